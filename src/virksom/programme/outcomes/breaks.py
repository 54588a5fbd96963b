"""How long a row of weeks is broken: the days in a row on which nothing held.

Source:
    The field ``breaks`` of a milestone whose weeks are counted in a row.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from virksom.programme.contract import Outcome
from virksom.programme.outcomes.held import HeldWeek, excluded, least_state, on_day
from virksom.programme.settlement import day_tier
from virksom.programme.status import Person

_WEEK = 7


def longest_break(between: Sequence[HeldWeek], outcome: Outcome, *, person: Person) -> int:
    """Return the most days in a row that do not hold in the weeks between two that count.

    A job that ends on a Wednesday and another that begins on the Monday after make a break of
    four days, though the week between them does not count. An excluded week breaks nothing. A week
    whose days all hold, and that may not count all the same, is broken on all seven.

    Args:
        between: the weeks, consecutive; empty for none.
        outcome: what must hold.
        person: whose weeks they are.
    """
    longest = run = 0
    for held in between:
        for broken in broken_days(held, outcome, person=person):
            run = run + 1 if broken else 0
            longest = max(longest, run)
    return longest


def broken_days(held: HeldWeek, outcome: Outcome, *, person: Person) -> tuple[bool, ...]:
    """Return of each day of a week that does not count whether it does not hold.

    Args:
        held: the week.
        outcome: what must hold.
        person: whose week it is.

    Returns:
        Seven days from Monday on, all broken where every day holds; none of an excluded week.
    """
    if excluded(held.week, held.rules):
        return ()
    days = tuple(_days(held, outcome, person=person))
    return days if any(days) else (True,) * _WEEK


def _days(held: HeldWeek, outcome: Outcome, *, person: Person) -> Iterator[bool]:
    """Yield of each day of a week whether it does not hold."""
    if outcome.hours is not None:
        for offset in range(_WEEK):
            yield on_day(held.week.monday + timedelta(days=offset), person) < outcome.hours
        return
    for part, count in held.days.parts:
        held_so = part is not None and day_tier(part, held.rules) >= least_state(outcome)
        yield from (not held_so for _ in range(count))
