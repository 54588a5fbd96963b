"""What the compiled replications are given, and what they tell."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Wholes = NDArray[np.int64]
Counts = NDArray[np.int32]

NEVER = 1_000_000
"""Beyond every week of a forecast."""


MARKS = (13, 26)
"""Weeks in a row of self-support that are marked; the last is called lasting."""


class WalkGround(NamedTuple):
    """What every replication has alike.

    Args:
        firsts: the first week of each band, and one beyond every forecast.
        hit: first week of a shock and the first after it, from 0; alike for none.
        payable: how many weeks before each week are paid at all; one longer than the weeks.
        limits: the cap in weeks, and 1 where it counts calendar weeks from the first paid.
    """

    firsts: Wholes
    hit: Wholes
    payable: Wholes
    limits: Wholes


class WalkTold(NamedTuple):
    """What one replication tells; the first two are differences from week to week.

    Args:
        held: by week and tier: how many more are in it than the week before.
        paid: by week, tier, and 0 for the first job or 1 for a later one: the same of those paid.
        begun: by week: how many came into self-support.
        marks: by week: how many came to 13, and to 26, weeks in a row for the first time.
    """

    held: Counts
    paid: Counts
    begun: Counts
    marks: Counts
