"""What one reader works at: the rows, the terms, and room for one person at a time."""

from datetime import date
from typing import NamedTuple

import numpy as np

from virksom.programme.columns.parameters import NotExpressed, Rules, day_by_day
from virksom.programme.columns.spells import Cohort, Numbers
from virksom.programme.contract import Terms
from virksom.programme.kernel import Text

STAY_SINCE, STAY_UNTIL, FOR_GOOD, STAY_REFERRED = range(4)
"""The numbers of a stay: the day of the start, that of the withdrawal or ``OPEN``, 1 where its
reason ends everything, and the day of the referral; a day that is not told is ``NO_DAY``."""

STEP_REFERRED, STEP_LEFT = 4, 5
"""Two numbers more of a stay, see ``with_room_for_steps``: the rows of its steps."""

STAY_LEFT = 4
"""One number more of a stay, in the same room: the day of its withdrawal as it was told, also where
it goes on past it, or ``OPEN``."""

NO_DAY = -1
"""A day that nothing tells."""

SINCE_DAY, STATE, EARNED, INSIDE, MOST, ORDER = range(6)
"""The numbers of a stretch of days that read alike: the first day, what each counts for, the same
without education, 1 inside a stay as it was recorded and ``BRIDGED`` in a gap that is bridged, the
most that a benefit leaves of it, and which turn comes at that place when all are in order."""

BRIDGED = 2

FIRST_WEEK, WEEK_AFTER = range(2)
"""The numbers of a stretch of weeks."""

WEEK, WEEKS, TIER, NUMBER, TERMS = range(5)
"""The numbers of a stretch of weeks paid alike: the first week, counted from the calendar's first;
how many; partial or full; the first one's number within the cap, from 1; and which terms."""

PAID, FIRST_PAID, STRETCHES, BEGAN, NO_ROOM, SPEAKS, APART, HEARD = range(8)
"""What is tallied: the person's paid weeks and the first of them, the stretches there are, those
there were before the person, whether one found no room, what speaks of the person's weeks,
whether weeks that stand otherwise are told apart, see ``proven``, and what the person's rows were
heard to say of that, see ``turns``."""


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
        tally: eight numbers; int64.
        turns: room for one person's turns, see ``turns``; int32, two rows.
        more: what they change; int64, two numbers each.
    """

    spells: Numbers
    rules: Numbers
    limits: Numbers
    stays: Numbers
    days: Numbers
    inside: Numbers
    found: Numbers
    tally: Numbers
    turns: Numbers
    more: Numbers


MOST_ROWS = (1 << 15) - 1
"""Rows of one person: of more than so many, sums would run into each other."""


def desk(spells: Numbers, rules: Rules, *, most: int, room: int) -> Desk:
    """Return a desk with room for a person of ``most`` rows, and for ``room`` stretches in all.

    Raises:
        NotExpressed: a person has more rows than ``MOST_ROWS``.
    """
    if most > MOST_ROWS:
        raise NotExpressed(
            Text(
                f"En person har {most} rækker; den hurtige læsning tager højst {MOST_ROWS}.",
                f"A person has {most} rows; the fast reading takes {MOST_ROWS} at the most.",
            )
        )
    return Desk(
        spells=spells,
        rules=rules.numbers,
        limits=rules.limits,
        stays=np.empty((most + 1, 4), dtype=np.int32),
        days=np.empty((4 * most + 4, 6), dtype=np.int32),
        inside=np.empty((most + 1, 2), dtype=np.int32),
        found=np.empty((room, 5), dtype=np.int32),
        tally=np.zeros(8, dtype=np.int64),
        turns=np.empty((2, 4 * most + 4), dtype=np.int32),
        more=np.empty((4 * most + 4, 2), dtype=np.int64),
    )


def desk_by_day(cohort: Cohort, terms: Terms, *, first: date, last: date) -> Desk:
    """Return a desk with room for any person of a cohort, and for no stretches of weeks.

    Args:
        cohort: sound columns, see ``checked``.
        terms: as known at the moment asked for.
        first: the first day whose terms are read by.
        last: the last.

    Raises:
        NotExpressed: the terms cannot be said in numbers, or a person has too many rows.
        TermMissing: the contract has no terms in force on the first day.
    """
    rules = day_by_day(terms, benefits=cohort.benefits, first=first, last=last)
    return desk(cohort.spells, rules, most=int(np.diff(cohort.at).max(initial=0)), room=0)


def with_room_for_steps(held: Desk) -> Desk:
    """Return the desk with room for stays of six numbers."""
    return held._replace(stays=np.empty((len(held.stays), STEP_LEFT + 1), dtype=np.int32))


def with_more_room(held: Desk) -> Desk:
    """Return the desk with room for twice as many stretches; those found stay."""
    return held._replace(found=np.concatenate([held.found, np.empty_like(held.found)]))
