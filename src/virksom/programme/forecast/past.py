"""What has come until now as arrays: runs of weeks in one phase, whoever read them.

Everything that a forecast makes of the past, chances, beginnings, places, is made of these arrays:
those of the reference's histories, or those counted from facts in columns.

Source:
    Rules, sections 3 to 5.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.history import History
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Week
from virksom.programme.kernel.week import calendar_place

Wholes = NDArray[np.int64]
Marks = NDArray[np.bool_]


@dataclass(frozen=True, eq=False, kw_only=True)
class Past:
    """Everybody's weeks until now; all arrays hold whole numbers.

    Args:
        persons: the persons' ids.
        first: by person the first week, counted from the calendar's first.
        ends: by person where their runs end; each has one run or more.
        phases: by run the phase; of two that follow each other never the same.
        weeks: by run how many weeks, at least one.
        paid: by person the weeks owed for by now, within the cap.
        since_paid: by person the weeks from the first owed for to now, both inclusive; 0 before it.
    """

    persons: Sequence[str]
    first: Wholes
    ends: Wholes
    phases: Wholes
    weeks: Wholes
    paid: Wholes
    since_paid: Wholes

    def __len__(self) -> int:
        """Return how many persons there are."""
        return len(self.ends)

    @cached_property
    def begins(self) -> Wholes:
        """Where each person's runs begin."""
        return np.append(np.zeros(1, dtype=np.int64), self.ends)[:-1]

    @cached_property
    def whose(self) -> Wholes:
        """The place of the person of each run."""
        return np.repeat(np.arange(len(self)), self.ends - self.begins)

    @property
    def now(self) -> Wholes:
        """The phase of everybody's last week."""
        return self.phases[self.ends - 1]

    @property
    def depth(self) -> Wholes:
        """How many weeks before the last one everybody spent in its phase without a break."""
        return self.weeks[self.ends - 1] - 1

    @cached_property
    def supporting(self) -> Marks:
        """Whether a run is of self-support."""
        found: Marks = np.array([phase.supporting for phase in Phase])[self.phases]
        return found

    @cached_property
    def _come(self) -> Marks:
        """Whether somebody comes into self-support with a run."""
        before = np.append(False, self.supporting)[:-1]
        before[self.begins] = False
        found: Marks = self.supporting & ~before
        return found

    @cached_property
    def _rows(self) -> Wholes:
        """By run of self-support how many weeks in a row it is one of; 0 for any other run."""
        row = self._come.cumsum()
        weeks = np.bincount(row, np.where(self.supporting, self.weeks, 0)).astype(np.int64)
        return np.where(self.supporting, weeks[row], 0)

    @property
    def supported(self) -> Wholes:
        """How many weeks in a row, the last included, were self-supporting; 0 for none."""
        return self._rows[self.ends - 1]

    @property
    def jobs(self) -> Wholes:
        """How many times everybody came into self-support."""
        return np.bincount(self.whose[self._come], minlength=len(self))

    @property
    def longest(self) -> Wholes:
        """The most weeks in a row that were self-supporting; 0 for none."""
        found = np.zeros(len(self), dtype=np.int64)
        np.maximum.at(found, self.whose, self._rows)
        return found

    def supporting_in(self, week: Week) -> Marks:
        """Say of everybody whether they were self-supporting in a week, at most the last one."""
        until = self.weeks.cumsum()
        place = calendar_place(week.monday) - self.first
        there = place >= 0
        runs = np.searchsorted(until, (until - self.weeks)[self.begins] + place, side="right")
        found: Marks = there & self.supporting[np.where(there, runs, 0)]
        return found

    def only(self, places: Wholes) -> "Past":
        """Return the past of some persons, in the order of their places."""
        counts = (self.ends - self.begins)[places]
        ends = counts.cumsum()
        runs = np.arange(counts.sum()) + np.repeat(self.begins[places] - (ends - counts), counts)
        return Past(
            persons=[self.persons[place] for place in places.tolist()],
            first=self.first[places],
            ends=ends,
            phases=self.phases[runs],
            weeks=self.weeks[runs],
            paid=self.paid[places],
            since_paid=self.since_paid[places],
        )

    def turned(self, ends: Wholes, *, phases: Wholes, weeks: Wholes) -> "Past":
        """Return the same persons with other runs; those of no weeks fall out, alike ones join."""
        whose = np.repeat(np.arange(len(self)), np.diff(ends, prepend=0))
        held = weeks > 0
        whose, phases, weeks = whose[held], phases[held], weeks[held]
        new = (np.diff(phases, prepend=-1) != 0) | (np.diff(whose, prepend=-1) != 0)
        runs = new.cumsum() - 1
        return replace(
            self,
            ends=np.bincount(whose[new], minlength=len(self)).cumsum(),
            phases=phases[new],
            weeks=np.bincount(runs, weeks).astype(np.int64),
        )


def past_of(past: Past | Iterable[History]) -> Past:
    """Return histories as arrays; what is arrays already as it is.

    Args:
        past: what has come, person by person; may be empty.
    """
    if isinstance(past, Past):
        return past
    every = tuple(past)
    runs = [[(phase, len(tuple(same))) for phase, same in groupby(one.phases)] for one in every]
    return Past(
        persons=[one.person for one in every],
        first=_wholes([calendar_place(one.first.monday) for one in every]),
        ends=_wholes([len(some) for some in runs]).cumsum(),
        phases=_wholes([phase for some in runs for phase, _ in some]),
        weeks=_wholes([weeks for some in runs for _, weeks in some]),
        paid=_wholes([one.paid for one in every]),
        since_paid=_wholes([one.since_paid for one in every]),
    )


def together(one: Past, other: Past) -> Past:
    """Return the persons of both, by id."""
    persons = [*one.persons, *other.persons]
    order = sorted(range(len(persons)), key=persons.__getitem__)
    both = Past(
        persons=persons,
        first=np.append(one.first, other.first),
        ends=np.append(one.ends, len(one.phases) + other.ends),
        phases=np.append(one.phases, other.phases),
        weeks=np.append(one.weeks, other.weeks),
        paid=np.append(one.paid, other.paid),
        since_paid=np.append(one.since_paid, other.since_paid),
    )
    return both.only(_wholes(order))


def _wholes(numbers: Sequence[int]) -> Wholes:
    return np.array(numbers, dtype=np.int64)
