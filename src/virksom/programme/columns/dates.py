"""Where a person stands on every day, in numbers: steps up and down, summed over a cohort.

Source:
    Rules, section 5: persons, not courses; clause 5.2.
"""

from virksom.programme.columns.courses import begun, stays_of
from virksom.programme.columns.days import days_of, sorted_in
from virksom.programme.columns.desk import (
    NO_DAY,
    SINCE_DAY,
    STATE,
    STAY_REFERRED,
    STAY_SINCE,
    STAY_UNTIL,
    Desk,
)
from virksom.programme.columns.parameters import (
    AFTER,
    BRIDGE,
    FIRST,
    FOUR_WEEKS,
    FROM_REFERRAL,
    FULL,
    GOES_ON,
    NONE,
    PARTIAL,
    UNKNOWN,
)
from virksom.programme.columns.spells import OPEN, Numbers
from virksom.programme.columns.straight import Sums, straight
from virksom.programme.kernel.compiled import lean, lean_part

REFERRED, WITHDRAWN, NOT_STARTED, ACTIVE, IN_FULL, IN_PART, HOURS_UNKNOWN, NO_STATE = range(8)
"""The rows of the status table that are counted, in their order, and one more that none is told of.

A state's row is as many before the last as the state is more than none.
"""

NOBODY = -1
"""The row of who was not referred."""


@lean
def stand(desk: Desk, at: Numbers, marks: Numbers, steps: Numbers, told: Sums) -> None:
    """Lay down for each person on which day which count goes up and down.

    Source:
        Rules, section 5.

    Args:
        desk: the rows, the terms by days, and room.
        at: where each person's rows begin and end.
        marks: room for one person's days on which something turns; int32 of one column.
        steps: by day from the first day of the terms, and by row, how much it changes; filled.
        told: the same of most persons, see ``straight``; added to.
    """
    rules = desk.rules
    for person in range(len(at) - 1):
        rows = (at[person], at[person + 1])
        for terms in range(len(rules)):
            plain = (rules[terms, BRIDGE] == 0) & (rules[terms, GOES_ON] == 0)
            if plain and straight(desk, rows, terms, told):
                continue
            every, row = stays_of(desk.spells, rows, desk.stays)
            only = _days_of_stay(desk, terms)
            stays = begun(desk.stays, every)
            days = days_of(desk, (row, rows[1]), terms, stays) if stays > 0 else 0
            if every == 1:
                _of_one_stay(desk, terms, only, days, steps)
                continue
            if stays < every or rules[terms, GOES_ON]:
                stays_of(desk.spells, rows, desk.stays)
            by_opening(desk.stays, every)
            _walk(desk, terms, (every, days), marks, steps)


@lean_part
def _days_of_stay(desk: Desk, terms: int) -> tuple[int, int, int]:
    """Return when the first stay's person is referred, active at the earliest, and withdrawn.

    A day that never comes is ``OPEN``.

    Source:
        Rules, section 5; clause 5.2; the switch ``four_weeks_from``.
    """
    stays, rules = desk.stays, desk.rules
    referred, started = stays[0, STAY_REFERRED], stays[0, STAY_SINCE]
    since, active = started, OPEN
    if rules[terms, FROM_REFERRAL] and referred != NO_DAY:
        since = referred
    if started != NO_DAY:
        active = max(since + rules[terms, FOUR_WEEKS], started)
    return (OPEN if referred == NO_DAY else referred), active, stays[0, STAY_UNTIL]


@lean_part
def _of_one_stay(
    desk: Desk, terms: int, only: tuple[int, int, int], count: int, steps: Numbers
) -> None:
    """Count a person of one stay up and down, without asking which days come to anything.

    Where a stretch has no day it goes up and down on the same, which is nothing.
    """
    rules, days = desk.rules, desk.days
    opens, closes, begin = rules[terms, FIRST], rules[terms, AFTER], rules[0, FIRST]
    referred, active, left = only
    first = min(max(referred, opens), closes)
    last = max(min(max(referred, left), closes), first)
    since = max(min(active, last), first)
    after = closes - begin
    steps[first - begin, REFERRED] += 1
    steps[after, REFERRED] -= 1
    steps[first - begin, NOT_STARTED] += 1
    steps[since - begin, NOT_STARTED] -= 1
    steps[since - begin, ACTIVE] += 1
    steps[last - begin, ACTIVE] -= 1
    steps[last - begin, WITHDRAWN] += 1
    steps[after, WITHDRAWN] -= 1
    for place in range(count):
        until = days[place + 1, SINCE_DAY] if place + 1 < count else last
        row = NO_STATE - days[place, STATE]
        steps[min(max(days[place, SINCE_DAY], since), last) - begin, row] += 1
        steps[min(max(until, since), last) - begin, row] -= 1


@lean_part
def by_opening(stays: Numbers, count: int) -> None:
    """Put the stays in the order they opened in; of those that opened at once the order stays."""
    for last in range(1, count):
        place = last
        while place > 0 and opened(stays, place - 1) > opened(stays, place):
            for part in range(stays.shape[1]):
                held = stays[place, part]
                stays[place, part] = stays[place - 1, part]
                stays[place - 1, part] = held
            place -= 1


@lean_part
def opened(stays: Numbers, stay: int) -> int:
    """Return the first day anything is known of a stay."""
    opened: int = stays[stay, STAY_SINCE]
    referred: int = stays[stay, STAY_REFERRED]
    if opened == NO_DAY:
        return referred
    return opened if referred == NO_DAY else min(opened, referred)


@lean_part
def _walk(desk: Desk, terms: int, counts: tuple[int, int], marks: Numbers, steps: Numbers) -> None:
    """Go through the days on which something turns, and count up and down between them."""
    every, days = counts
    opens, closes, begin = desk.rules[terms, FIRST], desk.rules[terms, AFTER], desk.rules[0, FIRST]
    number = marks_of(desk, terms, counts, marks)
    place, row, state, since = -1, NOBODY, NONE, opens
    for mark in range(number):
        day = marks[mark, 0]
        if day >= closes:
            break
        while place + 1 < days and desk.days[place + 1, SINCE_DAY] <= day:
            place += 1
        if mark + 1 < number and marks[mark + 1, 0] <= opens:
            continue
        other = placed_on(desk, terms, every, day)
        also = desk.days[place, STATE] if other == ACTIVE and place >= 0 else NONE
        if other != row or also != state:
            _step(steps, (since - begin, max(day, opens) - begin), row, state)
            row, state, since = other, also, max(day, opens)
    _step(steps, (since - begin, closes - begin), row, state)


@lean_part
def marks_of(desk: Desk, terms: int, counts: tuple[int, int], marks: Numbers) -> int:
    """Lay down the days on which a person's row or state may turn, ascending, each once."""
    every, days = counts
    stays, count = desk.stays, 0
    for stay in range(every):
        for part in (STAY_SINCE, STAY_REFERRED, STAY_UNTIL):
            day = stays[stay, part]
            if day not in (NO_DAY, OPEN):
                count = sorted_in(marks, count, day)
                if part != STAY_UNTIL:
                    count = sorted_in(marks, count, day + desk.rules[terms, FOUR_WEEKS])
    for place in range(days):
        count = sorted_in(marks, count, desk.days[place, SINCE_DAY])
    return count


@lean_part
def placed_on(desk: Desk, terms: int, every: int, day: int) -> int:
    """Return the row a person stands in on a day.

    Source:
        Rules, section 5; clause 5.2; the switch ``four_weeks_from``.
    """
    stays, rules = desk.stays, desk.rules
    stay = held_on(stays, every, day)
    if stay < 0 or not _referred(stays, every, day):
        return NOBODY
    started = stays[stay, STAY_SINCE]
    if stays[stay, STAY_UNTIL] <= day:
        return WITHDRAWN
    if started == NO_DAY or started > day:
        return NOT_STARTED
    since = started
    if rules[terms, FROM_REFERRAL] and stays[stay, STAY_REFERRED] != NO_DAY:
        since = stays[stay, STAY_REFERRED]
    return ACTIVE if day - since >= rules[terms, FOUR_WEEKS] else NOT_STARTED


@lean_part
def held_on(stays: Numbers, every: int, day: int) -> int:
    """Return the stay a person stands in: of those that run the first begun, else the latest."""
    latest, running, first = -1, -1, OPEN
    for stay in range(every):
        if opened(stays, stay) <= day:
            latest = stay
            started = stays[stay, STAY_SINCE]
            begins = OPEN - 1 if started == NO_DAY else started
            if stays[stay, STAY_UNTIL] > day and begins < first:
                running, first = stay, begins
    return running if running >= 0 else latest


@lean_part
def _referred(stays: Numbers, every: int, day: int) -> bool:
    for stay in range(every):
        referred = stays[stay, STAY_REFERRED]
        if referred != NO_DAY and referred <= day:
            return True
    return False


@lean_part
def state_on(days: Numbers, count: int, day: int) -> int:
    """Return what a day counts for; nothing before the first start."""
    state = NONE
    for place in range(count):
        if days[place, SINCE_DAY] <= day:
            state = days[place, STATE]
    return state


@lean_part
def _step(steps: Numbers, days: tuple[int, int], row: int, state: int) -> None:
    """Count a person up on the first day and down on the day after the last."""
    if row == NOBODY:
        return
    for day, more in ((days[0], 1), (days[1], -1)):
        steps[day, REFERRED] += more
        steps[day, row] += more
        if state == FULL:
            steps[day, IN_FULL] += more
        elif state == PARTIAL:
            steps[day, IN_PART] += more
        elif state == UNKNOWN:
            steps[day, HOURS_UNKNOWN] += more
