"""A person's stays from their steps, in numbers: from each start until the withdrawal.

Source:
    Rules, section 3 (courses and re-referral).
"""

from virksom.programme.columns.desk import (
    FOR_GOOD,
    NO_DAY,
    STAY_REFERRED,
    STAY_SINCE,
    STAY_UNTIL,
)
from virksom.programme.columns.spells import (
    KIND,
    LEFT,
    LEFT_FOR_GOOD,
    OPEN,
    REF,
    REFERRED,
    SINCE,
    STARTED,
    Numbers,
)
from virksom.programme.kernel.compiled import lean_part


@lean_part
def turn(kind: int, place: int, running: int) -> bool:
    """Say whether a step is the ``place``-th to be taken among those of one day, from 0.

    A running stay is ended first and a new one begun; else it is begun first and then ended.
    """
    if kind >= LEFT:
        return place == (0 if running else 2)
    if kind == REFERRED:
        return place == (1 if running else 0)
    return place == (2 if running else 1)


@lean_part
def stays_of(spells: Numbers, at: tuple[int, int], stays: Numbers) -> tuple[int, int]:
    """Read the stays of one person; return how many there are, and where the stretches begin.

    Source:
        Rules, section 3: a referral opens a course when none runs, a withdrawal ends the one
        that runs; a course after the first needs a new referral before its start.

    Args:
        spells: the rows.
        at: the person's rows, from the first up to but not including the last.
        stays: where they are put, in the order found, also those without a start: see ``begun``.
    """
    row, last = at
    count = 0
    while row < last and spells[row, KIND] <= LEFT_FOR_GOOD:
        code, row = row, steps_end(spells, (row, last))
        count = _of_code(spells, (code, row), stays, count)
    return count, row


@lean_part
def steps_end(spells: Numbers, at: tuple[int, int]) -> int:
    """Return the row after the steps of the code that the first row is a step of.

    Args:
        spells: the rows.
        at: a step, and up to but not including which row is looked.
    """
    row = at[0]
    while (
        row < at[1]
        and spells[row, KIND] <= LEFT_FOR_GOOD
        and spells[row, REF] == spells[at[0], REF]
    ):
        row += 1
    return row


@lean_part
def _of_code(spells: Numbers, at: tuple[int, int], stays: Numbers, count: int) -> int:
    """Read the stays of one of a person's codes; return how many the person has by then."""
    row, last = at
    held = (0, 0, NO_DAY, NO_DAY)
    while row < last:
        following = row
        while following < last and spells[following, SINCE] == spells[row, SINCE]:
            following += 1
        was, turns = held[0], 3 if following > row + 1 else 1
        for place in range(turns):
            for step in range(row, following):
                kind, day = spells[step, KIND], spells[step, SINCE]
                if turns == 1 or turn(kind, place, was):
                    if kind >= LEFT and held[0]:
                        count = _put(stays, count, held, (day, kind))
                    held = _after(held, kind, day)
        row = following
    return _put(stays, count, held, (OPEN, STARTED)) if held[0] else count


@lean_part
def _after(held: tuple[int, int, int, int], kind: int, day: int) -> tuple[int, int, int, int]:
    """Return what holds after a step: a stay runs, one has ended, the days of start and referral.

    Nothing runs as 0.
    """
    running, ended, started, referred = held
    if kind >= LEFT:
        return (0, 1, NO_DAY, NO_DAY) if running else held
    if kind == REFERRED:
        return (1, ended, started, day if referred == NO_DAY else referred)
    if running:
        return (1, ended, day if started == NO_DAY else started, referred)
    return held if ended else (1, ended, day, NO_DAY)


@lean_part
def _put(stays: Numbers, count: int, held: tuple[int, int, int, int], end: tuple[int, int]) -> int:
    """Add a stay; return how many there are."""
    stays[count, STAY_SINCE], stays[count, STAY_REFERRED] = held[2], held[3]
    stays[count, STAY_UNTIL] = end[0]
    stays[count, FOR_GOOD] = 1 if end[1] == LEFT_FOR_GOOD else 0
    return count + 1


@lean_part
def begun(stays: Numbers, count: int) -> int:
    """Move the stays that have a start to the front, in their order; return how many they are."""
    number = 0
    for stay in range(count):
        if stays[stay, STAY_SINCE] != NO_DAY:
            for part in range(stays.shape[1]):
                held = stays[number, part]
                stays[number, part] = stays[stay, part]
                stays[stay, part] = held
            number += 1
    return number
