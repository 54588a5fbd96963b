"""The status table of every week, as it was known then and as it is known now.

Then is the end of the week's Sunday. Facts known later change the table of a week gone by; both
readings stand side by side, and ``restated`` says which facts made the difference.

Source:
    Rules, sections 2 and 5; clauses 5.1 to 5.4.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.remembered import everyone_then
from virksom.programme.kernel import Week, day_in_copenhagen
from virksom.programme.kernel.moment import end_of_day
from virksom.programme.status import AsKnown, KeptTimelines, RowCounts, StatusTable, status_table

Rows = Mapping[str, tuple[str, ...]]
"""Who is in each row of a status table, by the row's code; withdrawn by reason: ``withdrawn_…``."""


class WeekTold(Protocol):
    """One week in numbers, as known then and as known now."""

    @property
    def week(self) -> Week:
        """The week."""

    @property
    def then(self) -> RowCounts:
        """How many stood in each row of its Sunday, as known then."""

    @property
    def now(self) -> RowCounts:
        """The same as known now."""

    @property
    def expected(self) -> bool:
        """Whether its Sunday lies after what is known."""

    @property
    def changes(self) -> Sequence[object]:
        """What was restated, row by row."""


class WeeksTold(Protocol):
    """Every week of a programme in numbers, as known then and as known now."""

    @property
    def on(self) -> date:
        """The day."""

    @property
    def weeks(self) -> Sequence[WeekTold]:
        """The oldest first."""

    @property
    def restated(self) -> Sequence[WeekTold]:
        """The weeks that are told otherwise now than then."""


@dataclass(frozen=True, slots=True)
class RowChange:
    """What differs in one row: codes that came into it since, and codes that left it."""

    row: str
    came: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekThenNow:
    """One week's table on its Sunday, twice.

    Args:
        week: the week.
        then: as known at the end of the Sunday.
        now: as known at the moment asked for.
        expected: whether the Sunday lies after what is known, so that both are what is expected.
    """

    week: Week
    then: StatusTable
    now: StatusTable
    expected: bool = False

    @property
    def changes(self) -> tuple[RowChange, ...]:
        """What was restated, row by row; empty when the week stands as it was known then."""
        return row_changes(rows_of(self.then), rows_of(self.now))


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    """Every week of the programme that has ended by a day.

    Args:
        on: the day.
        moment: what is known now; None is all.
        weeks: the oldest first, none left out between; empty before the first referral's week
            has ended.
    """

    on: date
    moment: datetime | None
    weeks: tuple[WeekThenNow, ...]

    @property
    def restated(self) -> tuple[WeekThenNow, ...]:
        """The weeks that are told otherwise now than then, the oldest first."""
        return tuple(one for one in self.weeks if one.changes)

    def find(self, week: Week) -> WeekThenNow | None:
        """Return a week; None when it is not among them."""
        return next((one for one in self.weeks if one.week == week), None)


def rows_of(table: StatusTable) -> Rows:
    """Return who is in each row by code; an employment stands as ``K017 E044``."""
    return {
        "referred": table.referred,
        **{f"withdrawn_{code}": table.withdrawn_by.get(code, ()) for code in table.listed_reasons},
        "withdrawn": table.withdrawn,
        "not_started": table.not_started,
        "active": table.active,
        "full": table.full,
        "partial": table.partial,
        "self_supporting": table.self_supporting,
        "companies": table.companies,
        "employments": tuple(f"{person} {job}" for person, job in table.employments),
    }


def row_changes(then: Rows, now: Rows) -> tuple[RowChange, ...]:
    """Return the rows that differ, in the order of the table; empty when none does."""
    pairs = ((row, then.get(row, ()), now.get(row, ())) for row in dict.fromkeys((*now, *then)))
    return tuple(
        RowChange(row, came=_without(after, before), left=_without(before, after))
        for row, before, after in pairs
        if before != after
    )


def _without(codes: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    there = frozenset(others)
    return tuple(code for code in codes if code not in there)


def over_time(asked: AsKnown) -> OverTime:
    """Return the status table of every week that has ended by the day, as known then and now.

    The first week is that of the first referral ever told of, or of the contract's beginning when
    that is later; the last one is that of the end of the payment window at most. A Sunday that
    lies after what is known is told as known now in both readings.

    Source:
        Rules, sections 2 and 5; clause 4.4 (the window).

    Args:
        asked: a log, contract, day, and what is known now.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    weeks = tuple(_weeks(asked))
    now, then = KeptTimelines(), KeptTimelines()
    terms_then = terms_at(asked.contract.terms)
    moments = [known_then(week.sunday, asked.moment) for week in weeks]
    found = tuple(
        WeekThenNow(
            week=week,
            then=status_table(everyone, terms_then(moment), on=week.sunday, kept=then),
            now=status_table(asked.people, asked.terms, on=week.sunday, kept=now),
            expected=asked.log.lies_ahead(week.sunday, moment=asked.moment),
        )
        for week, moment, everyone in zip(
            weeks, moments, everyone_then(asked.log, moments), strict=True
        )
    )
    return OverTime(on=asked.on, moment=asked.moment, weeks=found)


def known_then(day: date, moment: datetime | None) -> datetime:
    """Return the end of a day, or ``moment`` when that is earlier: what was known then."""
    ends = end_of_day(day)
    return ends if moment is None else min(ends, moment)


def terms_at(terms: Terms) -> Callable[[datetime], Terms]:
    """Return how to read the terms as known at a moment: the same object until more was agreed."""
    agreed = sorted(set(_agreed(terms)))
    kept: dict[int, Terms] = {}

    def at(moment: datetime) -> Terms:
        place = bisect_right(agreed, day_in_copenhagen(moment))
        if place not in kept:
            kept[place] = terms.known(moment)
        return kept[place]

    return at


_DAY = timedelta(days=1)


def _agreed(terms: Terms) -> Iterator[date]:
    for term in terms.terms.values():
        for value in term.values:
            yield value.agreed_on


def _weeks(asked: AsKnown) -> Iterator[Week]:
    told = [fact.since for fact in asked.known.told if fact.kind == "referral"]
    return ended_weeks(min(told, default=None), terms=asked.terms, on=asked.on)


def ended_weeks(first: date | None, *, terms: Terms, on: date) -> Iterator[Week]:
    """Yield the weeks of a programme that have ended by a day, none left out.

    Source:
        Clause 4.4 (the window).

    Args:
        first: the first day of the first referral ever told of; None before there is one.
        terms: as known at the moment asked for.
        on: the day.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    until = terms.on(on).span("payment_window").until
    last = _last_ended(on if until is None else min(on, until - _DAY))
    if first is None:
        return
    week = Week.of(max(first, terms.begins(), min(_agreed(terms))))
    while week <= last:
        yield week
        week += 1


def _last_ended(day: date) -> Week:
    """Return the last week that has ended by the end of ``day``."""
    week = Week.of(day)
    return week if week.sunday <= day else week + -1
