"""A person's days in numbers: stretches that read alike, each with its state.

Source:
    Rules, section 3 and section 4 (``bridge_gap_days``, ``after_withdrawal``); clause 4.1.
"""

from virksom.programme.columns.desk import (
    BRIDGED,
    EARNED,
    FOR_GOOD,
    INSIDE,
    MOST,
    SINCE_DAY,
    STATE,
    STAY_SINCE,
    STAY_UNTIL,
    SUM,
    Desk,
)
from virksom.programme.columns.parameters import (
    BRIDGE,
    FULL,
    FULL_BY_HOURS,
    FULL_BY_NO_BENEFIT,
    GOES_ON,
    LIMITS,
    NONE,
    NORM,
    PARTIAL,
    REQUIRES,
    UNKNOWN,
)
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
    UNKNOWN_HOURS,
    UNTIL,
    Numbers,
)
from virksom.programme.kernel.compiled import lean_part

_BITS = 63
"""Employments are told apart by the last bits of their numbers; where those are alike, by all."""

_MANY = 1 << 30
"""More hours than a norm can be; no sum goes on beyond it."""


@lean_part
def days_of(desk: Desk, at: tuple[int, int], terms: int, number: int) -> int:
    """Read the days of one person by one stretch of terms; return how many stretches there are.

    A stay that goes on past its withdrawal is prolonged at the desk; days outside every stay
    count for nothing.

    Source:
        Rules, sections 3 and 4.

    Args:
        desk: the rows, the terms, the person's stays, and room for the days.
        at: the person's stretches, from the first up to but not including the last.
        terms: which stretch of the terms.
        number: how many stays the person has, at least one.
    """
    days, goes_on = desk.days, desk.rules[terms, GOES_ON]
    count = _turns(desk, at, number)
    _inside(desk, count, number)
    _told(desk, at, terms, count)
    for place in range(count):
        if days[place, INSIDE] or goes_on:
            _read(desk, terms, place)
        else:
            days[place, STATE], days[place, EARNED] = NONE, NONE
    if desk.rules[terms, BRIDGE] > 0:
        _bridge(days, count, desk.rules[terms, BRIDGE])
    if goes_on:
        _go_on(desk, count, number)
    return count


@lean_part
def _go_on(desk: Desk, count: int, number: int) -> None:
    """Let stays go on past their withdrawals; what then still lies outside counts for nothing."""
    days, stays = desk.days, desk.stays
    for stay in range(number):
        if stays[stay, STAY_UNTIL] < OPEN and not stays[stay, FOR_GOOD]:
            _prolong(days, count, stays, stay)
    for place in range(count):
        if not covered(stays, number, days[place, SINCE_DAY]):
            days[place, STATE], days[place, EARNED] = NONE, NONE


@lean_part
def _again(spells: Numbers, at: tuple[int, int]) -> bool:
    """Say whether more than one row may be of the same employment."""
    seen = 0
    for row in range(at[0], at[1]):
        if ORDINARY <= spells[row, KIND] <= OTHER_WORK:
            bit = 1 << (spells[row, REF] & _BITS)
            if seen & bit:
                return True
            seen |= bit
    return False


@lean_part
def _turns(desk: Desk, at: tuple[int, int], number: int) -> int:
    """Lay down the days on which something turns, ascending, each once, from the first start."""
    spells, stays, days = desk.spells, desk.stays, desk.days
    first = stays[0, STAY_SINCE]
    for stay in range(1, number):
        first = min(first, stays[stay, STAY_SINCE])
    count = 0
    for stay in range(number):
        count = sorted_in(days, count, stays[stay, STAY_SINCE])
        if stays[stay, STAY_UNTIL] < OPEN:
            count = sorted_in(days, count, stays[stay, STAY_UNTIL])
    for row in range(at[0], at[1]):
        if spells[row, KIND] < STANDING:
            if spells[row, SINCE] > first:
                count = sorted_in(days, count, spells[row, SINCE])
            if first < spells[row, UNTIL] < OPEN:
                count = sorted_in(days, count, spells[row, UNTIL])
    return count


@lean_part
def sorted_in(days: Numbers, count: int, day: int) -> int:
    """Put a day among those laid down in the first column, ascending, unless it is there.

    Returns:
        How many there are.
    """
    place = count
    while place > 0 and days[place - 1, SINCE_DAY] > day:
        place -= 1
    if place > 0 and days[place - 1, SINCE_DAY] == day:
        return count
    for later in range(count, place, -1):
        days[later, SINCE_DAY] = days[later - 1, SINCE_DAY]
    days[place, SINCE_DAY] = day
    return count + 1


@lean_part
def covered(stays: Numbers, number: int, day: int) -> int:
    """Say whether a day lies inside a stay."""
    for stay in range(number):
        if stays[stay, STAY_SINCE] <= day < stays[stay, STAY_UNTIL]:
            return 1
    return 0


@lean_part
def _inside(desk: Desk, count: int, number: int) -> None:
    """Say of each stretch of days whether it lies inside a stay; nothing else is told of it yet."""
    days, stays = desk.days, desk.stays
    for place in range(count):
        days[place, INSIDE], days[place, STATE], days[place, EARNED] = 0, NONE, NONE
        days[place, MOST], days[place, SUM] = FULL, 0
    for stay in range(number):
        for place in range(_first(days, count, stays[stay, STAY_SINCE]), count):
            if days[place, SINCE_DAY] >= stays[stay, STAY_UNTIL]:
                break
            days[place, INSIDE] = 1


@lean_part
def _first(days: Numbers, count: int, day: int) -> int:
    """Return the first stretch of days that begins on a day or later."""
    place = 0
    while place < count and days[place, SINCE_DAY] < day:
        place += 1
    return place


@lean_part
def _told(desk: Desk, at: tuple[int, int], terms: int, count: int) -> None:
    """Lay down what is told of each stretch of days, a row after the other.

    Source:
        Rules, section 3; clause 4.1; ``full_requires``.
    """
    spells, days, again = desk.spells, desk.days, _again(desk.spells, at)
    holds = desk.rules[terms, REQUIRES] != FULL_BY_HOURS
    for row in range(at[0], at[1]):
        kind = spells[row, KIND]
        if kind <= OTHER_WORK:
            _worked(desk, at, row, (count, again))
        elif kind == FREE_STUDY or (
            kind == BENEFIT and holds and desk.limits[terms, spells[row, REF]] & LIMITS
        ):
            column, value = (STATE, FULL) if kind == FREE_STUDY else (MOST, PARTIAL)
            for place in range(_first(days, count, spells[row, SINCE]), count):
                if days[place, SINCE_DAY] >= spells[row, UNTIL]:
                    break
                days[place, column] = value


@lean_part
def _worked(desk: Desk, at: tuple[int, int], row: int, counts: tuple[int, bool]) -> None:
    """Lay down the hours of a job, and the most that one counts for by itself."""
    spells, days = desk.spells, desk.days
    count, again = counts
    hours, worth = 0, _worth(spells[row, KIND], spells[row, HOURS])
    if spells[row, KIND] == ORDINARY:
        hours = max(spells[row, HOURS], 0)
    for place in range(_first(days, count, spells[row, SINCE]), count):
        day = days[place, SINCE_DAY]
        if day >= spells[row, UNTIL]:
            break
        if not again or counts_on(spells, at, row, day):
            days[place, SUM] = min(days[place, SUM] + hours, _MANY)
            days[place, EARNED] = max(days[place, EARNED], worth)


@lean_part
def _read(desk: Desk, terms: int, place: int) -> None:
    """Read what a day counts for: the best of what covers it, held down by a benefit.

    Source:
        Rules, section 3; clause 4.1; ``full_requires``.
    """
    days, hours = desk.days, desk.days[place, SUM]
    work, free, most = days[place, EARNED], days[place, STATE], days[place, MOST]
    if hours > 0 and (
        desk.rules[terms, REQUIRES] == FULL_BY_NO_BENEFIT or hours >= desk.rules[terms, NORM]
    ):
        work = FULL
    days[place, STATE] = min(max(work, free), most)
    days[place, EARNED] = min(work, most)


@lean_part
def counts_on(spells: Numbers, at: tuple[int, int], row: int, day: int) -> bool:
    """Say whether no later known stretch of the same employment covers the day."""
    for other in range(at[0], at[1]):
        if (
            ORDINARY <= spells[other, KIND] <= OTHER_WORK
            and spells[other, REF] == spells[row, REF]
            and spells[other, AGE] > spells[row, AGE]
            and spells[other, SINCE] <= day < spells[other, UNTIL]
        ):
            return False
    return True


@lean_part
def _worth(kind: int, hours: int) -> int:
    """Return what one work counts for by itself: never full, which the sum of hours decides."""
    if kind == FLEKSJOB:
        return PARTIAL
    if kind == OTHER_WORK or hours == 0:
        return NONE
    return UNKNOWN if hours == UNKNOWN_HOURS else PARTIAL


@lean_part
def _bridge(days: Numbers, count: int, longest: int) -> None:
    """Let a short gap between two self-supported stretches inside a stay count as the lower.

    The sides are read before any gap is bridged, which they are: a side is never a gap.
    """
    begin = -1
    for place in range(count):
        if days[place, INSIDE] and days[place, STATE] >= PARTIAL:
            if begin >= 0 and days[place, SINCE_DAY] - days[begin, SINCE_DAY] <= longest:
                for gap in range(begin, place):
                    _fill(days, gap, (begin - 1, place))
            begin = place + 1
        elif not days[place, INSIDE] or days[place, STATE] != NONE:
            begin = -1


@lean_part
def _fill(days: Numbers, gap: int, sides: tuple[int, int]) -> None:
    before, after = sides
    days[gap, INSIDE] = BRIDGED
    lower = min(days[before, STATE], days[after, STATE])
    days[gap, STATE] = min(days[gap, MOST], lower)
    earned = min(days[before, EARNED], days[after, EARNED])
    days[gap, EARNED] = min(days[gap, MOST], earned)


@lean_part
def _prolong(days: Numbers, count: int, stays: Numbers, stay: int) -> None:
    """Let a stay go on past its withdrawal for as long as its self-support is unbroken."""
    until, place = stays[stay, STAY_UNTIL], 0
    while place < count and days[place, SINCE_DAY] < until:
        place += 1
    last = place - 1
    if last < 0 or days[last, SINCE_DAY] < stays[stay, STAY_SINCE] or days[last, STATE] < PARTIAL:
        return
    while place < count and days[place, STATE] >= PARTIAL:
        place += 1
    stays[stay, STAY_UNTIL] = days[place, SINCE_DAY] if place < count else OPEN
