"""Everybody's way through the programme in columns: stays in places, moves, and who is where.

Source:
    Rules, section 5 (persons, not courses); clauses 5.2 and 5.4.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from virksom.programme.columns.day_counts import first_days, first_referral
from virksom.programme.columns.desk import desk_by_day
from virksom.programme.columns.facts import SINCE as TOLD_SINCE
from virksom.programme.columns.facts import TRAINING
from virksom.programme.columns.facts import UNTIL as TOLD_UNTIL
from virksom.programme.columns.known import Codes, KnownColumns
from virksom.programme.columns.parameters import FULL, PARTIAL, day_in_numbers
from virksom.programme.columns.passed import (
    FROM_DAY,
    IN_REFERRAL,
    IN_STATE,
    PLACES,
    WHERE,
    WHOSE,
    Beside,
    pass_through,
)
from virksom.programme.columns.spells import OPEN, Numbers
from virksom.programme.contract import Terms

_PLACES = len(PLACES)


@dataclass(frozen=True, eq=False, kw_only=True)
class Passed:
    """The stays in places of everyone referred by a day.

    Args:
        known: the facts in force.
        last: the day, counted from the calendar's first.
        stays: by person and day, see ``passed``; the last of each person has no end.
    """

    known: KnownColumns
    last: int
    stays: Numbers

    @cached_property
    def opens(self) -> Numbers:
        """Say of each stay whether it is the person's first."""
        found: Numbers = np.diff(self.stays[:, WHOSE], prepend=-1) != 0
        return found

    @cached_property
    def now(self) -> Numbers:
        """The stays on the day itself, one for each person."""
        return np.flatnonzero(np.append(self.opens[1:], True)) if len(self.stays) else _NO_ROWS

    def __len__(self) -> int:
        """Return how many persons are referred."""
        return len(self.now)

    @property
    def entered(self) -> Sequence[str]:
        """Everyone referred, by id."""
        return self.codes(self.stays[self.now, WHOSE])

    def codes(self, persons: Numbers) -> Sequence[str]:
        """Return the ids of persons by their places in the cohort."""
        return Codes(self.known.facts.persons, self.known.places[persons])

    def here(self, place: int) -> Sequence[str]:
        """Return who is in a place on the day, by id."""
        now = self.now
        return self.codes(self.stays[now[self.stays[now, WHERE] == place], WHOSE])

    @property
    def first(self) -> int:
        """The first day anybody was in a place, counted from the calendar's first."""
        return int(self.stays[:, FROM_DAY].min())

    @cached_property
    def moved(self) -> Numbers:
        """The moves from one place to another: the stay that was come to; in order."""
        return np.flatnonzero(self.stays[:, WHERE] != self._before)

    @cached_property
    def _before(self) -> Numbers:
        """The place that each stay was come to from: the referral, for each person's first."""
        before = np.roll(self.stays[:, WHERE], 1)
        before[self.opens] = IN_REFERRAL
        return before

    @cached_property
    def _ways(self) -> Numbers:
        """From where to where each move is, in one number."""
        ways: Numbers = self._before[self.moved] * _PLACES + self.stays[self.moved, WHERE]
        return ways

    def flows(self) -> Sequence[tuple[int, int, int]]:
        """Return each way that was gone: from where, to where, and how many moves."""
        counts = np.bincount(self._ways, minlength=_PLACES * _PLACES)
        gone = np.flatnonzero(counts).tolist()
        return [(way // _PLACES, way % _PLACES, int(counts[way])) for way in gone]

    def places_of(self, persons: Sequence[str]) -> Numbers:
        """Return the places of some of the referred on the day, by their ids."""
        every = self.known.facts.persons
        codes = np.array([bisect_left(every, person) for person in persons], dtype=np.int64)
        whose = self.stays[self.now, WHOSE]
        at = np.searchsorted(self.known.places[whose], codes)
        found: Numbers = self.stays[self.now[at], WHERE]
        return found

    def movers(self, source: int, target: int) -> Sequence[str]:
        """Return who went from one place to another, by id, no one twice."""
        return self.codes(np.unique(self.stays[self._on_way(source, target), WHOSE]))

    def days_moved(self, source: int, target: int) -> tuple[Numbers, Numbers]:
        """Return the persons who went from one place to another, and on which days; in order."""
        rows = self._on_way(source, target)
        return self.stays[rows, WHOSE], self.stays[rows, FROM_DAY]

    def _on_way(self, source: int, target: int) -> Numbers:
        rows: Numbers = self.moved[self._ways == source * _PLACES + target]
        return rows

    @cached_property
    def since(self) -> Numbers:
        """Since when each person is in the place of the day, whatever the state was."""
        turns = self.stays[:, WHERE] != self._before
        turns[self.opens] = True
        came = np.maximum.accumulate(np.where(turns, np.arange(len(turns)), 0))
        days: Numbers = self.stays[came[self.now], FROM_DAY]
        return days

    def counts(self, days: Numbers) -> Numbers:
        """Return how many were in each place on some days, and in full and in partial self-support.

        Args:
            days: ascending; none after the last.

        Returns:
            int64 of shape (days, 12): the places in their order, full and partial.
        """
        steps = np.zeros((len(days) + 1, _PLACES + 2), dtype=np.int64)
        since = np.searchsorted(days, self.stays[:, FROM_DAY])
        until = np.append(since[1:], len(days))
        until[self.now] = len(days)
        for ends, more in ((since, 1), (until, -1)):
            np.add.at(steps, (ends, self.stays[:, WHERE]), more)
            for column, state in ((_PLACES, FULL), (_PLACES + 1, PARTIAL)):
                np.add.at(steps, (ends[self.stays[:, IN_STATE] == state], column), more)
        return np.cumsum(steps[:-1], axis=0)


_NO_ROWS = np.empty(0, dtype=np.int64)


def passed(known: KnownColumns, terms: Terms, *, on: date) -> Passed:
    """Return the stays in places of everyone referred by a day, as far as that day.

    Source:
        Rules, section 5; clause 5.2.

    Args:
        known: the facts in force.
        terms: as known at the moment asked for.
        on: the day, inclusive.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    terms.on(on)
    cohort, begins, last = known.cohort, terms.begins(), day_in_numbers(on)
    room = desk_by_day(cohort, terms, first=begins, last=on)
    beside = _beside(known, begins=day_in_numbers(begins), last=last)
    marks = 5 * len(room.stays) + 2 * int(np.diff(beside.training_at).max(initial=0)) + 3
    room = room._replace(found=np.empty((marks, 1), dtype=np.int32))
    most_stays = 5 * len(cohort.spells) + 2 * len(beside.training)
    most_stays += len(cohort) * (len(room.rules) + 1)
    found = np.empty((most_stays, FROM_DAY + 1), dtype=np.int32)
    count = pass_through(room, cohort.at, beside, last, found)
    return Passed(known=known, last=last, stays=found[:count].copy())


def _beside(known: KnownColumns, *, begins: int, last: int) -> Beside:
    """Return what the way is read by beside the rows, by person."""
    facts, jobs = known.facts.numbers, first_days(known)
    rows = known.in_force(TRAINING)
    training, training_at = _by_person(
        known, facts[rows][:, [TOLD_SINCE, TOLD_UNTIL]], person=known.person_of(rows)
    )
    begun, begun_at = _by_person(known, jobs.since.astype(np.int32), person=jobs.person)
    referred = first_referral(known)
    first = np.where(referred <= last, np.clip(referred, begins, last), OPEN)
    return Beside(
        training=training, training_at=training_at, begun=begun, begun_at=begun_at, first=first
    )


def _by_person(known: KnownColumns, told: Numbers, *, person: Numbers) -> tuple[Numbers, Numbers]:
    """Return what is told of persons by their place, and where each one's begins and ends."""
    here = person >= 0
    told, person = told[here], person[here]
    order = np.argsort(person, kind="stable")
    at = np.searchsorted(person[order], np.arange(len(known.cohort) + 1))
    return np.ascontiguousarray(told[order]), at
