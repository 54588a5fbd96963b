"""A cohort in columns: one row a spell or a step, sorted by person; days are whole numbers.

Source:
    Rules, sections 1 and 3: the facts that a week's payment hangs on, and no others.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

Numbers = np.ndarray[Any, np.dtype[Any]]
"""A column."""

(
    REFERRED,
    STARTED,
    LEFT,
    LEFT_FOR_GOOD,
    ORDINARY,
    FLEKSJOB,
    OTHER_WORK,
    FREE_STUDY,
    SUPPORTED_STUDY,
    BENEFIT,
    STANDING,
    PAID_HOURS,
    BY_EMPLOYER,
    BY_PAYSLIP,
    BY_CONTRACT,
    DISPUTED,
) = range(16)
"""What a row is: the first four are steps on a day, the others stretches of days.

Those after ``STANDING`` are evidence: what the income register has of a month, an answer about a
job by who gave it, and a week whose dispute was accepted. Where there is a ``STANDING`` of a
person, it says how their weeks stand, and no evidence is read.
"""

ENDS_FOR_GOOD = frozenset({"deceased", "pension"})
"""Reasons of a withdrawal after which nobody comes back: ``LEFT_FOR_GOOD``."""

ACCEPTED = "accepted"
"""The answer to a dispute after which its week is ``DISPUTED``."""

GIVEN = {"employer": BY_EMPLOYER, "payslip": BY_PAYSLIP, "contract": BY_CONTRACT}
"""How an answer was given, as a row."""

FORMS = {"ordinary": ORDINARY, "fleksjob": FLEKSJOB}
"""An employment's form as a row; any other is ``OTHER_WORK``."""

OPEN = np.iinfo(np.int32).max
"""The first day after a stretch that has no end."""

UNKNOWN_HOURS, UNPAID = -1, -2
"""Of work that nobody knows the hours of, and of work that gives no paid hours."""

UNPAID_FORM = "internship"
"""The form of employment that gives no paid hours."""

HOUR = 1_000_000
"""Hours are counted in millionths: no log says them finer."""

TOO_MANY = np.iinfo(np.int32).min
"""Of hours that a file has and that are more than a row can hold; no sound cohort has it."""

VERIFIED, UNVERIFIED, CONTRADICTED, MISSING, DENIED = range(5)
"""How weeks stand by their evidence; denied by a dispute that was accepted."""


KIND, SINCE, UNTIL, REF, HOURS, AGE, OWN = range(7)
"""The numbers of a row, all int32, in their order.

``KIND`` is what the row is; ``SINCE`` the first day, counted from the calendar's first; ``UNTIL``
the first day after, ``OPEN`` without end, and anything of a step; ``REF`` of a step the number of
the person's code, of work and of an answer that of the employment, of a benefit that of its code,
of a standing which one, of paid hours 1 where they are those of one company, else nought;
``HOURS`` of work and of an answer in millionths a week, ``UNKNOWN_HOURS`` when nobody knows,
``UNPAID`` of work without pay, of paid hours in millionths a month, else nought; ``AGE`` is
higher for the later known, within a person; ``OWN`` is 1 for work at a company of the provider's
own and for an answer that the job was held, else 0.
"""

COLUMNS = ("kind", "since", "until", "ref", "hours", "age", "own")
"""What the numbers of a row are called in files."""


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class Cohort:
    """Persons and their rows.

    Args:
        persons: the persons' ids, each once, in the order of the rows.
        at: where each person's rows begin, and after the last where they end; int64,
            ``len(persons) + 1`` numbers, ascending.
        spells: the rows, int32 of shape (rows, 7). Of one person the steps come first, by code of
            the candidate, day and age; then the stretches in any order, and evidence last.
        benefits: the codes of benefit that ``ref`` counts.
    """

    persons: Sequence[str]
    at: Numbers
    spells: Numbers
    benefits: tuple[str, ...] = ()

    def __len__(self) -> int:
        """Return how many persons there are."""
        return len(self.at) - 1

    def part(self, first: int, last: int) -> "Cohort":
        """Return the persons from ``first`` up to but not including ``last``; rows are shared."""
        begin, end = self.at[first], self.at[last]
        return Cohort(
            persons=self.persons[first:last],
            at=self.at[first : last + 1] - begin,
            spells=self.spells[begin:end],
            benefits=self.benefits,
        )

    def chosen(self, places: Numbers) -> "Cohort":
        """Return the persons at some places, in that order, with rows of their own."""
        begins = self.at[:-1][places]
        counts = self.at[1:][places] - begins
        at = np.concatenate([np.zeros(1, dtype=np.int64), np.cumsum(counts)])
        rows = np.arange(at[-1]) + np.repeat(begins - at[:-1], counts)
        return Cohort(
            persons=tuple(self.persons[place] for place in places.tolist()),
            at=at,
            spells=self.spells[rows],
            benefits=self.benefits,
        )
