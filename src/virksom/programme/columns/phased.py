"""In which phase each person was week by week, in numbers: runs of weeks in one phase.

Source:
    Rules, sections 3 to 5: persons, not courses; a week's tier is what it would be paid as.
"""

from virksom.programme.columns.courses import stays_of
from virksom.programme.columns.dates import held_on, opened
from virksom.programme.columns.days import stays_and_days
from virksom.programme.columns.desk import (
    BEGAN,
    NO_DAY,
    NO_ROOM,
    SINCE_DAY,
    STAY_REFERRED,
    STAY_SINCE,
    STAY_UNTIL,
    STRETCHES,
    Desk,
)
from virksom.programme.columns.parameters import AFTER, EDUCATION, FULL, MAJORITY, NONE
from virksom.programme.columns.parameters import PARTIAL as PARTIAL_TIER
from virksom.programme.columns.sources import worth_of
from virksom.programme.columns.spells import OPEN, Numbers
from virksom.programme.columns.weeks import mixed
from virksom.programme.kernel.compiled import lean, lean_part

WAITING, ON_PATH, PARTIAL, IN_FULL, BETWEEN, LEFT = range(6)
"""Where somebody is in a week, in the order of the phases of a forecast."""

INSIDE = -1
"""Of somebody who is in a course on a week's last day."""

PHASE, WEEKS = range(2)
"""The numbers of a run: the phase, and how many weeks."""

NOT_REFERRED = -1
"""The first week of somebody who had not been referred by then."""


@lean
def phase(
    desk: Desk, at: Numbers, people: tuple[int, int], through: int, found: tuple[Numbers, Numbers]
) -> int:
    """Read one person after the other until all are read or there is no room for more runs.

    Source:
        Rules, sections 3 to 5.

    Args:
        desk: the rows, the terms, and room; ``inside`` has four numbers, ``found`` two.
        at: where each person's rows begin and end.
        people: the first to read, and the first not to.
        through: the last week, inclusive.
        found: by person the first week, ``NOT_REFERRED`` for none, and where their runs end; both
            filled.

    Returns:
        The first person not read; of them no run is left.
    """
    tally, (firsts, ends) = desk.tally, found
    for person in range(people[0], people[1]):
        tally[BEGAN] = tally[STRETCHES]
        rows = (at[person], at[person + 1])
        every, _ = stays_of(desk.spells, rows, desk.inside)
        week = _first(desk.inside, every) // 7
        firsts[person] = week if week <= through else NOT_REFERRED
        before = WAITING
        for terms in range(len(desk.rules)):
            if week < desk.rules[terms, AFTER]:
                before = _weeks(desk, (terms, every), rows, week, before)
                week = desk.rules[terms, AFTER]
        if tally[NO_ROOM]:
            tally[STRETCHES], tally[NO_ROOM] = tally[BEGAN], 0
            return person
        ends[person] = tally[STRETCHES]
    return people[1]


@lean_part
def _first(stays: Numbers, every: int) -> int:
    """Return the first day anything is known of some stays; ``OPEN`` of none."""
    first = OPEN
    for stay in range(every):
        first = min(first, opened(stays, stay))
    return first


@lean_part
def _weeks(desk: Desk, read: tuple[int, int], rows: tuple[int, int], week: int, before: int) -> int:
    """Read the weeks under the same terms, those that are alike at once; return the last phase."""
    terms, every = read
    _, stays, days = stays_and_days(desk, rows, terms)
    after, place = desk.rules[terms, AFTER], 0
    while week < after:
        while place + 1 < days and desk.days[place + 1, SINCE_DAY] <= 7 * week:
            place += 1
        here = _phase(desk, (terms, every, stays, days), (week, place), before)
        turns = min(_turns(desk, (every, days), place, 7 * week) // 7, after)
        weeks = max(turns - week, 1)
        _put(desk, here, weeks)
        week, before = week + weeks, here
    return before


@lean_part
def _turns(desk: Desk, counts: tuple[int, int], place: int, monday: int) -> int:
    """Return the first day after a Monday on which a stay or a stretch of days turns.

    Where a stay that goes on ends, a stretch of days begins.
    """
    every, days = counts
    first = OPEN
    for stay in range(every):
        for part in (STAY_SINCE, STAY_REFERRED, STAY_UNTIL):
            day = desk.inside[stay, part]
            if monday < day < first:
                first = day
    later = place if days > 0 and desk.days[place, SINCE_DAY] > monday else place + 1
    if later < days:
        first = min(first, desk.days[later, SINCE_DAY])
    return first


@lean_part
def _phase(desk: Desk, read: tuple[int, int, int, int], where: tuple[int, int], before: int) -> int:
    """Return the phase of a week, told by that of the week before.

    Source:
        Rules, sections 3 to 5; the switch ``after_withdrawal``.
    """
    terms, every, stays, days = read
    week, place = where
    outside = _outside(desk.inside, every, 7 * week + 6)
    if outside != INSIDE and not _whole(desk.stays, stays, 7 * week):
        return outside
    tier = _tier(desk, terms, (week, place, days))
    if tier >= PARTIAL_TIER:
        return IN_FULL if tier == FULL else PARTIAL
    if outside != INSIDE:
        return outside
    return BETWEEN if before in (PARTIAL, IN_FULL, BETWEEN) else ON_PATH


@lean_part
def _outside(stays: Numbers, every: int, sunday: int) -> int:
    """Return where somebody is who is in no course on a week's last day, else ``INSIDE``."""
    stay = held_on(stays, every, sunday)
    if stays[stay, STAY_UNTIL] <= sunday:
        return LEFT
    started = stays[stay, STAY_SINCE]
    return WAITING if started == NO_DAY or started > sunday else INSIDE


@lean_part
def _whole(stays: Numbers, number: int, monday: int) -> bool:
    """Say whether a week lies whole inside one stay that is begun."""
    for stay in range(number):
        if stays[stay, STAY_SINCE] <= monday and monday + 7 <= stays[stay, STAY_UNTIL]:
            return True
    return False


@lean_part
def _tier(desk: Desk, terms: int, where: tuple[int, int, int]) -> int:
    """Return what a week would be paid as by whose Sunday somebody has started.

    Days before the first start count for nothing.
    """
    week, place, days = where
    late = desk.days[0, SINCE_DAY] > 7 * week
    if late and not desk.rules[terms, MAJORITY]:
        return NONE
    alike = place + 1 == days or desk.days[place + 1, SINCE_DAY] >= 7 * week + 7
    if alike and not late:
        tier: int = worth_of(desk.days, place, desk.rules[terms, EDUCATION])
        return tier
    return mixed(desk, terms, where)[1]


@lean_part
def _put(desk: Desk, here: int, weeks: int) -> None:
    """Add a run, or let the person's last one go on."""
    found, tally = desk.found, desk.tally
    last = tally[STRETCHES] - 1
    if last >= tally[BEGAN] and found[last, PHASE] == here:
        found[last, WEEKS] += weeks
        return
    if last + 1 == len(found):
        tally[NO_ROOM] = 1
        return
    found[last + 1, PHASE], found[last + 1, WEEKS] = here, weeks
    tally[STRETCHES] = last + 2
