"""The demo's money: what the investor advances, what the work costs, and how invoices are paid.

The municipality pays each invoice some thirty days after it was issued, less the credit notes it
had by then; once a year it pays too little, and the rest a week later.

Source:
    Clause 1.1; rules, section 6 (netting happens at payment, in the ledger).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from virksom.programme.billing import INVOICE, Bill
from virksom.programme.contract import Terms
from virksom.programme.demo.office_hours import WEEK, working_day
from virksom.programme.demo.told import Told
from virksom.programme.demo.truth import FIRST, next_month
from virksom.programme.kernel import COPENHAGEN, Month, date_text
from virksom.programme.ledger.entries import ore, takes_off
from virksom.programme.ledger.journal import journal
from virksom.programme.ledger.match import KRONER, line_digest
from virksom.programme.ledger.months import close, next_to_close
from virksom.programme.ledger.posting import kept_reference, kroner, movements
from virksom.programme.record import Known, Log

BOOKKEEPER = "bogholder-1"
_PAYS_AFTER = timedelta(days=30)
_SHORT, _SHORT_BY = 4, 100_000
_DRAWN_MONTHS = frozenset({1, 4, 7, 10})
_DRAWN_UNTIL, _DRAWN = Month(2019, 10), 27_500_000
_WORK_UNTIL = Month(2022, 12)
_COST, _BACK_MONTH, _BACK = 4_000_000, Month(2019, 3), 125_000
_REPAID_OF_100 = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Paid:
    """A payment of the municipality's.

    Args:
        day: the day it was booked.
        parts: documents with the øre they take; a credit note's are what is netted.
    """

    day: date
    parts: tuple[tuple[str, int], ...]

    @property
    def ore(self) -> int:
        """Øre that came in."""
        return sum(-part if takes_off(number) else part for number, part in self.parts)

    @property
    def reference(self) -> str:
        """What stands with it: the numbers."""
        return " ".join(number for number, _ in self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Payments:
    """How what was issued at once is paid.

    Args:
        paid: the payments; none without an invoice.
        waiting: credit notes that are netted in a later payment, with their øre.
    """

    paid: tuple[Paid, ...]
    waiting: tuple[tuple[str, int], ...]


def payments(bills: Sequence[Bill], waiting: Iterable[tuple[str, int]]) -> Payments:
    """Return how an issue is paid, and which credit notes wait for the next invoice.

    No payment is less than nothing: a credit note for which there is no room waits.

    Source:
        Rules, section 6.

    Args:
        bills: what was issued at once: an invoice or none, and credit notes.
        waiting: credit notes that wait from before, with their øre.
    """
    notes = [*waiting, *((one.number, ore(one.total)) for one in bills if one.kind != INVOICE)]
    invoice = next((one for one in bills if one.kind == INVOICE), None)
    if invoice is None:
        return Payments(paid=(), waiting=tuple(notes))
    whole, netted, left = ore(invoice.total), list[tuple[str, int]](), list[tuple[str, int]]()
    room = whole - _SHORT_BY - 1
    for number, part in notes:
        fits = part < room
        (netted if fits else left).append((number, part))
        room -= part if fits else 0
    day = working_day(invoice.issued_on + _PAYS_AFTER)
    short = _SHORT_BY if int(invoice.number[-4:]) == _SHORT else 0
    paid = [Paid(day=day, parts=((invoice.number, whole - short), *netted))]
    if short:
        rest = working_day(day + WEEK)
        paid.append(Paid(day=rest, parts=((invoice.number, short),)))
    return Payments(paid=tuple(paid), waiting=tuple(left))


def told_payments(paid: Iterable[Paid]) -> Iterator[Told]:
    """Yield payments as facts, each told by the bookkeeper the working day after."""
    for one in paid:
        yield Told(
            known_at=_morning(working_day(one.day + timedelta(days=1))),
            kind="movement",
            subject="",
            since=one.day,
            value={
                "what": "outcome",
                "amount": kroner(one.ore),
                "matched": [{"document": number, "amount": kroner(p)} for number, p in one.parts],
                "reference": kept_reference(one.reference),
                "bank": line_digest(one.day, one.ore, currency=KRONER, reference=one.reference),
            },
            by=BOOKKEEPER,
        )


def told_costs(until: datetime) -> Iterator[Told]:
    """Yield what the investor advances each quarter, and what the work costs each month."""
    month = FIRST
    while month <= _WORK_UNTIL:
        day = working_day(date(month.year, month.number, 2))
        if day > until.date():
            return
        first = month == FIRST or month.number in _DRAWN_MONTHS
        if first and month <= _DRAWN_UNTIL:
            yield _told("drawdown", _DRAWN, day=day)
        yield _told("cost", _COST, day=working_day(day + WEEK * 3))
        if month == _BACK_MONTH:
            yield _told("cost_back", _BACK, day=working_day(day + WEEK * 2))
        month = next_month(month)


def told_repayment(known: Known, *, at: datetime) -> Iterator[Told]:
    """Yield what the provider repays the investor at the beginning of a quarter.

    It is four fifths of the outcome payments received, less what was repaid before.
    """
    day = at.date()
    if day.month not in _DRAWN_MONTHS:
        return
    sums = {"outcome": 0, "repayment": 0}
    for _, says in movements(known):
        if says.what in sums:
            sums[says.what] += ore(says.amount)
    due = sums["outcome"] * _REPAID_OF_100 // 100 - sums["repayment"]
    if due > 0:
        yield _told("repayment", due, day=working_day(day + timedelta(days=1)))


def told_closings(
    log: Log, terms: Terms, *, through: Month, at: datetime, programme: str
) -> Iterator[Told]:
    """Yield the closing of the next month of the books, where it is not after ``through``."""
    books = journal(log, terms)
    month = next_to_close(books)
    if month is not None and month <= through:
        yield Told(
            known_at=at,
            kind="closed_month",
            subject=programme,
            since=date(month.year, month.number, 1),
            value={
                "month": str(month),
                "digest": close(books, month, now=Month(at.year, at.month)),
            },
            by=BOOKKEEPER,
        )


def bank_file(known: Known) -> str:
    """Return the bank's list of every outcome payment, as a bank writes it: CSV with semicolons."""
    lines = ["Dato;Tekst;Beløb;Valuta"]
    told = (
        (fact.since, says)
        for fact, (_, says) in zip(known.of_kind("movement"), movements(known), strict=True)
        if says.what == "outcome"
    )
    for day, says in told:
        amount = str(says.amount).replace(".", ",")
        lines.append(f"{date_text(day)};{says.reference or ''};{amount};{KRONER}")
    return "\n".join(lines) + "\n"


def _told(what: str, amount: int, *, day: date) -> Told:
    return Told(
        known_at=_morning(working_day(day + timedelta(days=1))),
        kind="movement",
        subject="",
        since=day,
        value={"what": what, "amount": kroner(amount)},
        by=BOOKKEEPER,
    )


def _morning(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 9, 20, tzinfo=COPENHAGEN)
