"""The status table of every day of a cohort: how many stand in each row.

Source:
    Rules, section 5; the same counts as the table's, which a law holds.
"""

from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from virksom.programme.columns.dates import ACTIVE, IN_FULL, IN_PART, NO_STATE, stand
from virksom.programme.columns.desk import desk_by_day
from virksom.programme.columns.spells import Cohort, Numbers
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
    room = desk_by_day(cohort, terms, first=first, last=last)
    days = max((last - first).days + 1, 0)
    steps = np.zeros((days + 1, NO_STATE + 1), dtype=np.int64)
    if days:
        marks = np.empty((9 * len(room.stays), 1), dtype=np.int32)
        stand(room, cohort.at, marks, steps)
    return EveryDay(first=first, counts=np.cumsum(steps[:-1, :NO_STATE], axis=0))
