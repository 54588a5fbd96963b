"""The whole weeks that each was self-supporting in, held against definitions, in numbers.

Source:
    Rules, sections 3 and 4.
"""

from typing import NamedTuple

from virksom.programme.columns.courses import begun, stays_of
from virksom.programme.columns.days import covered, days_of
from virksom.programme.columns.desk import INSIDE, NO_DAY, SINCE_DAY, STATE, STAY_SINCE, Desk
from virksom.programme.columns.parameters import AFTER, FIRST, MAJORITY, PARTIAL
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean, lean_part

_WEEK, _MOST_OF_A_WEEK = 7, 4


class Asked(NamedTuple):
    """What is asked of the weeks.

    Args:
        on: the last day that is read.
        begins: the first day of the contract.
        bridge: the longest gap, in days, that counts as if it were none.
        ends: by definition how many whole weeks, among how many in a row; int32.
        weeks: room for the weeks of one person; int32.
    """

    on: int
    begins: int
    bridge: int
    ends: Numbers
    weeks: Numbers


@lean
def hold(desk: Desk, at: Numbers, asked: Asked, found: Numbers) -> None:
    """Lay down when each first met each definition, and whether they meet it on the day.

    Source:
        Rules, sections 3 and 4 (``week_counts``): by the state of days alone.

    Args:
        desk: the rows, the terms by days from the contract's first, and room.
        at: where each person's rows begin and end.
        asked: what is asked.
        found: by person, two numbers for each definition: the Sunday it was first met, ``NO_DAY``
            for never, and 1 where it is met in the weeks that ended last; int32; filled.
    """
    for person in range(len(at) - 1):
        count = _weeks_of(desk, (at[person], at[person + 1]), asked)
        for which in range(len(asked.ends)):
            first, now = _met(asked, which, count)
            found[person, 2 * which], found[person, 2 * which + 1] = first, now


@lean_part
def _weeks_of(desk: Desk, rows: tuple[int, int], asked: Asked) -> int:
    """Lay down the weeks that count, ascending; return how many they are."""
    count, rules = 0, desk.rules
    until = (asked.on + 1) // _WEEK
    for terms in range(len(rules)):
        every, row = stays_of(desk.spells, rows, desk.stays)
        stays = begun(desk.stays, every)
        if stays == 0 or row == rows[1]:
            return 0
        first = -(-rules[terms, FIRST] // _WEEK) if terms else rules[terms, FIRST] // _WEEK
        first = max(first, max(started(desk.stays, stays), asked.begins) // _WEEK)
        after = min(-(-rules[terms, AFTER] // _WEEK), until)
        if first < after:
            days = days_of(desk, (row, rows[1]), terms, stays)
            count = _runs(desk, (terms, stays, days), (first, after), asked, count)
    return count


@lean_part
def started(stays: Numbers, number: int) -> int:
    """Return the first day of all stays."""
    first: int = stays[0, STAY_SINCE]
    for stay in range(1, number):
        first = min(first, stays[stay, STAY_SINCE])
    return first


@lean_part
def next_run(
    desk: Desk, counts: tuple[int, int], place: int, until: int, bridge: int
) -> tuple[int, int, int]:
    """Return the next run of self-support, short gaps in a course closed, and where to go on.

    Args:
        desk: the days and the stays, which a withdrawal may have been prolonged in.
        counts: how many stays and how many stretches of days there are.
        place: from which stretch of days on it is looked.
        until: the first day that is not read.
        bridge: the longest gap, in days, that counts as if it were none.

    Returns:
        Its first day, ``NO_DAY`` where there is none, the first day after it, and the place.
    """
    stays, number = counts
    days, begin, end = desk.days, NO_DAY, NO_DAY
    while place < number:
        since, after = days[place, SINCE_DAY], until
        if place + 1 < number:
            after = min(until, days[place + 1, SINCE_DAY])
        supports = days[place, STATE] >= PARTIAL and since < after
        if begin != NO_DAY:
            inside = days[place, INSIDE] or covered(desk.stays, stays, since)
            if not inside or (supports and since - end > bridge):
                return begin, end, place
        if supports:
            begin, end = since if begin == NO_DAY else begin, after
        place += 1
    return begin, end, place


@lean_part
def _runs(
    desk: Desk, read: tuple[int, int, int], weeks: tuple[int, int], asked: Asked, count: int
) -> int:
    """Add the weeks of every run under the same terms that count; return how many there are."""
    terms, stays, number = read
    rule = (_MOST_OF_A_WEEK if desk.rules[terms, MAJORITY] else _WEEK, weeks[0], weeks[1])
    partly, place = (NO_DAY, 0), 0
    while place < number:
        begin, end, place = next_run(desk, (stays, number), place, asked.on + 1, asked.bridge)
        if begin != NO_DAY:
            partly, count = _add(asked.weeks, (begin, end), partly, rule, count)
    return _close(asked.weeks, partly, rule, count)


@lean_part
def _add(
    found: Numbers,
    run: tuple[int, int],
    partly: tuple[int, int],
    rule: tuple[int, int, int],
    count: int,
) -> tuple[tuple[int, int], int]:
    """Add the weeks of a run but the last; return that one, its days, and how many there are."""
    for week in range(run[0] // _WEEK, -(-run[1] // _WEEK)):
        inside = min(run[1], (week + 1) * _WEEK) - max(run[0], week * _WEEK)
        if week == partly[0]:
            partly = (week, partly[1] + inside)
        else:
            count = _close(found, partly, rule, count)
            partly = (week, inside)
    return partly, count


@lean_part
def _close(found: Numbers, partly: tuple[int, int], rule: tuple[int, int, int], count: int) -> int:
    """Add a week when enough of its days are self-supported; return how many there are."""
    week, inside = partly
    least, first, after = rule
    if inside >= least and first <= week < after:
        found[count] = week
        return count + 1
    return count


@lean_part
def _met(asked: Asked, which: int, count: int) -> tuple[int, int]:
    """Return the Sunday of the week that first completed a definition, and whether the last do."""
    enough, among = asked.ends[which, 0], asked.ends[which, 1]
    first, late = NO_DAY, 0
    for place in range(count):
        week = asked.weeks[place]
        if week > (asked.on + 1) // _WEEK - 1 - among:
            late += 1
        before = place - enough + 1
        if first == NO_DAY and before >= 0 and week - asked.weeks[before] < among:
            first = week * _WEEK + _WEEK - 1
    return first, int(late >= enough)
