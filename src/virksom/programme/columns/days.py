"""A person's days in numbers: stretches that read alike, each with its state.

Source:
    Rules, section 3 and section 4 (``bridge_gap_days``, ``after_withdrawal``); clause 4.1.
"""

from virksom.programme.columns.courses import begun, stays_of
from virksom.programme.columns.desk import (
    BRIDGED,
    EARNED,
    FOR_GOOD,
    INSIDE,
    MOST,
    ORDER,
    SINCE_DAY,
    STATE,
    STAY_SINCE,
    STAY_UNTIL,
    Desk,
)
from virksom.programme.columns.parameters import (
    BRIDGE,
    FULL,
    FULL_BY_NO_BENEFIT,
    GOES_ON,
    NONE,
    NORM,
    PARTIAL,
    REQUIRES,
    UNKNOWN,
)
from virksom.programme.columns.spells import OPEN, Numbers
from virksom.programme.columns.turns import (
    BENEFITS,
    DAY,
    HELD,
    LATEST,
    SAID,
    STAY,
    STUDIES,
    UNKNOWN_WORKS,
    WORKS,
    hidden_on,
    put_in_order,
    turns_of,
)
from virksom.programme.kernel.compiled import lean_part


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
    turns = turns_of(desk, at, terms, number)
    put_in_order(desk, turns[0])
    count = _read(desk, at, terms, turns)
    if desk.rules[terms, BRIDGE] > 0:
        _bridge(days, count, desk.rules[terms, BRIDGE])
    if goes_on:
        _go_on(desk, count, number)
    return count


@lean_part
def stays_and_days(desk: Desk, at: tuple[int, int], terms: int) -> tuple[int, int, int]:
    """Read a person's stays and days by one stretch of terms.

    Source:
        Rules, sections 3 and 4.

    Args:
        desk: the rows, the terms, and room.
        at: where the person's rows begin and end.
        terms: which stretch of the terms.

    Returns:
        How many stays there are, how many of them begun, which are first, and how many stretches
        of days; none without a stay begun.
    """
    every, row = stays_of(desk.spells, at, desk.stays)
    stays = begun(desk.stays, every)
    return every, stays, days_of(desk, (row, at[1]), terms, stays) if stays > 0 else 0


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
def _read(desk: Desk, at: tuple[int, int], terms: int, turns: tuple[int, int]) -> int:
    """Read what the days from each turn on count for; return how many stretches there are.

    Source:
        Rules, section 3; clause 4.1; ``full_requires``.
    """
    days, rules, (count, again) = desk.days, desk.rules, turns
    asked = 1 if rules[terms, REQUIRES] == FULL_BY_NO_BENEFIT else max(rules[terms, NORM], 1)
    held, said, stretches, day = 0, 0, 0, LATEST
    for place in range(count):
        turn = days[place, ORDER]
        day = desk.turns[DAY, turn]
        held += desk.more[turn, HELD]
        said += desk.more[turn, SAID]
        less = hidden_on(desk.spells, at, day) if again else (0, 0)
        _put(desk, terms, (stretches, day), (held - less[0], said - less[1]), asked)
        last = place + 1 == count or desk.turns[DAY, days[place + 1, ORDER]] != day
        stretches += 1 if last else 0
    return stretches - (1 if day == LATEST else 0)


@lean_part
def _put(desk: Desk, terms: int, where: tuple[int, int], told: tuple[int, int], asked: int) -> None:
    """Lay down what the days of a stretch count for: the best that covers them, held down."""
    days, (place, day), (held, said) = desk.days, where, told
    most = PARTIAL if said >= BENEFITS else FULL
    free = FULL if said & (BENEFITS - 1) >= STUDIES else NONE
    work = UNKNOWN if said & (STUDIES - 1) >= UNKNOWN_WORKS else NONE
    work = PARTIAL if said & (UNKNOWN_WORKS - 1) >= WORKS else work
    work = FULL if held & (STAY - 1) >= asked else work
    inside = 1 if held >= STAY else 0
    counts = -(inside | desk.rules[terms, GOES_ON])
    days[place, SINCE_DAY], days[place, INSIDE], days[place, MOST] = day, inside, most
    days[place, STATE] = min(max(work, free), most) & counts
    days[place, EARNED] = min(work, most) & counts


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
