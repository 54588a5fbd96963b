"""Where each person stands week after week, in numbers.

Source:
    Rules, section 5; clause 5.2.
"""

from virksom.programme.columns.dates import (
    ACTIVE,
    NOBODY,
    NOT_STARTED,
    by_opening,
    held_on,
    marks_of,
    placed_on,
    state_on,
)
from virksom.programme.columns.days import stays_and_days
from virksom.programme.columns.desk import STEP_LEFT, Desk
from virksom.programme.columns.parameters import AFTER, FIRST
from virksom.programme.columns.placed import with_steps
from virksom.programme.columns.spells import OPEN, Numbers
from virksom.programme.kernel.compiled import lean, lean_part

NOWHERE, WAITING, AT_WORK, AWAY = 0, 1, 2, 6
"""What a person stands as: not referred; not started; active, and by how much the state adds to
it; withdrawn, and by how much the number of the reason adds to it."""


@lean
def walk(desk: Desk, at: Numbers, reasons: Numbers, weeks: tuple[int, int], found: Numbers) -> None:
    """Lay down what each person stands as on the Sunday of each week.

    Source:
        Rules, section 5; clause 5.2.

    Args:
        desk: the rows, the terms by days, and room; stays have six numbers.
        at: where each person's rows begin and end.
        reasons: by row the number of a withdrawal's reason.
        weeks: the first Sunday, and how many weeks.
        found: by person and week; int16; filled.
    """
    rules = desk.rules
    for person in range(len(at) - 1):
        rows = (at[person], at[person + 1])
        for week in range(weeks[1]):
            found[person, week] = NOWHERE
        for terms in range(len(rules)):
            _, _, days = stays_and_days(desk, rows, terms)
            every = with_steps(desk, rows, desk.inside)
            by_opening(desk.stays, every)
            _weeks(desk, (person, terms, every, days), reasons, weeks, found)


@lean_part
def _weeks(
    desk: Desk,
    read: tuple[int, int, int, int],
    reasons: Numbers,
    weeks: tuple[int, int],
    found: Numbers,
) -> None:
    """Lay down one person's weeks under the same terms, between the days on which it turns."""
    person, terms, every, days = read
    number = marks_of(desk, terms, (every, days), desk.found)
    for mark in range(number):
        day = desk.found[mark, 0]
        until = desk.found[mark + 1, 0] if mark + 1 < number else OPEN
        first = max(day, desk.rules[terms, FIRST])
        after = min(until, desk.rules[terms, AFTER])
        begin = max(-(-(first - weeks[0]) // 7), 0)
        end = min(-(-(after - weeks[0]) // 7), weeks[1])
        if begin < end:
            stands = _stands(desk, read, reasons, day)
            for week in range(begin, end):
                found[person, week] = stands


@lean_part
def _stands(desk: Desk, read: tuple[int, int, int, int], reasons: Numbers, day: int) -> int:
    """Return what a person stands as on a day."""
    _, terms, every, days = read
    row = placed_on(desk, terms, every, day)
    if row == NOBODY:
        return NOWHERE
    if row == NOT_STARTED:
        return WAITING
    if row == ACTIVE:
        state: int = AT_WORK + state_on(desk.days, days, day)
        return state
    step = desk.stays[held_on(desk.stays, every, day), STEP_LEFT]
    reason: int = AWAY + reasons[step]
    return reason


@lean
def sum_up(found: Numbers, mixes: Numbers, counts: Numbers, sums: Numbers) -> None:
    """Count who stands as what, week by week, and sum who they are.

    Args:
        found: by person and week, see ``walk``.
        mixes: by person a number that stands for them; int64.
        counts: by week and what they stand as; added to.
        sums: the same; added to, and let to overflow.
    """
    for person in range(len(found)):
        for week in range(found.shape[1]):
            stands = found[person, week]
            counts[week, stands] += 1
            sums[week, stands] += mixes[person]
