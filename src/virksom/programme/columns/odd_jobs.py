"""Employments that stand twice, in numbers: for the same days, or of two persons.

Source:
    Rules, section 1 (findings).
"""

import numpy as np

from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.spells import (
    KIND,
    ORDINARY,
    OTHER_WORK,
    REF,
    SINCE,
    UNTIL,
    Numbers,
)


def told_twice(known: KnownColumns, *, day: int) -> Numbers:
    """Return the places of persons with an employment that covers a day twice, or is another's too.

    Source:
        Rules, section 1 (findings).

    Args:
        known: the facts in force.
        day: stretches that begin later are not looked at.
    """
    spells = known.cohort.spells
    kinds = spells[:, KIND]
    rows = np.flatnonzero((kinds >= ORDINARY) & (kinds <= OTHER_WORK) & (spells[:, SINCE] <= day))
    person, job = known.person[rows], spells[rows, REF]
    since, until = spells[rows, SINCE], spells[rows, UNTIL]
    order = np.lexsort((since, person, job))
    person, job, since, until = person[order], job[order], since[order], until[order]
    same = job[1:] == job[:-1]
    again = same & (person[1:] == person[:-1]) & (since[1:] < until[:-1])
    shared = np.unique(job[1:][same & (person[1:] != person[:-1])])
    found: Numbers = np.concatenate([person[1:][again], person[np.isin(job, shared)]])
    return found
