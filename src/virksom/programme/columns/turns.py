"""What turns for a person, in numbers: signed changes on days, put in order.

Source:
    Rules, section 3; clause 4.1.
"""

from virksom.programme.columns.desk import HEARD, ORDER, STAY_SINCE, STAY_UNTIL, Desk
from virksom.programme.columns.parameters import FULL_BY_HOURS, LIMITS, REQUIRES, ROLE
from virksom.programme.columns.spells import (
    AGE,
    BENEFIT,
    FLEKSJOB,
    FREE_STUDY,
    HOURS,
    KIND,
    OPEN,
    ORDINARY,
    OTHER_WORK,
    REF,
    SINCE,
    STANDING,
    UNTIL,
    Numbers,
)
from virksom.programme.kernel.compiled import lean_part

DAY, PLACE = range(2)
"""The numbers of a turn: its day, and its place when all are in order."""

HELD, SAID = range(2)
"""What a turn changes: the hours of ordinary work with the stays that run, ``STAY`` each; and how
many stretches say something, packed."""

STAY = 1 << 46
"""One stay; less are hours, of as many rows as a desk has room for."""

WORKS, UNKNOWN_WORKS, STUDIES, BENEFITS = 1, 1 << 15, 1 << 30, 1 << 45
"""One stretch of work that counts by itself, of work of unknown hours, of education that counts,
and of a benefit that leaves at most partial; of each less than the next."""

STANDS = 1 << 7
"""What is heard of a row that tells how weeks stand; of a benefit, the bit of its role."""

LATEST = 1 << 24
"""A day after all: that of what has no end."""

_BITS = 63
"""Employments are told apart by the last bits of their numbers; where those are alike, by all."""


@lean_part
def turns_of(desk: Desk, at: tuple[int, int], terms: int, number: int) -> tuple[int, int]:
    """Lay down what turns, a stay and a row after the other, two turns each.

    What turned before the first start turns there; what never ends, on ``LATEST``.

    Args:
        desk: the rows, the terms, the person's stays, and room.
        at: the person's stretches, from the first up to but not including the last.
        terms: which stretch of the terms.
        number: how many stays the person has, at least one.

    Returns:
        How many turns; and 1 where a row may be hidden by two others, which no turn says.
    """
    spells, stays = desk.spells, desk.stays
    holds = desk.rules[terms, REQUIRES] != FULL_BY_HOURS
    first, count, seen, again, heard = stays[0, STAY_SINCE], 0, 0, 0, 0
    for stay in range(1, number):
        first = min(first, stays[stay, STAY_SINCE])
    for stay in range(number):
        _turn(desk, count, (stays[stay, STAY_SINCE], stays[stay, STAY_UNTIL]), (STAY, 0))
        count += 2
    for row in range(at[0], at[1]):
        kind = spells[row, KIND]
        if kind > BENEFIT:
            heard |= STANDS if kind == STANDING else 0
            continue
        if kind <= OTHER_WORK:
            bit = 1 << (int(spells[row, REF]) & _BITS)
            again |= seen & bit
            seen |= bit
        said = said_of(spells, row)
        if kind == BENEFIT:
            told = int(desk.limits[terms, spells[row, REF]])
            heard |= 1 << (told >> ROLE)
            said = BENEFITS if holds and told & LIMITS else 0
        days = max(spells[row, SINCE], first), max(spells[row, UNTIL], first)
        _turn(desk, count, days, (hours_of(spells, row), said))
        count += 2
    desk.tally[HEARD] = heard
    return _less_hidden(desk, at, (first, count)) if again else (count, 0)


@lean_part
def _less_hidden(desk: Desk, at: tuple[int, int], told: tuple[int, int]) -> tuple[int, int]:
    """Take away what a later known row of the same employment hides; return as ``turns_of``."""
    spells, (first, before) = desk.spells, told
    count = before
    for row in range(at[0], at[1]):
        by, since, until = hidden(spells, at, row, (first, OPEN))
        if by > 1:
            return before, 1
        if by:
            hours, said = hours_of(spells, row), said_of(spells, row)
            _turn(desk, count, (since, until), (-hours, -said))
            count += 2
    return count, 0


@lean_part
def _turn(desk: Desk, count: int, days: tuple[int, int], more: tuple[int, int]) -> None:
    """Lay down what is so much more from a day on, and so much less from another."""
    desk.turns[DAY, count], desk.turns[DAY, count + 1] = days[0], min(days[1], LATEST)
    desk.more[count, HELD], desk.more[count, SAID] = more
    desk.more[count + 1, HELD], desk.more[count + 1, SAID] = -more[0], -more[1]


@lean_part
def hours_of(spells: Numbers, row: int) -> int:
    """Return the hours of ordinary work that a row tells of."""
    hours = 0
    if spells[row, KIND] == ORDINARY:
        hours = max(spells[row, HOURS], 0)
    return hours


@lean_part
def said_of(spells: Numbers, row: int) -> int:
    """Return what work or education says of a day it covers, by itself: see ``SAID``."""
    kind, hours = spells[row, KIND], spells[row, HOURS]
    if kind == ORDINARY:
        counted = WORKS if hours > 0 else UNKNOWN_WORKS
        return 0 if hours == 0 else counted
    if kind == FLEKSJOB:
        return WORKS
    return STUDIES if kind == FREE_STUDY else 0


@lean_part
def put_in_order(desk: Desk, count: int) -> None:
    """Find the place of each turn by its day; of one day the order stays.

    Each is set beside each other, without asking which way to go: that costs least where a
    person has few.
    """
    turns, days = desk.turns, desk.days
    for turn in range(count):
        day, place = turns[DAY, turn], 0
        for other in range(turn):
            before = 1 if turns[DAY, other] <= day else 0
            place += before
            turns[PLACE, other] += 1 - before
        turns[PLACE, turn] = place
    for turn in range(count):
        days[turns[PLACE, turn], ORDER] = turn


@lean_part
def hidden_on(spells: Numbers, at: tuple[int, int], day: int) -> tuple[int, int]:
    """Return what is told of a day by work that a later known row of the same employment hides."""
    held, said = 0, 0
    for row in range(at[0], at[1]):
        if (
            spells[row, KIND] <= OTHER_WORK
            and spells[row, SINCE] <= day < spells[row, UNTIL]
            and not counts_on(spells, at, row, day)
        ):
            held += hours_of(spells, row)
            said += said_of(spells, row)
    return held, said


@lean_part
def hidden(
    spells: Numbers, at: tuple[int, int], row: int, inside: tuple[int, int]
) -> tuple[int, int, int]:
    """Return by how many later known rows of the same employment a row is hidden, and when.

    Args:
        spells: the rows.
        at: the person's stretches, from the first up to but not including the last.
        row: which is hidden.
        inside: the first day that is looked at, inclusive, and the first no more looked at.

    Returns:
        How many hide it, and the first day that the last of them does, and the first after.
    """
    by, since, until = 0, 0, 0
    for other in range(at[0], at[1]):
        if hides(spells, other, row):
            begin = max(spells[row, SINCE], spells[other, SINCE], inside[0])
            end = min(spells[row, UNTIL], spells[other, UNTIL], inside[1])
            if begin < end:
                by, since, until = by + 1, begin, end
    return by, since, until


@lean_part
def counts_on(spells: Numbers, at: tuple[int, int], row: int, day: int) -> bool:
    """Say whether no later known stretch of the same employment covers the day."""
    for other in range(at[0], at[1]):
        if hides(spells, other, row) and spells[other, SINCE] <= day < spells[other, UNTIL]:
            return False
    return True


@lean_part
def hides(spells: Numbers, other: int, row: int) -> bool:
    """Say whether a row is of the same employment as another, and known later."""
    later: bool = (
        spells[row, KIND] <= OTHER_WORK
        and ORDINARY <= spells[other, KIND] <= OTHER_WORK
        and spells[other, REF] == spells[row, REF]
        and spells[other, AGE] > spells[row, AGE]
    )
    return later
