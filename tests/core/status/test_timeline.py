"""A person's days as stretches."""

from datetime import date

import pytest

from tests.core.persons import IN_COURSE, person, rules
from virksom.programme.kernel import Span
from virksom.programme.status import State, Timeline, timeline

JOB = "K001 ansat 37 timer som E001 fra 2019-03-04 til og med 2019-03-15"
NEXT = "K001 ansat 20 timer som E002 fra 2019-03-18"


def line(*lines: str, **choices: str) -> Timeline:
    return timeline(person(*lines), rules(**choices))


def told(found: Timeline) -> list[tuple[str, str]]:
    return [(str(item.span.since), item.state.code) for item in found.spans]


def test_who_never_started_has_no_days() -> None:
    found = line("K001 henvist 2019-01-07", JOB)
    assert found == Timeline("K001", ())
    assert found.on(date(2019, 3, 4)) is State.NONE


def test_days_begin_with_the_first_start_and_go_on_without_end() -> None:
    found = line(*IN_COURSE, "K001 ansat 37 timer fra 2018-12-10", "K001 afmeldt 2019-03-04")
    assert told(found) == [("2019-01-07", "full"), ("2019-03-04", "none")]
    assert (found.candidate, found.spans[-1].span.until) == ("K001", None)
    assert [item.in_course for item in found.spans] == [True, False]
    assert found.courses == (Span(date(2019, 1, 7), date(2019, 3, 4)),)


def test_days_outside_a_course_say_so() -> None:
    found = line(*IN_COURSE, "K001 ansat 37 timer fra 2019-01-14", "K001 afmeldt 2019-03-04")
    (reason,) = found.spans[-1].reasons
    assert (reason.code, reason.clause, reason.facts) == ("outside_course", "3.4", ())
    assert found.spans[-1].earned is State.NONE


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2019, 1, 6), State.NONE),
        (date(2019, 3, 3), State.NONE),
        (date(2019, 3, 4), State.FULL),
        (date(2019, 3, 15), State.FULL),
        (date(2019, 3, 16), State.NONE),
        (date(2019, 3, 18), State.PARTIAL),
        (date(2030, 1, 1), State.PARTIAL),
    ],
)
def test_the_state_of_any_day_can_be_asked(day: date, state: State) -> None:
    assert line(*IN_COURSE, JOB, NEXT).on(day) is state


def test_the_days_within_a_period_are_counted_by_stretch() -> None:
    found = line(*IN_COURSE, JOB, NEXT).within(date(2019, 1, 5), date(2019, 3, 17))
    states = [(None if part is None else part.state.code, days) for part, days in found]
    assert states == [(None, 2), ("none", 56), ("full", 12), ("none", 1)]


def test_within_no_days_there_is_nothing() -> None:
    assert line(*IN_COURSE).within(date(2019, 3, 4), date(2019, 3, 4)) == ()


def test_within_days_before_the_start_there_is_nobody() -> None:
    assert line(*IN_COURSE).within(date(2018, 3, 4), date(2018, 3, 11)) == ((None, 7),)


def test_a_gap_is_not_bridged_unless_the_contract_says_so() -> None:
    assert line(*IN_COURSE, JOB, NEXT).on(date(2019, 3, 16)) is State.NONE
    assert line(*IN_COURSE, JOB, NEXT, bridge_gap_days="1").on(date(2019, 3, 16)) is State.NONE


def test_a_bridged_gap_takes_the_lower_side_and_the_facts_of_both() -> None:
    found = line(*IN_COURSE, JOB, NEXT, bridge_gap_days="2")
    gap = found.spans[2]
    assert (gap.state, gap.earned, gap.in_course) == (State.PARTIAL, State.PARTIAL, True)
    (reason,) = gap.reasons
    assert (reason.code, reason.clause) == ("gap_bridged", "4.4")
    assert reason.facts == ("f000003", "f000004")


def test_a_bridged_gap_of_education_earns_as_its_sides_do() -> None:
    study = "K001 uddannelse uden ydelse fra 2019-03-18"
    gap = line(*IN_COURSE, JOB, study, bridge_gap_days="2").spans[2]
    assert (gap.state, gap.earned) == (State.FULL, State.NONE)


def test_a_gap_with_internship_in_it_is_bridged_whole() -> None:
    inside = "K001 praktik 37 timer som E003 fra 2019-03-16 til og med 2019-03-16"
    found = line(*IN_COURSE, JOB, NEXT, inside, bridge_gap_days="2")
    assert [state for _, state in told(found)] == ["none", "full", "partial", "partial", "partial"]
    assert line(*IN_COURSE, JOB, NEXT, inside, bridge_gap_days="1").on(date(2019, 3, 17)) == 0


def test_an_unknown_day_is_no_gap() -> None:
    inside = "K001 ansat ukendte timer som E003 fra 2019-03-16 til og med 2019-03-17"
    found = line(*IN_COURSE, JOB, NEXT, inside, bridge_gap_days="5")
    assert found.on(date(2019, 3, 16)) is State.UNKNOWN


def test_an_unknown_day_beside_a_gap_does_not_bridge_it() -> None:
    inside = "K001 ansat ukendte timer som E003 fra 2019-03-17 til og med 2019-03-17"
    found = line(*IN_COURSE, JOB, NEXT, inside, bridge_gap_days="5")
    assert found.on(date(2019, 3, 16)) is State.NONE


def test_a_benefit_in_a_gap_leaves_it_partial() -> None:
    full = "K001 ansat 37 timer som E002 fra 2019-03-18"
    inside = "K001 ydelse kontanthjaelp fra 2019-03-16 til og med 2019-03-16"
    found = line(*IN_COURSE, JOB, full, inside, bridge_gap_days="2")
    assert found.on(date(2019, 3, 16)) is State.PARTIAL
    assert found.on(date(2019, 3, 17)) is State.FULL


def test_a_gap_outside_the_course_is_not_bridged() -> None:
    again = ("K001 afmeldt 2019-03-16", "K001 henvist 2019-03-17", "K001 starter 2019-03-17")
    found = line(*IN_COURSE, JOB, NEXT, *again, bridge_gap_days="5")
    assert found.on(date(2019, 3, 17)) is State.NONE


def test_a_gap_before_the_first_job_or_after_the_last_is_not_bridged() -> None:
    found = line(*IN_COURSE, JOB, bridge_gap_days="5")
    assert [state for _, state in told(found)] == ["none", "full", "none"]


def test_two_gaps_are_bridged_each_by_its_own_sides() -> None:
    third = "K001 ansat 37 timer som E003 fra 2019-04-01"
    middle = "K001 ansat 20 timer som E002 fra 2019-03-18 til og med 2019-03-30"
    found = line(*IN_COURSE, JOB, middle, third, bridge_gap_days="2")
    states = [state for _, state in told(found)]
    assert states == ["none", "full", "partial", "partial", "partial", "full"]


GOES_ON = {"after_withdrawal": "continue_if_self_supporting"}
LONG = "K001 ansat 37 timer som E001 fra 2019-03-04 til og med 2019-04-28"


def test_a_course_goes_on_while_self_support_does() -> None:
    found = line(*IN_COURSE, LONG, "K001 afmeldt 2019-03-18 som moved", **GOES_ON)
    assert found.courses == (Span(date(2019, 1, 7), date(2019, 4, 29)),)
    assert (found.on(date(2019, 4, 28)), found.on(date(2019, 4, 29))) == (State.FULL, State.NONE)
    assert [item.in_course for item in found.spans] == [True, True, True, False]


def test_a_course_may_go_on_without_end() -> None:
    found = line(
        *IN_COURSE, "K001 fleksjob 5 timer fra 2019-03-04", "K001 afmeldt 2019-03-18", **GOES_ON
    )
    assert found.courses == (Span(date(2019, 1, 7)),)


@pytest.mark.parametrize("reason", ["deceased", "pension"])
def test_some_withdrawals_end_for_good(reason: str) -> None:
    found = line(*IN_COURSE, LONG, f"K001 afmeldt 2019-03-18 som {reason}", **GOES_ON)
    assert found.courses == (Span(date(2019, 1, 7), date(2019, 3, 18)),)


def test_a_course_without_self_support_on_its_last_day_does_not_go_on() -> None:
    found = line(*IN_COURSE, LONG, "K001 afmeldt 2019-03-04", **GOES_ON)
    assert found.courses == (Span(date(2019, 1, 7), date(2019, 3, 4)),)


def test_a_job_that_ends_with_the_course_does_not_go_on() -> None:
    job = "K001 ansat 37 timer fra 2019-03-04 til og med 2019-03-17"
    found = line(*IN_COURSE, job, "K001 afmeldt 2019-03-18", **GOES_ON)
    assert found.courses == (Span(date(2019, 1, 7), date(2019, 3, 18)),)


def test_self_support_before_the_last_day_of_a_course_is_not_enough() -> None:
    job = "K001 ansat 37 timer som E001 fra 2019-03-04 til og med 2019-03-16"
    again = "K001 ansat 37 timer som E002 fra 2019-03-18"
    found = line(*IN_COURSE, job, again, "K001 afmeldt 2019-03-18", **GOES_ON)
    assert found.courses == (Span(date(2019, 1, 7), date(2019, 3, 18)),)


def test_a_course_that_ends_the_day_it_begins_does_not_go_on() -> None:
    lines = ("K001 henvist 2019-03-11", "K001 starter 2019-03-11", "K001 afmeldt 2019-03-11")
    assert line(*lines, LONG, **GOES_ON).courses == (Span(date(2019, 3, 11), date(2019, 3, 11)),)


def test_a_course_that_runs_needs_not_go_on() -> None:
    assert line(*IN_COURSE, LONG, **GOES_ON).courses == (Span(date(2019, 1, 7)),)


def test_a_course_not_begun_has_no_days_among_the_others() -> None:
    found = line(*IN_COURSE, "K001 afmeldt 2019-02-04", "K001 henvist 2019-03-04")
    assert len(found.courses) == 1
