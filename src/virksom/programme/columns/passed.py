"""Each person's way in numbers: the stays in places that follow one another, day after day.

Source:
    Rules, sections 3 and 5; clauses 4.1, 5.2 and 5.4.
"""

from typing import NamedTuple

from virksom.programme.columns.courses import stays_of
from virksom.programme.columns.dates import WITHDRAWN, by_opening, held_on, placed_on
from virksom.programme.columns.days import sorted_in, stays_and_days
from virksom.programme.columns.desk import (
    EARNED,
    NO_DAY,
    SINCE_DAY,
    STATE,
    STAY_REFERRED,
    STAY_SINCE,
    STAY_UNTIL,
    Desk,
)
from virksom.programme.columns.parameters import AFTER, FIRST, GOES_ON, NONE, PARTIAL, UNKNOWN
from virksom.programme.columns.spells import KIND, SINCE, SUPPORTED_STUDY, UNTIL, Numbers
from virksom.programme.kernel.compiled import lean, lean_part

PLACES = (
    "referred",
    "on_path",
    "training",
    "first_job",
    "between_jobs",
    "hours_unknown",
    "partial",
    "full",
    "education",
    "withdrawn",
)
"""The places by their numbers."""

(
    IN_REFERRAL,
    ON_PATH,
    IN_TRAINING,
    FIRST_JOB,
    BETWEEN_JOBS,
    LATER_UNKNOWN,
    LATER_PARTIAL,
    LATER_FULL,
    IN_EDUCATION,
    HAS_LEFT,
) = range(10)

WHOSE, WHERE, IN_STATE, FROM_DAY = range(4)
"""The numbers of a stay in a place: the place of the person, the number of the place, the state of
each of its days, and the first of them; it ends where the person's next begins."""


class Beside(NamedTuple):
    """What the way is read by beside the rows: two columns of days for each person.

    Args:
        training: first day of each job training, and the first day after; int32, two numbers each.
        training_at: where each person's begin and end.
        begun: the first day of each paid employment begun since the referral.
        begun_at: where each person's begin and end.
        first: the first day that is read of each person; ``OPEN`` for nobody to be read.
    """

    training: Numbers
    training_at: Numbers
    begun: Numbers
    begun_at: Numbers
    first: Numbers


@lean
def pass_through(desk: Desk, at: Numbers, beside: Beside, last: int, found: Numbers) -> int:
    """Lay down the stays of each person, by person and day; return how many they are.

    Source:
        Rules, sections 3 and 5.

    Args:
        desk: the rows, the terms by days, and room; ``found`` there for days, of one column.
        at: where each person's rows begin and end.
        beside: what else it is read by.
        last: the last day, inclusive.
        found: four numbers each; filled from the first on.
    """
    count, rules = 0, desk.rules
    for person in range(len(at) - 1):
        begin, rows = count, (at[person], at[person + 1])
        for terms in range(len(rules)):
            opens = max(rules[terms, FIRST], beside.first[person])
            closes = min(rules[terms, AFTER], last + 1)
            if opens < closes:
                read = _read(desk, rows, terms)
                for mark in range(_turns(desk, read, (opens, closes), beside, person)):
                    day = desk.found[mark, 0]
                    stands = _stands(desk, rows, terms, read, day)
                    stands = _beside(beside, person, day, stands)
                    count = _put(found, (begin, count), person, day, stands)
    return count


@lean_part
def _put(
    found: Numbers, counts: tuple[int, int], person: int, day: int, stands: tuple[int, int]
) -> int:
    """Add a stay, unless the one before goes on; return how many there are."""
    begin, count = counts
    place, state = stands
    if count > begin and found[count - 1, WHERE] == place and found[count - 1, IN_STATE] == state:
        return count
    found[count, WHOSE], found[count, WHERE] = person, place
    found[count, IN_STATE], found[count, FROM_DAY] = state, day
    return count + 1


@lean_part
def _read(desk: Desk, rows: tuple[int, int], terms: int) -> tuple[int, int]:
    """Read a person's stays and days; return how many there are of each."""
    every, stays, days = stays_and_days(desk, rows, terms)
    if stays < every or desk.rules[terms, GOES_ON]:
        stays_of(desk.spells, rows, desk.stays)
    by_opening(desk.stays, every)
    return every, days


@lean_part
def _turns(
    desk: Desk, counts: tuple[int, int], days: tuple[int, int], beside: Beside, person: int
) -> int:
    """Lay down the first day, and those on which the answer may change; return how many."""
    marks, count = desk.found, 1
    marks[0, 0] = days[0]
    for stay in range(counts[0]):
        for part in (STAY_SINCE, STAY_REFERRED, STAY_UNTIL):
            count = _mark(marks, count, days, desk.stays[stay, part])
    for place in range(counts[1]):
        count = _mark(marks, count, days, desk.days[place, SINCE_DAY])
    for one in range(beside.training_at[person], beside.training_at[person + 1]):
        for end in range(2):
            count = _mark(marks, count, days, beside.training[one, end])
    return count


@lean_part
def _mark(marks: Numbers, count: int, days: tuple[int, int], day: int) -> int:
    """Put a day among those laid down where it lies within; return how many there are."""
    return sorted_in(marks, count, day) if days[0] < day < days[1] else count


_AT_WORK, _NOT_AT_WORK = -1, -2
"""Places that hang on how many jobs there have been, and on training."""


@lean_part
def _stands(
    desk: Desk, rows: tuple[int, int], terms: int, read: tuple[int, int], day: int
) -> tuple[int, int]:
    """Return the place and the state of a day, as far as the rows tell."""
    every, days = read
    if placed_on(desk, terms, every, day) == WITHDRAWN:
        return HAS_LEFT, NONE
    held = held_on(desk.stays, every, day)
    started = desk.stays[held, STAY_SINCE] if held >= 0 else NO_DAY
    if started == NO_DAY or started > day:
        return IN_REFERRAL, NONE
    place = 0
    while place + 1 < days and desk.days[place + 1, SINCE_DAY] <= day:
        place += 1
    state, earned = desk.days[place, STATE], desk.days[place, EARNED]
    if state > earned:
        return IN_EDUCATION, state
    if earned > NONE:
        return _AT_WORK, state
    return IN_EDUCATION if _learns(desk.spells, rows, day) else _NOT_AT_WORK, state


@lean_part
def _learns(spells: Numbers, rows: tuple[int, int], day: int) -> bool:
    """Say whether supported education covers a day; that on one's own is seen by the state."""
    for row in range(rows[0], rows[1]):
        if spells[row, KIND] == SUPPORTED_STUDY and spells[row, SINCE] <= day < spells[row, UNTIL]:
            return True
    return False


@lean_part
def _beside(beside: Beside, person: int, day: int, stands: tuple[int, int]) -> tuple[int, int]:
    """Return the place as job training, and the paid jobs begun by the day, tell it."""
    place, state = stands
    if place >= 0:
        return place, state
    jobs = 0
    for one in range(beside.begun_at[person], beside.begun_at[person + 1]):
        if beside.begun[one] <= day:
            jobs += 1
    if place == _AT_WORK:
        return FIRST_JOB if jobs == 1 else _later(state), state
    for one in range(beside.training_at[person], beside.training_at[person + 1]):
        if beside.training[one, 0] <= day < beside.training[one, 1]:
            return IN_TRAINING, state
    return BETWEEN_JOBS if jobs else ON_PATH, state


@lean_part
def _later(state: int) -> int:
    """Return the place of a day at work that is not the first job's."""
    if state == PARTIAL:
        return LATER_PARTIAL
    return LATER_UNKNOWN if state <= UNKNOWN else LATER_FULL
