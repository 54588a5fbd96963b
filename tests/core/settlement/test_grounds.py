"""The grounds for paying a week and for not paying it."""

import pytest

from tests.core.persons import IN_COURSE, person, rules
from virksom.programme.contract import InForce
from virksom.programme.evidence import Standing, evidence_of
from virksom.programme.kernel import Reason, Week
from virksom.programme.settlement import grounds
from virksom.programme.status import State, WeekDays, timeline, week_days

W10 = Week(2019, 10)
JOB = "K001 ansat 37 timer fra 2019-03-04"


def days(*lines: str, under: InForce | None = None, week: Week = W10) -> WeekDays:
    return week_days(timeline(person(*lines), under or rules()), week)


def course(*lines: str, **choices: str) -> Reason | None:
    one, under = person(*lines), rules(**choices)
    return grounds.course_ground(week_days(timeline(one, under), W10), under, person=one)


@pytest.mark.parametrize(
    ("week", "whole", "begun"),
    [
        (Week(2018, 35), False, False),
        (Week(2018, 36), True, True),
        (Week(2022, 51), True, True),
        (Week(2022, 52), False, True),
        (Week(2023, 1), False, False),
    ],
)
def test_a_week_lies_inside_the_window_whole_or_begun(
    week: Week,
    whole: bool,  # noqa: FBT001 - pytest passes it by name
    begun: bool,  # noqa: FBT001 - the same
) -> None:
    assert (grounds.window_ground(week, rules()) is None) is whole
    assert (grounds.window_ground(week, rules(window_edge="begun_week")) is None) is begun


def test_a_week_outside_the_window_says_so() -> None:
    found = grounds.window_ground(Week(2022, 52), rules())
    assert found == Reason("outside_window", "4.4")


def test_a_week_inside_a_course_has_no_ground_against_it() -> None:
    assert course(*IN_COURSE) is None


@pytest.mark.parametrize(
    ("lines", "code", "clause"),
    [
        (("henvist 2019-01-07", "starter 2019-03-05"), "week_of_start", "4.4"),
        (("henvist 2019-01-07", "starter 2019-03-10"), "week_of_start", "4.4"),
        (("henvist 2019-01-07", "starter 2019-03-11"), "outside_course", "3.4"),
        (("starter 2019-01-07", "afmeldt 2019-03-05"), "week_of_withdrawal", "3.4"),
        (("starter 2019-01-07", "afmeldt 2019-03-10"), "week_of_withdrawal", "3.4"),
        (("starter 2019-01-07", "afmeldt 2019-03-04"), "outside_course", "3.4"),
        (("starter 2019-01-07", "afmeldt 2019-02-04"), "outside_course", "3.4"),
    ],
)
def test_a_week_outside_a_course_says_how_and_names_the_courses_facts(
    lines: tuple[str, ...], code: str, clause: str
) -> None:
    found = course(*(f"K001 {line}" for line in lines))
    assert found == Reason(code, clause, ("f000001", "f000002"))


def test_withdrawal_and_new_start_in_a_week_are_a_withdrawal() -> None:
    again = ("K001 afmeldt 2019-03-06", "K001 henvist 2019-03-06", "K001 starter 2019-03-06")
    found = course(*IN_COURSE, *again)
    assert found == Reason("week_of_withdrawal", "3.4", ("f000001", "f000002", "f000003"))


def test_only_what_happens_after_the_monday_and_by_the_sunday_makes_the_week() -> None:
    start = ("K001 henvist 2019-01-07", "K001 starter 2019-03-05")
    found = course(*start, "K001 afmeldt 2019-03-11")
    assert found is not None
    assert found.code == "week_of_start"
    again = ("K001 afmeldt 2019-03-04", "K001 henvist 2019-03-04", "K001 starter 2019-03-06")
    found = course(*IN_COURSE, *again)
    assert found is not None
    assert found.code == "week_of_start"


@pytest.mark.parametrize("start", ["2019-03-06", "2019-04-01"])
def test_a_withdrawal_after_the_week_is_not_named(start: str) -> None:
    lines = (IN_COURSE[0], f"K001 starter {start}")
    found = course(*lines, "K001 afmeldt 2019-06-03")
    assert found is not None
    assert found.facts == ("f000001", "f000002")


def test_a_week_before_everything_names_no_facts() -> None:
    one = person("K001 henvist 2019-04-01", "K001 starter 2019-04-01")
    week = week_days(timeline(one, rules()), W10)
    found = grounds.course_ground(week, rules(), person=one)
    assert found == Reason("outside_course", "3.4")


def test_a_course_that_stops_going_on_is_neither_start_nor_withdrawal() -> None:
    job = "K001 ansat 37 timer fra 2019-02-04 til og med 2019-03-06"
    later = ("K001 henvist 2019-04-01", "K001 starter 2019-04-01")
    lines = (*IN_COURSE, job, "K001 afmeldt 2019-02-25", *later)
    found = course(*lines, after_withdrawal="continue_if_self_supporting")
    assert found is not None
    assert found.code == "outside_course"


@pytest.mark.parametrize("state", [State.PARTIAL, State.FULL])
def test_a_self_supported_week_has_no_ground_against_its_state(state: State) -> None:
    assert grounds.state_ground(days(*IN_COURSE), rules(), state=state) is None


def test_unknown_hours_name_the_jobs_once() -> None:
    lines = ("K001 ansat ukendte timer fra 2019-03-04", "K001 ydelse su fra 2019-03-06")
    found = grounds.state_ground(days(*IN_COURSE, *lines), rules(), state=State.UNKNOWN)
    assert found == Reason("hours_unknown", "4.1", ("f000003",))


def test_a_week_with_some_self_support_is_not_whole() -> None:
    lines = (*IN_COURSE, "K001 ansat 5 timer fra 2019-03-10")
    found = grounds.state_ground(days(*lines), rules(), state=State.NONE)
    assert found == Reason("not_the_whole_week", "4.4")


def test_a_week_with_unknown_hours_on_some_days_is_not_whole() -> None:
    lines = (*IN_COURSE, "K001 ansat ukendte timer fra 2019-03-10")
    found = grounds.state_ground(days(*lines), rules(), state=State.NONE)
    assert found == Reason("not_the_whole_week", "4.4")


def test_a_week_without_any_self_support_has_none() -> None:
    found = grounds.state_ground(days(*IN_COURSE), rules(), state=State.NONE)
    assert found == Reason("no_self_support", "4.1")


def test_education_the_contract_does_not_pay_for_is_a_ground() -> None:
    week = days(*IN_COURSE, "K001 uddannelse uden ydelse fra 2019-03-04")
    ground = grounds.tier_ground
    found = ground(week, rules(), state=State.FULL, tier=State.NONE)
    assert found == Reason("education_not_paid", "4.1")
    assert ground(week, rules(), state=State.FULL, tier=State.PARTIAL) is None
    assert ground(week, rules(), state=State.NONE, tier=State.NONE) is None


def test_education_beside_a_job_without_hours_lacks_the_hours() -> None:
    job = "K001 ansat ukendte timer fra 2019-03-04"
    week = days(*IN_COURSE, "K001 uddannelse uden ydelse fra 2019-03-04", job)
    found = grounds.tier_ground(week, rules(), state=State.FULL, tier=State.UNKNOWN)
    assert found == Reason("hours_unknown", "4.1", ("f000004",))


@pytest.mark.parametrize(
    ("tier", "alone", "beside"),
    [
        ("full", State.FULL, State.FULL),
        ("partial", State.PARTIAL, State.PARTIAL),
        ("none", State.NONE, State.PARTIAL),
    ],
)
def test_a_day_of_education_is_paid_as_the_contract_says(
    tier: str, alone: State, beside: State
) -> None:
    study, job = "K001 uddannelse uden ydelse fra 2019-03-04", "K001 ansat 9 timer fra 2019-03-04"
    under = rules(education_tier=tier)
    (one,) = days(*IN_COURSE, study).spans
    (two,) = days(*IN_COURSE, study, job).spans
    assert grounds.day_tier(one, under) is alone
    assert grounds.day_tier(two, under) is beside


@pytest.mark.parametrize("code", ["verified", "unverified", "missing"])
def test_a_week_the_contract_pays_for_has_no_ground_by_its_evidence(code: str) -> None:
    held, evidence = Standing(code), evidence_of(person(*IN_COURSE))
    assert grounds.evidence_ground(days(*IN_COURSE), rules(), evidence=evidence, held=held) is None


def test_a_week_the_contract_does_not_pay_for_says_how_it_stands_and_by_which_facts() -> None:
    held = Standing("contradicted", "employer", ("f000007",))
    evidence = evidence_of(person(*IN_COURSE))
    found = grounds.evidence_ground(days(*IN_COURSE), rules(), evidence=evidence, held=held)
    assert found == Reason("evidence_contradicted", "7.1", ("f000007",))


def test_an_accepted_dispute_comes_before_how_the_week_stands() -> None:
    evidence = evidence_of(person(*IN_COURSE, "K001 indsigelse mod 2019-W10 tages til følge"))
    for code in ("verified", "contradicted"):
        held = Standing(code, "employer", ("f000007",))
        found = grounds.evidence_ground(days(*IN_COURSE), rules(), evidence=evidence, held=held)
        assert found == Reason("dispute_accepted", "7.1", ("f000003",))


def test_a_paid_week_tells_its_evidence_only_when_a_source_speaks() -> None:
    assert grounds.told_by(Standing("missing"), rules()) == ()
    held = Standing("verified", "employer", ("f000007",))
    told = Reason("evidence_verified", "7.1", ("f000007",))
    assert grounds.told_by(held, rules()) == (told,)


def test_each_ground_of_the_days_is_told_once_in_their_order() -> None:
    lines = (JOB, "K001 ydelse kontanthjaelp fra 2019-03-06 til og med 2019-03-06")
    found = grounds.day_grounds(days(*IN_COURSE, *lines))
    assert [reason.code for reason in found] == ["ordinary_full", "benefit_makes_partial"]


def test_nothing_is_told_of_days_outside_every_course() -> None:
    assert grounds.day_grounds(days(*IN_COURSE, "K001 afmeldt 2019-03-04 som moved")) == ()


def paid(*lines: str, state: State, tier: State, **choices: str) -> list[tuple[str, str]]:
    found = grounds.paid_grounds(days(*IN_COURSE, *lines), rules(**choices), state=state, tier=tier)
    return [(reason.code, reason.clause) for reason in found]


def test_a_paid_week_says_days_window_cap_and_rate() -> None:
    assert paid(JOB, state=State.FULL, tier=State.FULL) == [
        *(("week_counts", "4.4"), ("in_window", "4.4"), ("within_cap", "4.3")),
        ("paid_full", "4.2"),
    ]


def test_a_mixed_week_says_that_it_takes_the_lower_tier() -> None:
    full = "K001 ansat 37 timer fra 2019-03-04 til og med 2019-03-09"
    lines = (full, "K001 ansat 9 timer som E002 fra 2019-03-04")
    found = paid(*lines, state=State.PARTIAL, tier=State.PARTIAL)
    assert found[1] == ("lower_tier", "4.1")
    assert found[-1] == ("paid_partial", "4.2")


def test_education_paid_lower_says_so_and_is_not_mixed() -> None:
    study = "K001 uddannelse uden ydelse fra 2019-03-04"
    found = paid(study, state=State.FULL, tier=State.PARTIAL, education_tier="partial")
    assert [code for code, _ in found][:2] == ["week_counts", "education_paid_lower"]
    assert found[1][1] == "4.1"
