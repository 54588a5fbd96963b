"""The ledger's page: the same sum from each side, what is open, and the months.

Source:
    Rules, section 6; clauses 1.1 and 7.4.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Door, fact_door
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Month, Text
from virksom.programme.ledger import (
    PARTIES,
    LedgerStanding,
    MonthStanding,
    OpenItem,
    Side,
    Unplaced,
    ledger_standing,
    party_sums,
    unplaced_payments,
)
from virksom.programme.ledger.months import next_to_close
from virksom.programme.ledger.open_items import DEDUCTION
from virksom.programme.ledger.words import ENTRIES


@dataclass(frozen=True, slots=True, kw_only=True)
class SideRow:
    """A thing with its sum in each party's books; where a party has none, nothing stands."""

    label: Text
    cells: tuple[tuple[Text, Text], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRow:
    """A document of which something is left.

    Args:
        number: its number.
        door: to it.
        kind: an invoice or a credit note.
        due: when it is to be paid; of a credit note that it is netted.
        overdue: whether the day is past.
        total: what it came to.
        left: what is left.
    """

    number: str
    door: Door
    kind: Text
    due: Text
    overdue: bool
    total: Text
    left: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class UnplacedRow:
    """A payment of which something pays nothing yet.

    Args:
        number: its number.
        fact: to what is on record of it.
        day: when it moved.
        ore: what came in.
        rest: what pays nothing.
        place: to where it is placed; None for who may not.
    """

    number: str
    fact: Door
    day: Text
    ore: Text
    rest: Text
    place: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthRow:
    """A month of the books.

    Args:
        label: the month.
        door: to its entries.
        entries: how many.
        owed: billed and not paid at its end.
        loan: what the provider owed the investor then.
        state: whether it is closed, and whether its seal holds.
        warns: whether the seal does not.
    """

    label: Text
    door: Door
    entries: Text
    owed: Text
    loan: Text
    state: Text
    warns: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerPage:
    """How the money stands.

    Args:
        answer: in one sentence.
        parties: whose books.
        rows: the sums, side by side.
        balanced: that each party's books sum to nought.
        open: what is left to be paid.
        open_total: what that comes to.
        unplaced: money that pays nothing yet; no text where there is none.
        loose: the payments it comes from.
        months: the latest first.
        close: the month that can be closed now, and its code; None for none, or who may not.
        records: whether the reader may put money on record.
    """

    answer: Text
    parties: tuple[Text, ...]
    rows: tuple[SideRow, ...]
    balanced: Text
    open: tuple[OpenRow, ...]
    open_total: Text
    unplaced: Text
    loose: tuple[UnplacedRow, ...]
    months: tuple[MonthRow, ...]
    close: tuple[str, Text] | None
    records: bool

    @property
    def none(self) -> bool:
        """Whether nothing was ever booked."""
        return not self.months


def standing(seen: Standpoint) -> LedgerStanding:
    """Return how the ledger stands; read once for a standpoint."""
    return seen.keep("ledger", lambda: _standing(seen))


def _standing(seen: Standpoint) -> LedgerStanding:
    return ledger_standing(seen.log, seen.contract.terms, on=seen.on, moment=seen.moment)


def ledger_page(seen: Standpoint, actor: Actor) -> LedgerPage:
    """Return how the money stands, with what the reader may do about it."""
    found = standing(seen)
    total = sum(item.owed for item in found.open)
    records = not seen.past and why_not(actor, Deed.RECORD_MONEY) is None
    return LedgerPage(
        answer=_answer(found, total, on=seen.on),
        parties=tuple(PARTIES.values()),
        rows=tuple(_side(side) for side in found.sides),
        balanced=_balanced(found),
        open=tuple(_open(item, on=seen.on) for item in found.open),
        open_total=signed(total),
        unplaced=_unplaced(found.unplaced),
        loose=tuple(
            _loose(one, records=records) for one in unplaced_payments(seen.known, on=seen.on)
        ),
        months=tuple(_month(one) for one in reversed(found.months)),
        close=_close(seen, found, actor=actor),
        records=records,
    )


def kroner(ore: int) -> Text:
    """Return øre as kroner."""
    return words.kroner(Decimal(ore) / 100)


def signed(ore: int) -> Text:
    """Return øre as kroner, with a minus sign below nothing."""
    told = kroner(abs(ore))
    return Text(f"−{told.da}", f"−{told.en}") if ore < 0 else told


def month_text(month: Month) -> Text:
    """Return ``okt 2018``."""
    return words.month_name(date(month.year, month.number, 1), year=True)


def _answer(found: LedgerStanding, total: int, *, on: date) -> Text:
    late = sum(item.left for item in found.open if item.kind == "invoice" and item.due_on < on)
    if not found.months:
        return Text("Intet er bogført endnu.", "Nothing is booked yet.")
    if not found.open:
        return Text("Alt, der er faktureret, er betalt.", "All that is billed is paid.")
    owed, past = signed(total), kroner(late)
    if not late:
        return Text(
            f"Kommunen skylder {owed.da}; intet er forfaldent.",
            f"The municipality owes {owed.en}; nothing is overdue.",
        )
    return Text(
        f"Kommunen skylder {owed.da}; {past.da} er forfaldent.",
        f"The municipality owes {owed.en}; {past.en} is overdue.",
    )


def _side(side: Side) -> SideRow:
    return SideRow(
        label=side.label,
        cells=tuple(
            (label, signed(side.ore[party]) if party in side.ore else words.NOTHING)
            for party, label in PARTIES.items()
        ),
    )


def _balanced(found: LedgerStanding) -> Text:
    sums = party_sums(found.sides)
    odd = [PARTIES[party] for party, ore in sums.items() if ore]
    if odd:
        named = words.joined(*odd, mark=", ")
        return Text(f"Går ikke op: {named.da}.", f"Does not balance: {named.en}.")
    return Text(
        "Hver parts bøger går op i 0 kr. Debet er uden fortegn, kredit har minus.",
        "Each party's books sum to 0 kr. Debit has no sign, credit a minus.",
    )


def _open(item: OpenItem, *, on: date) -> OpenRow:
    bill = item.kind == "invoice"
    late = bill and item.due_on < on
    day = words.day(item.due_on)
    told = Text(f"forfaldt {day.da}", f"due {day.en}") if late else day
    return OpenRow(
        number=item.number,
        door=document_door(item.number, item.kind),
        kind=ENTRIES[item.kind],
        due=told if bill else Text("modregnes", "is netted"),
        overdue=late,
        total=signed(item.total if bill else -item.total),
        left=signed(item.owed),
    )


def document_door(number: str, kind: str) -> Door:
    """Return the way to a document; a deduction stands with its sample."""
    return Door("sample" if kind == DEDUCTION else "invoice", (number,))


def _unplaced(ore: int) -> Text:
    if not ore:
        return words.NOTHING
    told = kroner(ore)
    return Text(
        f"{told.da} er betalt og ikke placeret på nogen faktura.",
        f"{told.en} is paid and not placed on any invoice.",
    )


def _loose(one: Unplaced, *, records: bool) -> UnplacedRow:
    return UnplacedRow(
        number=one.number,
        fact=fact_door(one.fact.id),
        day=words.day(one.day),
        ore=signed(one.ore),
        rest=signed(one.rest),
        place=Door("place_money", (one.number,)) if records else None,
    )


def _month(one: MonthStanding) -> MonthRow:
    held = dict(_sums(one))
    return MonthRow(
        label=month_text(one.month),
        door=Door("ledger_journal", asks=(("maaned", str(one.month)),)),
        entries=words.number(len(one.entries)),
        owed=signed(held["receivable"]),
        loan=signed(held["lent"]),
        state=_state(one),
        warns=not one.holds,
    )


def _sums(one: MonthStanding) -> Iterator[tuple[str, int]]:
    for side in one.sides:
        for party, account in side.accounts.items():
            yield account.name, side.ore[party]


def _state(one: MonthStanding) -> Text:
    if not one.holds:
        return Text("lukket, men ikke som forseglet", "closed, but not as sealed")
    return Text("åben", "open") if one.closed is None else Text("lukket", "closed")


def _close(seen: Standpoint, found: LedgerStanding, *, actor: Actor) -> tuple[str, Text] | None:
    month = next_to_close(found.books)
    over = month is not None and month < Month(seen.today.year, seen.today.month)
    if month is None or not over or seen.past or why_not(actor, Deed.CLOSE_MONTH) is not None:
        return None
    name = month_text(month)
    return str(month), Text(f"Luk {name.da}", f"Close {name.en}")
