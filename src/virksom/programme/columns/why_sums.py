"""How many weeks and persons each answer has, and one of them to be explained.

Source:
    Rules, section 4; invariant 5: every answer carries its reasons.
"""

from collections.abc import Sequence

import numpy as np

from virksom.programme.columns.desk import TIER, WEEK, WEEKS
from virksom.programme.columns.spells import Numbers
from virksom.programme.columns.why_codes import CODES
from virksom.programme.columns.why_runs import ReasonSum
from virksom.programme.columns.whys import Whys
from virksom.programme.kernel.compiled import lean
from virksom.programme.kernel.week import calendar

_WEEKS, _PERSONS, _PERSON, _WEEK, _LATEST = range(5)
"""The numbers of a sum: weeks, persons, the first of those and that one's first week, and the
latest person it was found of, from 1."""


def reason_sums(whys: Whys) -> Sequence[ReasonSum]:
    """Return the weeks of each reason that decides any, the weightiest reason first."""
    sums = np.zeros((len(CODES), 5), dtype=np.int64)
    sum_up(whys.found, whys.ends, sums)
    return [
        ReasonSum(
            code=code,
            weeks=one[_WEEKS],
            persons=one[_PERSONS],
            person=whys.persons[one[_PERSON]],
            week=calendar()[one[_WEEK]],
        )
        for code, one in zip(CODES, sums.tolist(), strict=True)
        if one[_WEEKS]
    ]


@lean
def sum_up(found: Numbers, ends: Numbers, sums: Numbers) -> None:
    """Add up the runs of each person in turn, by their code.

    Args:
        found: the runs, see ``Whys``.
        ends: where each person's end.
        sums: by code, five numbers each; filled.
    """
    row = 0
    for person in range(len(ends)):
        while row < ends[person]:
            code = found[row, TIER]
            if sums[code, _LATEST] == 0:
                sums[code, _PERSON], sums[code, _WEEK] = person, found[row, WEEK]
            if sums[code, _LATEST] != person + 1:
                sums[code, _PERSONS] += 1
                sums[code, _LATEST] = person + 1
            sums[code, _WEEKS] += found[row, WEEKS]
            row += 1
