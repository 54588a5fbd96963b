"""The status table of every day of a cohort: how many stand in each row.

Source:
    Rules, section 5; the same counts as the table's, which a law holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from virksom.programme.columns.dates import (
    ACTIVE,
    HOURS_UNKNOWN,
    IN_FULL,
    IN_PART,
    NO_STATE,
    NOT_STARTED,
    REFERRED,
    WITHDRAWN,
    stand,
)
from virksom.programme.columns.desk import desk
from virksom.programme.columns.parameters import Rules, day_by_day
from virksom.programme.columns.spells import Cohort, Numbers
from virksom.programme.columns.straight import FIELD, MOST_PERSONS, Sums, sums
from virksom.programme.contract import Terms


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class EveryDay:
    """How many persons stand in each row of the status table, day by day.

    Args:
        first: the first day.
        counts: int64 of shape (days, 7): referred, withdrawn, not started, active, and of the
            active in full self-support, in partial, and at work of unknown hours.
    """

    first: date
    counts: Numbers

    def on(self, day: date) -> tuple[int, ...]:
        """Return the counts of a day.

        Raises:
            IndexError: the day lies after the last; before the first is not asked for.
        """
        return tuple(int(count) for count in self.counts[(day - self.first) // timedelta(days=1)])

    @property
    def self_supporting(self) -> Numbers:
        """How many are in full or partial self-support each day."""
        supported: Numbers = self.counts[:, IN_FULL] + self.counts[:, IN_PART]
        return supported

    @property
    def active(self) -> Numbers:
        """How many are active each day: what the effect is a share of."""
        active: Numbers = self.counts[:, ACTIVE]
        return active


@dataclass(slots=True, eq=False, kw_only=True)
class Standing:
    """Persons counted by and by, who may lie in several cohorts with the same codes of benefit.

    Args:
        first: the first day.
        rules: the terms, by days.
        steps: by day and row, how much a count changes; one day more than there are.
        beside: the same of most persons, see ``straight``.
        persons: how many are counted there.
    """

    first: date
    rules: Rules
    steps: Numbers
    beside: Sums
    persons: int = 0

    def add(self, cohort: Cohort) -> None:
        """Count the persons of a cohort besides.

        Args:
            cohort: sound columns, see ``checked``.

        Raises:
            NotExpressed: a person has too many rows.
        """
        room = desk(cohort.spells, self.rules, most=int(np.diff(cohort.at).max(initial=0)), room=0)
        marks = np.empty((9 * len(room.stays), 1), dtype=np.int32)
        for begin in range(0, len(cohort), MOST_PERSONS):
            at = cohort.at[begin : begin + MOST_PERSONS + 1]
            if self.persons + len(at) > MOST_PERSONS:
                self._lay_down()
            self.persons += len(at) - 1
            stand(room, at, marks, self.steps, self.beside)

    def told(self) -> EveryDay:
        """Return the counts of everybody so far."""
        self._lay_down()
        return EveryDay(first=self.first, counts=np.cumsum(self.steps[:-1, :NO_STATE], axis=0))

    def _lay_down(self) -> None:
        """Take apart what is counted beside each other."""
        places, states = (np.cumsum(packed) for packed in self.beside[:2])
        for row, packed, place in _BESIDE:
            counts = (places if packed == 0 else states) >> FIELD * place & (1 << FIELD) - 1
            steps = np.diff(counts, prepend=0)
            self.steps[:, row] += steps
            if packed == 0:
                self.steps[:, REFERRED] += steps
        self.beside.places[:], self.beside.states[:] = 0, 0
        self.persons = 0


_BESIDE = (
    (NOT_STARTED, 0, 0),
    (ACTIVE, 0, 1),
    (WITHDRAWN, 0, 2),
    (IN_FULL, 1, 0),
    (IN_PART, 1, 1),
    (HOURS_UNKNOWN, 1, 2),
)
"""Of each row in which of the two it is counted, and in which place there."""


def standing(terms: Terms, *, benefits: Sequence[str], first: date, last: date) -> Standing:
    """Return a count of nobody, from ``first`` to ``last``, both inclusive.

    Source:
        Rules, section 5.

    Args:
        terms: as known at the moment asked for.
        benefits: the codes of benefit that the cohorts count.
        first: the first day.
        last: the last day; before the first there is no day.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms on the first day.
    """
    rules = day_by_day(terms, benefits=benefits, first=first, last=last)
    days = max((last - first).days + 1, 0)
    steps = np.zeros((days + 1, NO_STATE + 1), dtype=np.int64)
    return Standing(first=first, rules=rules, steps=steps, beside=sums(days, rules))


def every_day(cohort: Cohort, terms: Terms, *, first: date, last: date) -> EveryDay:
    """Return the counts of every day from ``first`` to ``last``, both inclusive.

    Source:
        Rules, section 5. Of two codes that are one person, whose courses opened on one day, the
        smaller code's counts as the earlier.

    Args:
        cohort: sound columns, see ``checked``.
        terms: as known at the moment asked for.
        first: the first day.
        last: the last day; before the first there is no day.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms on the first day.
    """
    counted = standing(terms, benefits=cohort.benefits, first=first, last=last)
    counted.add(cohort)
    return counted.told()
