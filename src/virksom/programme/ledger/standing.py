"""How the ledger stands: the three parties' sums, each month, what is open and what is unplaced.

Source:
    Rules, section 6; clauses 1.1 and 7.4.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from virksom.programme.contract import Terms
from virksom.programme.kernel import Month
from virksom.programme.ledger.entries import Entry
from virksom.programme.ledger.journal import Journal, journal
from virksom.programme.ledger.months import month_digest
from virksom.programme.ledger.open_items import OpenItem, open_items
from virksom.programme.ledger.posting import unplaced
from virksom.programme.ledger.sides import Side, sides
from virksom.programme.record import ClosedMonth, Fact, Log


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthStanding:
    """A month of the books.

    Args:
        month: the month.
        entries: those booked in it.
        sides: what the books hold at its end, side by side.
        closed: the fact that closed it, or a later month; None while it is open.
        holds: whether the books up to its end are those its own closing sealed; true without one.
    """

    month: Month
    entries: tuple[Entry, ...]
    sides: tuple[Side, ...]
    closed: Fact | None
    holds: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerStanding:
    """How the ledger stands.

    Args:
        books: every entry as known.
        entries: those of days up to the one described.
        sides: what the books hold then, side by side.
        months: each month with such entries, or closed and begun by the day, ascending.
        items: documents up to the day with what is left of them then.
        unplaced: øre that were paid by the day and pay nothing yet.
    """

    books: Journal
    entries: tuple[Entry, ...]
    sides: tuple[Side, ...]
    months: tuple[MonthStanding, ...]
    items: tuple[OpenItem, ...]
    unplaced: int

    @property
    def open(self) -> tuple[OpenItem, ...]:
        """The documents of which something is left."""
        return tuple(item for item in self.items if item.left)


def ledger_standing(
    log: Log, terms: Terms, *, on: date, moment: datetime | None = None
) -> LedgerStanding:
    """Return how the ledger stands on a day, as known at a moment.

    Source:
        Rules, section 6.

    Args:
        log: every fact.
        terms: all terms.
        on: what is of later days is left out of everything but ``books``.
        moment: what is known up to and including; None means the whole log.
    """
    books, known = journal(log, terms, moment=moment), log.known(moment)
    entries = tuple(entry for entry in books.entries if entry.day <= on)
    return LedgerStanding(
        books=books,
        entries=entries,
        sides=sides(entries),
        months=_months(books, known.of_kind("closed_month"), on=on),
        items=open_items(known, terms, on=on),
        unplaced=unplaced(known, on=on),
    )


def _months(books: Journal, closings: Sequence[Fact], *, on: date) -> tuple[MonthStanding, ...]:
    entries = tuple(entry for entry in books.entries if entry.day <= on)
    closed = _closed_by(closings)
    begun = (month for month in closed if month <= Month(on.year, on.month))
    found = []
    for month in sorted({*(entry.month for entry in entries), *begun}):
        by = min((one for one in closed if one >= month), default=None)
        own = closed.get(month)
        found.append(
            MonthStanding(
                month=month,
                entries=tuple(entry for entry in entries if entry.month == month),
                sides=sides(entry for entry in entries if entry.month <= month),
                closed=None if by is None else closed[by][0],
                holds=own is None or own[1] == month_digest(books, month),
            )
        )
    return tuple(found)


def _closed_by(closings: Sequence[Fact]) -> Mapping[Month, tuple[Fact, str]]:
    """Return the fact that closed each month, and what it sealed."""
    return {
        Month.parse(fact.value.month): (fact, fact.value.digest)
        for fact in closings
        if isinstance(fact.value, ClosedMonth)
    }
