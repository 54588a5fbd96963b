"""The journal: every entry, to be narrowed and taken home as a sheet.

Source:
    Rules, section 6.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from decimal import Decimal

from virksom.exchange.sheets import Entries
from virksom.office.access import Actor, Deed, why_not
from virksom.office.reports import words
from virksom.office.reports.door import Choice, Door, fact_door
from virksom.office.reports.ledger import document_door, kroner, month_text, signed, standing
from virksom.office.reports.list_page import A_PAGE
from virksom.office.reports.list_parts import choices, pages, turned
from virksom.office.reports.standpoint import Standpoint
from virksom.programme.kernel import Refusal, Text
from virksom.programme.ledger import ACCOUNTS, PARTIES, Entry
from virksom.programme.ledger.words import ENTRIES


class NoSuchMovement(Refusal):
    """There is no such movement in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedJournal:
    """What the journal is narrowed to; a code that is none asks for everything.

    Args:
        month: such as ``2019-09``; "" for all.
        what: code of a kind of entry; "" for all.
        party: whose books; "" for all three.
        page: counted from 1.
    """

    month: str = ""
    what: str = ""
    party: str = ""
    page: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """An entry.

    Args:
        month: the month it is booked in.
        day: the day it happened.
        what: what it is.
        number: the document's number, or the movement's.
        door: to the document, or to the fact.
        amount: what it comes to in one party's books: the sum of its debits.
        legs: whose account, with debit above nothing and credit below.
        back: to take it back; None where it cannot be, or by this reader.
    """

    month: Text
    day: Text
    what: Text
    number: str
    door: Door
    amount: Text
    legs: tuple[tuple[Text, Text], ...]
    back: Door | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalPage:
    """The entries that are asked for, the latest booked first."""

    months: tuple[Choice, ...]
    kinds: tuple[Choice, ...]
    parties: tuple[Choice, ...]
    rows: tuple[EntryRow, ...]
    total: Text
    pages: Text
    earlier: Door | None
    later: Door | None
    asks: tuple[tuple[str, str], ...]


def journal_page(seen: Standpoint, asked: AskedJournal, *, actor: Actor) -> JournalPage:
    """Return the entries that are asked for."""
    wanted = _wanted(seen, asked)[::-1]
    page, last = turned(asked.page, count=len(wanted))
    shown = wanted[(page - 1) * A_PAGE : page * A_PAGE]
    numbers = _numbers(seen)
    records = not seen.past and why_not(actor, Deed.RECORD_MONEY) is None
    back = {fact.id for fact in seen.known.of_kind("movement")} if records else frozenset[str]()
    return JournalPage(
        months=_months(seen, asked.month),
        kinds=choices(asked.what, ENTRIES),
        parties=choices(asked.party, PARTIES),
        rows=tuple(_row(one, asked, numbers=numbers, back=back) for one in shown),
        total=words.several(
            len(wanted), one=Text("postering", "entry"), many=Text("posteringer", "entries")
        ),
        pages=pages(page, last),
        earlier=_door(asked, page - 1) if page > 1 else None,
        later=_door(asked, page + 1) if page < last else None,
        asks=_asks(asked),
    )


def _months(seen: Standpoint, chosen: str) -> tuple[Choice, ...]:
    months = reversed(standing(seen).books.months)
    return tuple(Choice(str(one), month_text(one), str(one) == chosen) for one in months)


def _wanted(seen: Standpoint, asked: AskedJournal) -> Sequence[Entry]:
    found = standing(seen)
    month = asked.month if asked.month in {str(one) for one in found.books.months} else ""
    what = asked.what if asked.what in ENTRIES else ""
    return [
        entry
        for entry in found.entries
        if month in {"", str(entry.month)} and what in {"", entry.what} and _legs(entry, asked)
    ]


def _legs(entry: Entry, asked: AskedJournal) -> tuple[tuple[str, Text, int], ...]:
    party = asked.party if asked.party in PARTIES else ""
    return tuple(
        (leg.account.party, ACCOUNTS[leg.account], leg.ore)
        for leg in entry.legs
        if party in {"", leg.account.party}
    )


def _numbers(seen: Standpoint) -> dict[str, str]:
    """Return the number of each movement there ever was, by its fact."""
    return {fact.id: fact.subject for fact in seen.log.facts if fact.kind == "movement"}


def _row(
    entry: Entry, asked: AskedJournal, *, numbers: dict[str, str], back: AbstractSet[str]
) -> EntryRow:
    number = numbers.get(entry.fact, "")
    stands = entry.fact in back and entry.what != "reversal"
    bill = entry.document and entry.what != "reversal"
    return EntryRow(
        month=month_text(entry.month),
        day=words.day(entry.day),
        what=ENTRIES[entry.what],
        number=entry.document or number or entry.fact,
        door=document_door(entry.document, entry.what) if bill else fact_door(entry.fact),
        amount=kroner(_amount(entry)),
        legs=tuple(
            (_account(party, name), signed(ore)) for party, name, ore in _legs(entry, asked)
        ),
        back=Door("take_back_money", (number,)) if stands else None,
    )


def _amount(entry: Entry) -> int:
    """Return the øre of the debits in the books of the party that moved most."""
    return max(
        sum(leg.ore for leg in entry.legs if leg.account.party == party and leg.ore > 0)
        for party in PARTIES
    )


def _account(party: str, name: Text) -> Text:
    return words.joined(PARTIES[party], name, mark=": ")


def _asks(asked: AskedJournal) -> tuple[tuple[str, str], ...]:
    told = {"maaned": asked.month, "hvad": asked.what, "part": asked.party}
    return tuple((name, value) for name, value in told.items() if value)


def _door(asked: AskedJournal, page: int) -> Door:
    return Door("ledger_journal", asks=(*_asks(asked), ("side", str(page))))


JOURNAL_HEADINGS = (
    Text("Måned", "Month"),
    Text("Dag", "Day"),
    Text("Postering", "Entry"),
    Text("Bilag", "Document"),
    Text("Faktum", "Fact"),
    Text("Part", "Party"),
    Text("Konto", "Account"),
    Text("Debet", "Debit"),
    Text("Kredit", "Credit"),
)
"""The heads of the sheet's columns."""


def journal_entries(seen: Standpoint, asked: AskedJournal) -> Iterator[Entries]:
    """Yield one side of an entry a row, in the order they were booked."""
    numbers = _numbers(seen)
    for entry in _wanted(seen, asked):
        for party, name, ore in _legs(entry, asked):
            yield (
                str(entry.month),
                entry.day,
                ENTRIES[entry.what],
                entry.document or numbers.get(entry.fact, ""),
                entry.fact,
                PARTIES[party],
                name,
                Decimal(ore) / 100 if ore > 0 else None,
                Decimal(-ore) / 100 if ore < 0 else None,
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class BackPage:
    """A movement that is to be taken back: what it is, and where its reversal is booked."""

    what: Text
    told: Text


def back_page(seen: Standpoint, number: str) -> BackPage:
    """Return what is said before a movement is taken back.

    Raises:
        NoSuchMovement: there is none in force with that number.
    """
    fact = next((f for f in seen.known.of_kind("movement") if f.subject == number), None)
    books = standing(seen).books
    own = (one for one in books.entries if fact and one.fact == fact.id)
    entry = next((one for one in own if one.what != "reversal"), None)
    if entry is None:
        raise NoSuchMovement(Text(f"{number} er ikke bogført.", f"{number} is not on record."))
    what = words.joined(ENTRIES[entry.what], words.day(entry.day))
    name = month_text(entry.month)
    if books.closed is None or entry.month > books.closed:
        return BackPage(
            what=what,
            told=Text(
                f"{what.da}. Den tilbageføres i {name.da}; begge posteringer bliver stående.",
                f"{what.en}. It is reversed in {name.en}; both entries stay.",
            ),
        )
    then = month_text(books.closed.following)
    return BackPage(
        what=what,
        told=Text(
            f"{what.da}. {name.da} er lukket og ændres ikke: tilbageførslen bogføres i {then.da}.",
            f"{what.en}. {name.en} is closed and stays: the reversal is booked in {then.en}.",
        ),
    )
