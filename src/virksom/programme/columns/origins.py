"""From which day each is looked at, and how days stand that are asked for, in numbers.

Source:
    Rules, sections 3 and 5.
"""

from virksom.programme.columns.dates import by_opening, held_on, state_on
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
from virksom.programme.columns.held import started
from virksom.programme.columns.parameters import PARTIAL
from virksom.programme.columns.placed import NO_ROW, with_steps
from virksom.programme.columns.spells import OPEN, Numbers
from virksom.programme.kernel.compiled import lean, lean_part

BEGAN_ON, LEFT_ON, SUPPORTED_ON, REFERRED_ON, GONE_ON, GONE_BY, AWAY_BY, SENT_BY = range(8)
"""The numbers of a person: the first start, and the day on which the course that it belongs to was
left; the first day in self-support of all; the first course opened by a referral: the day of that,
the day on which it was left, and the cohort's row of that step; and the rows of the steps by which
they are withdrawn by a day, and were referred last by then. What is not told is ``NO_DAY``,
``OPEN`` for what has not been left, and ``NO_ROW``."""


@lean
def originate(
    desk: Desk, at: Numbers, last: int, asked: Numbers, room: Numbers, found: Numbers
) -> None:
    """Lay down from which day each is looked at, and whether days asked for are self-supported.

    Source:
        Rules, sections 3 and 5.

    Args:
        desk: the rows, the terms of a day, and room; stays have six numbers.
        at: where each person's rows begin and end.
        last: the day, inclusive.
        asked: by person the days asked for; filled with 1 where one is self-supported, else 0.
        room: for the stays of one code, of four numbers.
        found: by person, eight numbers; int32; filled.
    """
    for person in range(len(at) - 1):
        rows = (at[person], at[person + 1])
        _, stays, days = stays_and_days(desk, rows, 0)
        found[person, BEGAN_ON] = started(desk.stays, stays) if stays > 0 else NO_DAY
        found[person, SUPPORTED_ON] = _supported(desk.days, days)
        for one in range(asked.shape[1]):
            asked[person, one] = int(state_on(desk.days, days, asked[person, one]) >= PARTIAL)
        every = with_steps(desk, rows, room)
        by_opening(desk.stays, every)
        _courses(desk.stays, every, person, found)
        _by_then(desk.stays, every, last, person, found)


@lean_part
def _supported(days: Numbers, count: int) -> int:
    """Return the first self-supported day."""
    for place in range(count):
        if days[place, STATE] >= PARTIAL:
            day: int = days[place, SINCE_DAY]
            return day
    return NO_DAY


@lean_part
def _courses(stays: Numbers, count: int, person: int, found: Numbers) -> None:
    """Lay down when the course first begun was left, and what is told of the first referred."""
    found[person, LEFT_ON], found[person, GONE_ON] = OPEN, OPEN
    found[person, REFERRED_ON], found[person, GONE_BY] = NO_DAY, NO_ROW
    start = found[person, BEGAN_ON]
    for stay in range(count - 1, -1, -1):
        if start != NO_DAY and stays[stay, STAY_SINCE] == start:
            found[person, LEFT_ON] = stays[stay, STAY_UNTIL]
        if stays[stay, STAY_REFERRED] != NO_DAY:
            found[person, REFERRED_ON] = stays[stay, STAY_REFERRED]
            found[person, GONE_ON] = stays[stay, STAY_UNTIL]
            found[person, GONE_BY] = stays[stay, STEP_LEFT]


@lean_part
def _by_then(stays: Numbers, count: int, last: int, person: int, found: Numbers) -> None:
    """Lay down by which step a person is withdrawn by a day, and was referred last."""
    found[person, AWAY_BY], found[person, SENT_BY] = NO_ROW, NO_ROW
    held = held_on(stays, count, last)
    if held >= 0 and stays[held, STAY_UNTIL] <= last:
        found[person, AWAY_BY] = stays[held, STEP_LEFT]
    for stay in range(count):
        if NO_DAY < stays[stay, STAY_REFERRED] <= last:
            found[person, SENT_BY] = stays[stay, STEP_REFERRED]
