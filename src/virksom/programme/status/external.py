"""What strangers are told of the programme: the status table of issued quarter-ends, and no more.

Source:
    Rules, section 7: the external edition hides cells 1 to 4 and what would tell them, and tells
    issued quarter-ends only; clause 5.2 (the table).
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import takewhile

from virksom.programme.contract import Contract, TermMissing
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.record import Log
from virksom.programme.status.as_known import AsKnown
from virksom.programme.status.counts import RowCounts
from virksom.programme.status.suppression import Edition, external_edition
from virksom.programme.status.table import StatusTable
from virksom.programme.status.told_groups import Sum

SUMS = (
    Sum("referred", ("withdrawn", "not_started", "active")),
    Sum("active", ("self_supporting", "others")),
    Sum("self_supporting", ("full", "partial")),
)
"""How the rows that strangers are told of add up."""

PUBLISHED_ON, PUBLISHED_KNOWN = date(2019, 9, 30), end_of_day(date(2019, 10, 7))
"""The day of the table that the provider published, and by when it was known."""

PUBLISHED: Mapping[str, int] = {
    "referred": 118,
    "withdrawn": 35,
    "not_started": 18,
    "active": 65,
    "full": 9,
    "partial": 7,
    "self_supporting": 16,
    "others": 49,
}
"""What it said; a table that says anything else was not published."""

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterEnd:
    """The last day of a quarter, and when it is told of.

    Args:
        on: the day.
        known: what the table of it rests on; it is issued once this has passed.
    """

    on: date
    known: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class IssuedEdition:
    """The edition of one quarter-end.

    Args:
        at: the quarter-end.
        rows: the counts by row; None where one is hidden.
    """

    at: QuarterEnd
    rows: Edition


def quarter_ends(contract: Contract) -> Iterator[QuarterEnd]:
    """Yield the quarter-ends that strangers are told of, the oldest first, without an end.

    The first is that of the first quarter that lies whole in the contract. What is told of each
    rests on what is known at the end of the month after it.
    """
    on = _quarter_end(contract.terms.begins() - _DAY)
    while True:
        on = _quarter_end(on + _DAY)
        yield QuarterEnd(on=on, known=end_of_day(_month_end(on + _DAY)))


def issued_quarters(contract: Contract, *, moment: datetime) -> tuple[QuarterEnd, ...]:
    """Return the quarter-ends whose table has been issued by a moment, the oldest first.

    Args:
        contract: the contract.
        moment: the moment it is; an edition is issued once what it rests on lies before.

    Returns:
        k quarter-ends; empty before the first is issued.
    """
    return tuple(takewhile(lambda at: at.known < moment, quarter_ends(contract)))


def coming_quarter(contract: Contract, *, moment: datetime) -> QuarterEnd:
    """Return the first quarter-end whose table has not been issued by a moment."""
    return next(at for at in quarter_ends(contract) if at.known >= moment)


def issued_editions(log: Log, contract: Contract, *, moment: datetime) -> tuple[IssuedEdition, ...]:
    """Return the editions strangers have by a moment, the oldest first.

    Each is made with those before it in hand, so that no two of them, subtracted, tell a count
    under five. The table that the provider published itself is in hand from the first, as every
    reader has it. What became known after a quarter-end was issued changes its edition never.

    Args:
        log: every fact.
        contract: the contract.
        moment: the moment it is.

    Raises:
        TermMissing: the contract has no terms in force on a quarter-end.
    """

    def table(at: QuarterEnd) -> StatusTable:
        return AsKnown(log=log, contract=contract, on=at.on, moment=at.known).table

    return editions_of(contract, moment=moment, table=table)


def editions_of(
    contract: Contract, *, moment: datetime, table: Callable[[QuarterEnd], RowCounts]
) -> tuple[IssuedEdition, ...]:
    """Return the editions strangers have by a moment, by the tables of the days.

    Args:
        contract: the contract.
        moment: the moment it is.
        table: gives the table of a day as it was known; asked for each quarter-end, and for the
            table that was published.

    Raises:
        TermMissing: the contract has no terms in force on a quarter-end.
    """
    public = (PUBLISHED,) if _tells_published(table) else ()
    found: list[IssuedEdition] = []
    for at in issued_quarters(contract, moment=moment):
        earlier: Sequence[Edition] = [*public, *(one.rows for one in found)]
        rows = external_edition(told_counts(table(at)), SUMS, earlier=earlier)
        found.append(IssuedEdition(at=at, rows=rows))
    return tuple(found)


def is_published(log: Log, contract: Contract) -> bool:
    """Say whether the facts tell the very table that the provider published itself in 2019."""
    return _tells_published(
        lambda at: AsKnown(log=log, contract=contract, on=at.on, moment=at.known).table
    )


def _tells_published(table: Callable[[QuarterEnd], RowCounts]) -> bool:
    try:
        return told_counts(table(QuarterEnd(on=PUBLISHED_ON, known=PUBLISHED_KNOWN))) == PUBLISHED
    except TermMissing:
        return False


def told_counts(table: RowCounts) -> Mapping[str, int]:
    """Return the counts strangers may be told of, by row; ``others`` are without self-support."""
    counts = {row: table.count(row) for row in PUBLISHED if row != "others"}
    return counts | {"others": counts["active"] - counts["self_supporting"]}


def _quarter_end(day: date) -> date:
    """Return the last day of the quarter that a day lies in."""
    return _month_end(day.replace(day=1, month=day.month + -day.month % 3))


def _month_end(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - _DAY
