"""Weeks let in under the cap, in numbers.

Source:
    Rules, section 4; clause 4.3.
"""

from virksom.programme.columns.desk import (
    BEGAN,
    FIRST_PAID,
    NO_ROOM,
    NUMBER,
    PAID,
    STRETCHES,
    TERMS,
    TIER,
    WEEK,
    WEEKS,
    Desk,
)
from virksom.programme.columns.parameters import BY_CALENDAR, CAP
from virksom.programme.kernel.compiled import lean_part


@lean_part
def count_in(desk: Desk, terms: int, stretch: tuple[int, int, int, int]) -> None:
    """Let in as many weeks as the cap has room for.

    Source:
        Clause 4.3; the switch ``cap_counts``.
    """
    week, weeks, tier, held = stretch
    number, weeks = let_in(desk, terms, (week, weeks))
    if weeks > 0:
        _put(desk, (week, weeks, tier, number, held))


@lean_part
def let_in(desk: Desk, terms: int, stretch: tuple[int, int]) -> tuple[int, int]:
    """Tally as many weeks as the cap has room for.

    Source:
        Clause 4.3; the switch ``cap_counts``.

    Args:
        desk: the terms, and the tally of the person.
        terms: which stretch of the terms.
        stretch: the first week, and how many could be paid; at least one.

    Returns:
        The first one's number within the cap, and how many are let in; the others come after them.
    """
    week, weeks = stretch
    rules, tally = desk.rules, desk.tally
    number = tally[PAID] + 1
    if rules[terms, BY_CALENDAR]:
        number = 1 if tally[FIRST_PAID] < 0 else week - tally[FIRST_PAID] + 1
    weeks = min(weeks, rules[terms, CAP] - number + 1)
    if weeks <= 0:
        return number, 0
    if tally[FIRST_PAID] < 0:
        tally[FIRST_PAID] = week
    tally[PAID] += weeks
    return number, weeks


@lean_part
def _put(desk: Desk, stretch: tuple[int, int, int, int, int]) -> None:
    """Add a stretch, or let the person's last one go on."""
    week, weeks, tier, number, terms = stretch
    found, tally = desk.found, desk.tally
    here = tally[STRETCHES]
    last = here - 1
    if (
        here > tally[BEGAN]
        and found[last, WEEK] + found[last, WEEKS] == week
        and found[last, NUMBER] + found[last, WEEKS] == number
        and found[last, TIER] == tier
        and found[last, TERMS] == terms
    ):
        found[last, WEEKS] += weeks
        return
    if here == len(found):
        tally[NO_ROOM] = 1
        return
    found[here, WEEK], found[here, WEEKS], found[here, TIER] = week, weeks, tier
    found[here, NUMBER], found[here, TERMS] = number, terms
    tally[STRETCHES] = here + 1
