"""The ledger for machines: what each party's books hold, the months, open items, the journal."""

from collections.abc import Iterable, Iterator, Mapping

from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.writing import Answer, Cell, csv_text
from virksom.programme.ledger import Entry, LedgerStanding, OpenItem, Side, party_sums
from virksom.programme.ledger.posting import kroner

_HEADS = ("month", "day", "what", "document", "fact", "party", "account", "debit", "credit")


def ledger_form(found: LedgerStanding, asked: Asked) -> Mapping[str, Answer]:
    """Return how the ledger stands; kroner as text, debit above nothing and credit below."""
    return {
        **asked.form,
        "balances": _balances(found.sides),
        "sums": {party: kroner(ore) for party, ore in party_sums(found.sides).items()},
        "open": [_item(item) for item in found.open],
        "unplaced": kroner(found.unplaced),
        "months": [
            {
                "month": str(one.month),
                "entries": len(one.entries),
                "closed_by": None if one.closed is None else one.closed.id,
                "holds": one.holds,
                "balances": _balances(one.sides),
            }
            for one in found.months
        ],
        "journal": [_entry(entry) for entry in found.entries],
    }


def _balances(found: Iterable[Side]) -> Mapping[str, Answer]:
    held: dict[str, dict[str, Answer]] = {}
    for side in found:
        for party, account in side.accounts.items():
            held.setdefault(party, {})[account.name] = kroner(side.ore[party])
    return dict(held)


def _item(item: OpenItem) -> Mapping[str, Answer]:
    return {
        "number": item.number,
        "kind": item.kind,
        "issued_on": item.issued_on.isoformat(),
        "due_on": item.due_on.isoformat(),
        "total": kroner(item.total),
        "placed": kroner(item.placed),
        "left": kroner(item.left),
        "credits": item.credits or None,
    }


def _entry(entry: Entry) -> Mapping[str, Answer]:
    return {
        "month": str(entry.month),
        "day": entry.day.isoformat(),
        "what": entry.what,
        "document": entry.document or None,
        "fact": entry.fact,
        "legs": [
            {"party": leg.account.party, "account": leg.account.name, "amount": kroner(leg.ore)}
            for leg in entry.legs
        ],
    }


def ledger_csv(found: LedgerStanding) -> str:
    """Return the journal as CSV, one side of an entry a row."""
    return csv_text(_HEADS, _rows(found.entries))


def _rows(entries: Iterable[Entry]) -> Iterator[tuple[Cell, ...]]:
    for entry in entries:
        for leg in entry.legs:
            yield (
                str(entry.month),
                entry.day.isoformat(),
                entry.what,
                entry.document or None,
                entry.fact,
                leg.account.party,
                leg.account.name,
                kroner(leg.ore) if leg.ore > 0 else None,
                kroner(-leg.ore) if leg.ore < 0 else None,
            )
