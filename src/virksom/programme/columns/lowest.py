"""Weeks that count as their lowest day does, in numbers: never one by one, nor mixed.

Source:
    Rules, section 4 (``week_counts``); clause 4.1.
"""

from virksom.programme.columns.counted import count_in
from virksom.programme.columns.desk import (
    EARNED,
    FIRST_WEEK,
    SINCE_DAY,
    STATE,
    WEEK_AFTER,
    Desk,
)
from virksom.programme.columns.parameters import EDUCATION, FULL, NONE, PARTIAL
from virksom.programme.kernel.compiled import lean_part


@lean_part
def lowest(desk: Desk, terms: int, inside: int, stretches: int) -> None:
    """Count the weeks of a stretch inside stays that lie whole in what is paid.

    Days paid for lie together in runs, and among them those paid in full. A week is paid where it
    lies whole in a run, and in full where it lies whole among those.

    Source:
        Rules, section 4: a week counts as the lowest of its days.

    Args:
        desk: the terms, the person's days, and the stretches of weeks inside stays.
        terms: which stretch of the terms.
        inside: which stretch inside stays.
        stretches: how many stretches of days there are.
    """
    days, education = desk.days, desk.rules[terms, EDUCATION]
    first, until = desk.inside[inside, FIRST_WEEK], desk.inside[inside, WEEK_AFTER]
    held, week, full = NONE, first, first
    for place in range(stretches + 1):
        worth, day = NONE, 7 * until
        if place < stretches:
            day = days[place, SINCE_DAY]
            tier = max(days[place, EARNED], min(days[place, STATE], education))
            worth = tier if min(days[place, STATE], tier) >= PARTIAL else NONE
        if worth == held:
            continue
        ended, begins = min(max(day // 7, first), until), min(max((day + 6) // 7, first), until)
        if held == FULL and full < ended:
            _partial(desk, terms, week, full)
            count_in(desk, terms, (full, ended - full, FULL, terms))
            week = ended
        if worth == NONE:
            _partial(desk, terms, week, ended)
        week = begins if held == NONE else week
        full, held = begins, worth


@lean_part
def _partial(desk: Desk, terms: int, week: int, until: int) -> None:
    """Count weeks that are paid in part, when there are any."""
    if week < until:
        count_in(desk, terms, (week, until - week, PARTIAL, terms))
