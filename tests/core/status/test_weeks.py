"""A week's state from its days."""

import pytest

from tests.core.persons import IN_COURSE, person, rules
from virksom.programme.kernel import Week
from virksom.programme.status import State, WeekDays, timeline, week_days, week_state

W10 = Week(2019, 10)


def days(*lines: str, week: Week = W10) -> WeekDays:
    return week_days(timeline(person(*lines), rules()), week)


def jobs(**hours: int) -> tuple[str, ...]:
    """Tell of jobs in 2019-W10: ``full=3, partial=2`` is Monday to Wednesday, then two days."""
    day, lines = 4, []
    for name, count in hours.items():
        if name != "none":
            lines.append(
                f"K001 ansat {'37' if name == 'full' else '20'} timer som E{day:03d} "
                f"fra 2019-03-{day:02d} til og med 2019-03-{day + count - 1:02d}"
            )
        day += count
    return (*IN_COURSE, *lines)


def test_a_week_has_seven_days_in_their_order() -> None:
    found = days(*jobs(full=3, partial=2))
    assert [count for _, count in found.parts] == [3, 2, 2]
    assert [part.state.code for part in found.spans] == ["full", "partial", "none"]
    assert found.week == W10


def test_days_before_the_first_start_are_nobodys() -> None:
    found = days("K001 henvist 2019-01-07", "K001 starter 2019-03-06")
    assert [part is None for part, _ in found.parts] == [True, False]
    assert len(found.spans) == 1
    assert not found.in_course
    assert week_state(found, rules()) is State.NONE


@pytest.mark.parametrize(
    ("counts", "lowest", "most"),
    [
        ({"full": 7}, State.FULL, State.FULL),
        ({"full": 4, "partial": 3}, State.PARTIAL, State.FULL),
        ({"full": 3, "partial": 4}, State.PARTIAL, State.PARTIAL),
        ({"full": 3, "partial": 1, "none": 3}, State.NONE, State.PARTIAL),
        ({"full": 4, "none": 3}, State.NONE, State.FULL),
        ({"full": 3, "none": 4}, State.NONE, State.NONE),
        ({"none": 7}, State.NONE, State.NONE),
    ],
)
def test_a_week_is_its_lowest_day_or_that_of_most_days(
    counts: dict[str, int], lowest: State, most: State
) -> None:
    found = days(*jobs(**counts))
    assert week_state(found, rules()) is lowest
    assert week_state(found, rules(week_counts="majority_of_days")) is most


@pytest.mark.parametrize(
    ("start", "inside"), [("2019-03-04", True), ("2019-03-05", False), ("2019-03-03", True)]
)
def test_the_week_of_the_start_lies_in_the_course_from_a_monday(
    start: str,
    inside: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    found = days("K001 henvist 2019-01-07", f"K001 starter {start}")
    assert found.in_course is inside


@pytest.mark.parametrize(
    ("end", "inside"), [("2019-03-10", False), ("2019-03-11", True), ("2019-03-04", False)]
)
def test_the_week_of_a_withdrawal_lies_in_no_course(
    end: str,
    inside: bool,  # noqa: FBT001 - pytest passes it by name
) -> None:
    assert days(*IN_COURSE, f"K001 afmeldt {end}").in_course is inside


def test_two_courses_that_meet_in_a_week_do_not_hold_it() -> None:
    again = ("K001 afmeldt 2019-03-06", "K001 henvist 2019-03-06", "K001 starter 2019-03-06")
    found = days(*IN_COURSE, *again)
    assert all(part.in_course for part in found.spans)
    assert not found.in_course


def test_before_the_first_start_no_week_lies_in_a_course() -> None:
    found = days(*IN_COURSE, week=Week(2018, 40))
    assert (found.parts, found.in_course) == (((None, 7),), False)
    assert week_state(found, rules()) is State.NONE
