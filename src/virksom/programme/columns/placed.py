"""Where each person stands on a day, in numbers: the row, the state and the steps behind them.

Source:
    Rules, section 5; clause 5.2.
"""

from virksom.programme.columns.courses import stays_of, steps_end
from virksom.programme.columns.dates import (
    ACTIVE,
    NOBODY,
    by_opening,
    held_on,
    placed_on,
    state_on,
)
from virksom.programme.columns.days import stays_and_days
from virksom.programme.columns.desk import (
    NO_DAY,
    SINCE_DAY,
    STATE,
    STAY_REFERRED,
    STAY_SINCE,
    STAY_UNTIL,
    STEP_LEFT,
    STEP_REFERRED,
    Desk,
)
from virksom.programme.columns.parameters import NONE, PARTIAL
from virksom.programme.columns.spells import (
    KIND,
    LEFT,
    LEFT_FOR_GOOD,
    REFERRED,
    SINCE,
    Numbers,
)
from virksom.programme.kernel.compiled import lean, lean_part

PLACE, DAY_STATE, REFERRAL, WITHDRAWAL, BEGAN, SUPPORTED = range(6)
"""The numbers of a person on a day: the row as in ``dates``; the state of the day; the cohort's
rows of the latest course's referral by the day and of the withdrawal from the course they stand in,
``NO_ROW`` without; the first day of that course, ``NO_DAY`` before it; and the first day in
self-support of all, ``NO_DAY`` without."""

NO_ROW = -1
"""The row of a step that nobody took."""


@lean
def place(desk: Desk, at: Numbers, day: int, room: Numbers, found: Numbers) -> None:
    """Lay down where each person stands on a day.

    Source:
        Rules, section 5; clause 5.2.

    Args:
        desk: the rows, the terms of the day, and room; stays have six numbers.
        at: where each person's rows begin and end.
        day: the day.
        room: for the stays of one code, of four numbers.
        found: by person, six numbers; int32; filled.
    """
    for person in range(len(at) - 1):
        rows = (at[person], at[person + 1])
        _, _, days = stays_and_days(desk, rows, 0)
        every = with_steps(desk, rows, room)
        by_opening(desk.stays, every)
        _tell(desk, person, (every, days, day), found)


@lean_part
def with_steps(desk: Desk, at: tuple[int, int], room: Numbers) -> int:
    """Read a person's stays code by code, each with the rows of its steps; return how many."""
    row, last = at
    spells, stays, count = desk.spells, desk.stays, 0
    while row < last and spells[row, KIND] <= LEFT_FOR_GOOD:
        code, row = row, steps_end(spells, (row, last))
        number, _ = stays_of(spells, (code, row), room)
        for stay in range(number):
            for part in range(room.shape[1]):
                stays[count, part] = room[stay, part]
            referred, until = room[stay, STAY_REFERRED], room[stay, STAY_UNTIL]
            stays[count, STEP_REFERRED] = _step(spells, (code, row), (REFERRED, REFERRED), referred)
            stays[count, STEP_LEFT] = _step(spells, (code, row), (LEFT, LEFT_FOR_GOOD), until)
            count += 1
    return count


@lean_part
def _step(spells: Numbers, at: tuple[int, int], kinds: tuple[int, int], day: int) -> int:
    """Return the first row of some kinds on a day: of two on one day the earlier known counts."""
    for row in range(at[0], at[1]):
        if kinds[0] <= spells[row, KIND] <= kinds[1] and spells[row, SINCE] == day:
            return row
    return NO_ROW


@lean_part
def _tell(desk: Desk, person: int, read: tuple[int, int, int], found: Numbers) -> None:
    """Lay down one person."""
    every, days, day = read
    stays = desk.stays
    row = placed_on(desk, 0, every, day)
    found[person, PLACE] = row
    found[person, DAY_STATE] = state_on(desk.days, days, day) if row == ACTIVE else NONE
    found[person, REFERRAL], found[person, WITHDRAWAL] = NO_ROW, NO_ROW
    found[person, BEGAN], found[person, SUPPORTED] = NO_DAY, _supported(desk.days, days)
    if row == NOBODY:
        return
    held = held_on(stays, every, day)
    if stays[held, STAY_UNTIL] <= day:
        found[person, WITHDRAWAL] = stays[held, STEP_LEFT]
    if stays[held, STAY_SINCE] <= day:
        found[person, BEGAN] = stays[held, STAY_SINCE]
    for stay in range(every):
        if NO_DAY < stays[stay, STAY_REFERRED] <= day:
            found[person, REFERRAL] = stays[stay, STEP_REFERRED]


@lean_part
def _supported(days: Numbers, count: int) -> int:
    """Return the first day in self-support inside a course."""
    for place in range(count):
        if days[place, STATE] >= PARTIAL:
            day: int = days[place, SINCE_DAY]
            return day
    return NO_DAY
