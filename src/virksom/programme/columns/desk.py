"""What one reader works at: the rows, the terms, and room for one person at a time."""

from typing import NamedTuple

import numpy as np

from virksom.programme.columns.parameters import Rules
from virksom.programme.columns.spells import Numbers

STAY_SINCE, STAY_UNTIL, FOR_GOOD, STAY_REFERRED = range(4)
"""The numbers of a stay: the day of the start, that of the withdrawal or ``OPEN``, 1 where its
reason ends everything, and the day of the referral; a day that is not told is ``NO_DAY``."""

NO_DAY = -1
"""A day that nothing tells."""

SINCE_DAY, STATE, EARNED, INSIDE, MOST, SUM = range(6)
"""The numbers of a stretch of days that read alike: the first day, what each counts for, the same
without education, 1 inside a stay as it was recorded and ``BRIDGED`` in a gap that is bridged, the
most that a benefit leaves of it, and the hours of all work."""

BRIDGED = 2

FIRST_WEEK, WEEK_AFTER = range(2)
"""The numbers of a stretch of weeks."""

WEEK, WEEKS, TIER, NUMBER, TERMS = range(5)
"""The numbers of a stretch of weeks paid alike: the first week, counted from the calendar's first;
how many; partial or full; the first one's number within the cap, from 1; and which terms."""

PAID, FIRST_PAID, STRETCHES, BEGAN, NO_ROOM, SPEAKS, APART = range(7)
"""What is tallied: the person's paid weeks and the first of them, the stretches there are, those
there were before the person, whether one found no room, what speaks of the person's weeks, and
whether weeks that stand otherwise are told apart: see ``proven``."""


class Desk(NamedTuple):
    """Few and wide arrays on purpose: each that a compiled loop is given costs it time.

    Args:
        spells: the rows of all persons, see ``Cohort``.
        rules: the terms in numbers, see ``Rules``.
        limits: which benefits limit, see ``Rules``.
        stays: room for one person's stays; int32, four numbers each.
        days: room for one person's stretches of days, in order; int32, six numbers each.
        inside: room for stretches of weeks inside stays; int32, two numbers each.
        found: room for stretches, in the order of persons and weeks; int32, five numbers each.
        tally: seven numbers; int64.
    """

    spells: Numbers
    rules: Numbers
    limits: Numbers
    stays: Numbers
    days: Numbers
    inside: Numbers
    found: Numbers
    tally: Numbers


def desk(spells: Numbers, rules: Rules, *, most: int, room: int) -> Desk:
    """Return a desk with room for a person of ``most`` rows, and for ``room`` stretches in all."""
    return Desk(
        spells=spells,
        rules=rules.numbers,
        limits=rules.limits,
        stays=np.empty((most + 1, 4), dtype=np.int32),
        days=np.empty((4 * most + 4, 6), dtype=np.int32),
        inside=np.empty((most + 1, 2), dtype=np.int32),
        found=np.empty((room, 5), dtype=np.int32),
        tally=np.zeros(7, dtype=np.int64),
    )


def with_more_room(held: Desk) -> Desk:
    """Return the desk with room for twice as many stretches; those found stay."""
    return held._replace(found=np.concatenate([held.found, np.empty_like(held.found)]))
