"""What the compiled replications are given, and what they tell."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Wholes = NDArray[np.int64]
Counts = NDArray[np.int32]

NEVER = 1_000_000
"""Beyond every week of a forecast."""

MARKS = (13, 26)
"""Weeks in a row of self-support that are marked; the last is called lasting."""

HELD, PAID, BEGUN, MARK, COLUMNS = 0, 2, 6, 7, 9
"""Where the columns of what a replication tells begin, and how many there are.

Of ``HELD`` one for each tier; of ``PAID`` the first job and a later one, for each tier; of ``MARK``
one for each of ``MARKS``.
"""


PAYABLE, UNTIL, LIMITS = range(3)
"""The rows of what every replication has alike.

``PAYABLE``: how many weeks before each week are paid at all. ``UNTIL``: the first week before which
so many weeks are paid at all, by how many. ``LIMITS``: the numbers below.
"""

HIT, AFTER_HIT, CAP, CALENDAR = range(4)
"""Of ``LIMITS``: the first week of a shock and the first after it, from 0; the cap in weeks, and 1
where it counts calendar weeks from the first paid."""

BORNE, RATE, WEEKS, ENDS = range(4)
"""The columns of a pace, by set of chances, kind of week, phase and band.

``BORNE``: the rates of all weeks before the band, summed. ``RATE``: the rate of a week. ``WEEKS``:
weeks for each unit of rate. From ``ENDS`` on, by phase moved to but for the last: the part of the
moves that lead there or to a phase before it.
"""

PHASE, DEPTH, USED, RUN, MARKED, JOBS, ALIKE = range(7)
"""What is known of a person while they are played, and how many stand alike."""

STAYED, UNPAID, CAME, CAME_TO, TALLIED = 0, 4, 8, 9, 11
"""The columns of what is tallied while a replication is played, each as the change from the week
before: persons in self-support, and those of them not paid for, both by tier and by first job or a
later one; how many came into self-support; and for each of ``MARKS`` how many came to it."""
