"""What the compiled replications of outcomes are given: numbers alone, days from the first Monday.

The first week to come is week 0 and its Monday day 0; what lies before is below nought.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Wholes = NDArray[np.int64]

KIND, LEAST, HOURS, WEEKS, IN_A_ROW, BREAKS, ANCHOR, WITHIN, AFTER, EVERY, TIMES, CAP = range(12)
"""The columns of an outcome; ``HOURS`` in hundredths and ``AFTER`` are -1 for none."""

WEEKLY, MILESTONE, RECURRING, ATTACHMENT, FOLLOW_UP, FEE, NOT_PLAYED = range(7)
"""The kinds by number; the last is reached by nobody."""

OF, GROUP, SINCE, TIER, LEAST_HOURS, NUMBER_FROM, ORE = range(7)
"""The columns of a price; ``GROUP``, ``TIER`` and ``LEAST_HOURS`` are -1 for any."""

STARTED, REFERRED, UNIT, EARNED = range(4)
"""The columns of a person: two days, the referring unit, and øre paid for until now."""

COUNTED, NUMBER, RUN, BROKEN, REACHED, PAID_WEEKS = range(6)
"""How far a person is with an outcome.

Weeks counted; times reached; days broken in a row until now, and at most since the last that
counted; the first week it was reached in; weeks paid.
"""

COUNTS, EXCLUDED, WINDOW = range(3)
"""The columns of a week: whether it may count, is left out, and lies in the payment window."""

FOR_PERSON, FOR_ALL, SO_FAR = range(3)
"""The caps in øre, -1 for none; and what has been paid until now."""


class OutcomeGround(NamedTuple):
    """What every replication has alike.

    Args:
        rules: by outcome, in the contract's order.
        points: by outcome: weeks after the anchor that are followed up; -1 for none.
        order: the outcomes so that what follows another comes after it.
        prices: the one that says most last.
        persons: by person, in the order of their ids.
        state: by person and outcome.
        weeks: by week.
        fees: by fee, ascending: its week and outcome.
        caps: the caps in money.
        paid: by outcome: how many have been paid until now.
        hours: by phase: the hours a week that are assumed, in hundredths.
    """

    rules: Wholes
    points: Wholes
    order: Wholes
    prices: Wholes
    persons: Wholes
    state: Wholes
    weeks: Wholes
    fees: Wholes
    caps: Wholes
    paid: Wholes
    hours: Wholes
