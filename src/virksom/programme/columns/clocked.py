"""From when each is followed, and what ended it, in numbers: three clocks read on a day.

Source:
    Rules, sections 3 and 5.
"""

from virksom.programme.columns.courses import stays_of
from virksom.programme.columns.dates import by_opening, held_on, state_on
from virksom.programme.columns.days import stays_and_days
from virksom.programme.columns.desk import (
    NO_DAY,
    SINCE_DAY,
    STATE,
    STAY_UNTIL,
    STEP_LEFT,
    Desk,
)
from virksom.programme.columns.held import next_run, started
from virksom.programme.columns.parameters import PARTIAL
from virksom.programme.columns.placed import NO_ROW, with_steps
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean, lean_part

START, FIRST_SUPPORT, SUPPORTS, LEFT_BY, LASTED, STOPPED = range(6)
"""The numbers of a person on a day: the first start and the first day of self-support, each by the
day and else ``NO_DAY``; 1 where the day is self-supported; the cohort's row of the withdrawal that
they are withdrawn by, ``NO_ROW`` where they are not; and for each length of gap, how many days the
first stretch of self-support lasted, ``NO_DAY`` without one, and 1 where it is seen to have
stopped."""


@lean
def clock(
    desk: Desk, at: Numbers, on: int, bridges: tuple[int, int], room: Numbers, found: Numbers
) -> None:
    """Lay down how each person stands to the clocks on a day.

    Source:
        Rules, sections 3 and 5 (withdrawn when the latest course is).

    Args:
        desk: the rows, the terms of the day, and room; stays have six numbers.
        at: where each person's rows begin and end.
        on: the day, inclusive.
        bridges: two longest gaps, in days, that end no stretch.
        room: for the stays of one code, of four numbers.
        found: by person, eight numbers; int32; filled.
    """
    for person in range(len(at) - 1):
        rows = (at[person], at[person + 1])
        _, stays, days = stays_and_days(desk, rows, 0)
        first = started(desk.stays, stays) if stays > 0 else NO_DAY
        found[person, START] = first if first <= on else NO_DAY
        found[person, FIRST_SUPPORT] = _first_support(desk.days, days, on)
        found[person, SUPPORTS] = int(state_on(desk.days, days, on) >= PARTIAL)
        for which in range(2):
            lasted, stopped = _lasted(desk, (stays, days), on, bridges[which])
            found[person, LASTED + 2 * which], found[person, STOPPED + 2 * which] = lasted, stopped
        every = with_steps(desk, rows, room)
        by_opening(desk.stays, every)
        held = held_on(desk.stays, every, on)
        left = held >= 0 and desk.stays[held, STAY_UNTIL] <= on
        found[person, LEFT_BY] = desk.stays[held, STEP_LEFT] if left else NO_ROW


@lean_part
def _first_support(days: Numbers, count: int, on: int) -> int:
    """Return the first self-supported day by a day."""
    for place in range(count):
        if days[place, STATE] >= PARTIAL:
            day: int = days[place, SINCE_DAY]
            return day if day <= on else NO_DAY
    return NO_DAY


@lean_part
def _lasted(desk: Desk, counts: tuple[int, int], on: int, bridge: int) -> tuple[int, int]:
    """Return how many days the first stretch of self-support lasted, and whether it has stopped.

    It has not where a withdrawal or the day cut it off.
    """
    begin, end, _ = next_run(desk, counts, 0, on + 1, bridge)
    if begin == NO_DAY:
        return NO_DAY, 0
    edge = on + 1
    for stay in range(counts[0]):
        if desk.stays[stay, STAY_UNTIL] >= end:
            edge = min(edge, desk.stays[stay, STAY_UNTIL])
    return end - begin, int(edge - end > bridge)


@lean
def follow(desk: Desk, at: Numbers, jobs: Numbers, jobs_at: Numbers, seen: Numbers) -> None:
    """Lay down until when each job is followed up: the withdrawal from the course it began in.

    Source:
        Rules, section 5 (employments).

    Args:
        desk: the rows, and room.
        at: where each person's rows begin and end.
        jobs: the first day of each job, by person.
        jobs_at: where each person's jobs begin and end.
        seen: by job, the day of the withdrawal, ``OPEN`` while the course runs, and ``NO_DAY`` for
            a job begun in no course; int32; filled.
    """
    for person in range(len(at) - 1):
        if jobs_at[person] < jobs_at[person + 1]:
            every, _ = stays_of(desk.spells, (at[person], at[person + 1]), desk.stays)
            by_opening(desk.stays, every)
            for job in range(jobs_at[person], jobs_at[person + 1]):
                held = held_on(desk.stays, every, jobs[job])
                until = desk.stays[held, STAY_UNTIL] if held >= 0 else 0
                seen[job] = until if until > jobs[job] else NO_DAY
