"""Every week then and now in numbers alone, from facts in columns: for programmes of very many.

Source:
    Rules, sections 2 and 5; clauses 5.1 to 5.4; the same as ``weeks`` tells, which a law holds.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import NamedTuple

import numpy as np

from virksom.programme.columns.day_counts import first_days
from virksom.programme.columns.facts import FactColumns
from virksom.programme.columns.known import KnownColumns, as_known
from virksom.programme.columns.spells import Numbers
from virksom.programme.columns.walked import NOWHERE
from virksom.programme.columns.week_sums import standing_as, sums_now, sums_on
from virksom.programme.contract import Terms
from virksom.programme.effect.over_time.weeks import ended_weeks, known_then, terms_at
from virksom.programme.kernel import Week, day_in_copenhagen
from virksom.programme.kernel.week import CALENDAR_BEGINS
from virksom.programme.status import StatusCounts
from virksom.programme.status.table import REASON

Two = tuple[Terms, Terms]
"""Terms as known then, and as known now."""

Persons = tuple[str, ...]
"""Persons' ids, ascending."""

Sums = Mapping[str, tuple[int, int]]
"""By row's code how many stand there, and a sum that tells who they are."""

ReadThen = Callable[[date, datetime], Sums]
"""Reads the rows of a day as known at a moment; it may keep what it has read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedWeek:
    """One week's numbers on its Sunday, twice.

    Args:
        week: the week.
        then: as known at the end of the Sunday.
        now: as known at the moment asked for.
        changes: codes of the rows in which others stand now than then.
        expected: whether the Sunday lies after what is known.
    """

    week: Week
    then: StatusCounts
    now: StatusCounts
    changes: tuple[str, ...]
    expected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedOverTime:
    """Every week of the programme that has ended by a day, in numbers.

    Args:
        on: the day.
        weeks: the oldest first, none left out between; empty before the first referral's week has
            ended.
    """

    on: date
    weeks: tuple[CountedWeek, ...]

    @property
    def restated(self) -> tuple[CountedWeek, ...]:
        """The weeks that are told otherwise now than then, the oldest first."""
        return tuple(one for one in self.weeks if one.changes)


def counted_over_time(
    known: KnownColumns, terms: Terms, *, on: date, moment: datetime, then: ReadThen
) -> CountedOverTime:
    """Return every week that has ended by the day, as known then and now.

    Source:
        Rules, sections 2 and 5; clause 4.4 (the window).

    Args:
        known: the facts in force at the moment.
        terms: the contract's, with all that was ever agreed.
        on: the day.
        moment: what is known now.
        then: how a day is read as it was known, see ``read_then``.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    now, at = terms.known(moment), terms_at(terms)
    weeks = _weeks(known, now, on=on)
    if not weeks:
        return CountedOverTime(on=on, weeks=())
    sums, last = sums_now(known, now, first=weeks[0], weeks=len(weeks)), day_in_copenhagen(moment)
    return CountedOverTime(
        on=on,
        weeks=tuple(
            _week(
                week,
                then=then(week.sunday, known_at),
                now=sums.rows(place),
                terms=(at(known_at), now),
                expected=week.sunday > last,
            )
            for place, week in enumerate(weeks)
            for known_at in [known_then(week.sunday, moment)]
        ),
    )


def moments_then(
    known: KnownColumns, terms: Terms, *, on: date, moment: datetime
) -> tuple[tuple[date, datetime], ...]:
    """Return the days that are read as they were known, each with what was known then.

    Args:
        known: the facts in force at the moment.
        terms: as known at the moment.
        on: the day.
        moment: what is known now.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    days = (week.sunday for week in _weeks(known, terms, on=on))
    return tuple((day, known_then(day, moment)) for day in days)


def _weeks(known: KnownColumns, terms: Terms, *, on: date) -> tuple[Week, ...]:
    told = known.first_told
    first = None if told is None else CALENDAR_BEGINS + timedelta(days=told)
    return tuple(ended_weeks(first, terms=terms, on=on))


def read_then(facts: FactColumns, terms: Terms) -> ReadThen:
    """Return how a day is read as it was known: each time anew.

    Args:
        facts: every fact.
        terms: the contract's, with all that was ever agreed.
    """
    at = terms_at(terms)

    def then(day: date, moment: datetime) -> Sums:
        return sums_on(as_known(facts, moment), at(moment), on=day).rows(0)

    return then


def changed_rows(then: Sums, now: Sums) -> tuple[str, ...]:
    """Return the codes of the rows in which others stand now than then."""
    nobody = (0, 0)
    every = dict.fromkeys((*now, *then))
    return tuple(
        row
        for row in every
        if row not in _NOT_ROWS and then.get(row, nobody) != now.get(row, nobody)
    )


_NOT_ROWS = frozenset({"unknown"})
"""What is counted and stands in no row of its own."""


def _week(
    week: Week, *, then: Sums, now: Sums, terms: tuple[Terms, Terms], expected: bool
) -> CountedWeek:
    before, after = terms
    return CountedWeek(
        week=week,
        then=in_counts(then, before, on=week.sunday),
        now=in_counts(now, after, on=week.sunday),
        changes=changed_rows(then, now),
        expected=expected,
    )


def row_codes(*tables: StatusCounts) -> tuple[str, ...]:
    """Return the codes of the rows that stand in tables, in their order, each once.

    Source:
        Rules, section 5.
    """
    return tuple(
        dict.fromkeys(
            row
            for table in tables
            for row in (
                "referred",
                *(f"{REASON}{code}" for code in table.listed_reasons),
                *("withdrawn", "not_started", "active", "full", "partial", "self_supporting"),
                *("companies", "employments"),
            )
        )
    )


def in_counts(sums: Sums, terms: Terms, *, on: date) -> StatusCounts:
    """Return the counts of a day with what the contract says of them.

    Args:
        sums: by row's code.
        terms: as known at the moment the day is read by.
        on: the day.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    rules = terms.on(on)
    return StatusCounts(
        on=on,
        rows={row: count for row, (count, _) in sums.items()},
        target=rules.whole("target"),
        reasons=rules.labels("withdrawal_reasons"),
    )


def restated_persons(before: KnownColumns, after: KnownColumns, *, on: date, terms: Two) -> Persons:
    """Return who stands in other rows of a day now than then, by code.

    Source:
        Rules, section 2.

    Args:
        before: the facts in force then.
        after: the facts in force now.
        on: the day.
        terms: as known then, and as known now.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms on the day, as known at one of the two.
    """
    then, now = stood(before, terms[0], on=on), stood(after, terms[1], on=on)
    return told_otherwise(then, now, facts=after.facts)


class Stood(NamedTuple):
    """How everybody stood on a day.

    Args:
        standing: what each candidate stood as, by number, see ``standing_as``.
        jobs: the employments begun by then, each with whose it is, in one number.
    """

    standing: Numbers
    jobs: Numbers


def told_otherwise(then: Stood, now: Stood, *, facts: FactColumns) -> Persons:
    """Return who stands otherwise now than then, by code.

    Args:
        then: as known then, maybe of fewer facts, the first of the same log.
        now: as known now.
        facts: those of now.
    """
    before = np.full_like(now.standing, NOWHERE)
    before[: len(then.standing)] = then.standing
    jobs = np.setxor1d(then.jobs, now.jobs) >> 32
    other = np.union1d(np.flatnonzero(before != now.standing), jobs)
    return tuple(map(facts.persons.__getitem__, np.sort(facts.ranks[other]).tolist()))


def stood(known: KnownColumns, terms: Terms, *, on: date) -> Stood:
    """Return how everybody stood on a day.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    found = np.zeros(len(known.facts.words["candidate"]), dtype=np.int16)
    found[known.numbers] = standing_as(known, terms, on=on)
    jobs, day = first_days(known), (on - CALENDAR_BEGINS).days
    begun = jobs.since <= day
    theirs = known.numbers[jobs.person[begun]].astype(np.int64)
    return Stood(found, theirs << 32 | jobs.employment[begun])
