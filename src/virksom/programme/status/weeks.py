"""From days to a week: one state for Monday to Sunday.

Source:
    Rules, section 4 (``week_counts``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from virksom.programme.contract import InForce
from virksom.programme.kernel import Span, Week
from virksom.programme.status.state import State
from virksom.programme.status.timeline import DaySpan, Timeline

_MOST_OF_A_WEEK = 4
_SEVEN_DAYS = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class WeekDays:
    """The seven days of a person's week.

    Args:
        week: the week.
        parts: the stretches that meet it, in order, each with its days in the week; a None
            stretch is before the first start. The days sum to 7.
        in_course: whether the whole week lies inside one course.
    """

    week: Week
    parts: tuple[tuple[DaySpan | None, int], ...]
    in_course: bool

    @property
    def spans(self) -> tuple[DaySpan, ...]:
        """The stretches from the first start on."""
        return tuple(part for part, _ in self.parts if part is not None)


def week_days(timeline: Timeline, week: Week) -> WeekDays:
    """Return a person's days in ``week``.

    Source:
        Rules, section 4: the whole week lies inside a course. So the week of a start counts
        only when the start is its Monday, and that of a withdrawal never does, not even when
        the next course begins the same day.
    """
    monday = week.monday
    following = monday + _SEVEN_DAYS
    whole = Span(monday, following)
    inside = any(course.contains(whole) for course in timeline.courses)
    return WeekDays(week, timeline.within(monday, following), inside)


def week_state(days: WeekDays, rules: InForce) -> State:
    """Return the week's state: that of its lowest day, or of most of its days by switch."""
    return over_week(days, rules, read=lambda part: part.state)


def over_week(days: WeekDays, rules: InForce, *, read: Callable[[DaySpan], State]) -> State:
    """Return what a week comes to when ``read`` says what each of its days is worth.

    Source:
        Rules, section 4: ``whole_iso_week`` takes the lowest day; ``majority_of_days`` the
        highest state that at least four days reach. A mixed week takes the lower tier.
    """
    if len(days.parts) == 1:
        part = days.parts[0][0]
        return State.NONE if part is None else read(part)
    worth = [(State.NONE if part is None else read(part), count) for part, count in days.parts]
    return over_days(worth, rules)


def over_days(worth: Sequence[tuple[State, int]], rules: InForce) -> State:
    """Return what a week comes to whose stretches of days are worth so much.

    Source:
        Rules, section 4 (``week_counts``), as ``over_week``.

    Args:
        worth: what each stretch is worth, with its days, which sum to 7; at least one.
        rules: the terms in force on the Monday.
    """
    if len(worth) == 1:
        return worth[0][0]
    if rules.choice("week_counts") == "majority_of_days":
        return _reached_on(_MOST_OF_A_WEEK, worth)
    return min(state for state, _ in worth)


def _reached_on(least: int, worth: Sequence[tuple[State, int]]) -> State:
    reached = [
        state for state in State if sum(count for other, count in worth if other >= state) >= least
    ]
    return max(reached)
