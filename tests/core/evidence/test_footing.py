"""What the days of a claimed week rest on."""

from datetime import date

from tests.core.evidence.week import (
    FLEX_JOB,
    FULL_JOB,
    SMALL_JOB,
    STUDY,
    W10,
    days,
    evidence,
    footing,
    rules,
)
from virksom.programme.evidence.footing import Footing, footings
from virksom.programme.kernel import Week
from virksom.programme.status import State


def cut(*lines: str, week: Week = W10, **choices: str) -> tuple[Footing, ...]:
    under = rules(**choices)
    return footings(days(*lines, under=under, week=week), under, evidence=evidence(*lines))


def test_a_week_of_one_job_rests_on_it() -> None:
    one = footing(FULL_JOB)
    assert (one.first, one.days) == (date(2019, 3, 4), 7)
    assert (one.worth, one.earned, one.study) == (State.FULL, State.FULL, State.NONE)
    assert [job.fact.id for job in one.jobs] == ["f000003"]
    assert not one.bridged


def test_only_work_that_counts_is_rested_on() -> None:
    others = ("praktik", "løntilskud")
    lines = [f"K001 {form} 20 timer som E00{n} fra 2019-03-01" for n, form in enumerate(others, 2)]
    one = footing(FLEX_JOB, *lines, "K001 ansat ukendte timer som E009 fra 2019-03-01")
    assert [job.fact.id for job in one.jobs] == ["f000003"]
    assert one.worth is State.PARTIAL


def test_education_is_paid_as_the_contract_says() -> None:
    for tier, worth in (("full", State.FULL), ("partial", State.PARTIAL), ("none", State.NONE)):
        one = footing(STUDY, under=rules(education_tier=tier))
        assert (one.worth, one.earned, one.study, one.jobs) == (worth, State.NONE, worth, ())


def test_education_beside_a_job_lifts_the_days_above_what_is_earned() -> None:
    one = footing(STUDY, SMALL_JOB)
    assert (one.worth, one.earned, one.study) == (State.FULL, State.PARTIAL, State.FULL)
    low = footing(STUDY, SMALL_JOB, under=rules(education_tier="none"))
    assert (low.worth, low.study) == (State.PARTIAL, State.NONE)


def test_a_benefit_leaves_the_days_partial_whatever_they_rest_on() -> None:
    one = footing(FULL_JOB, "K001 ydelse kontanthjaelp fra 2019-03-01")
    assert (one.worth, one.earned) == (State.PARTIAL, State.PARTIAL)


def test_a_week_is_cut_where_its_days_turn() -> None:
    found = cut(SMALL_JOB, "K001 ansat 37 timer som E002 fra 2019-03-07")
    assert [(one.first.day, one.days, one.worth) for one in found] == [
        (4, 3, State.PARTIAL),
        (7, 4, State.FULL),
    ]


def test_a_week_is_cut_where_an_answer_or_the_register_turns_but_not_at_its_ends() -> None:
    said = "K001 arbejdsgiver siger ansat fra 2019-03-04 til og med 2019-03-08"
    found = cut(FULL_JOB, said, "K001 ydelse none fra 2019-03-06 til og med 2019-03-10")
    assert [(one.first.day, one.days) for one in found] == [(4, 2), (6, 3), (9, 2)]


def test_a_week_is_cut_where_the_month_turns() -> None:
    found = cut(FULL_JOB, week=Week(2019, 18))
    assert [(one.first, one.days) for one in found] == [
        (date(2019, 4, 29), 2),
        (date(2019, 5, 1), 5),
    ]
    assert len(cut(FULL_JOB, week=Week(2019, 14))) == 1


def test_cuts_follow_on_in_a_week_that_turns_in_every_way() -> None:
    said = "K001 arbejdsgiver siger ansat fra 2019-05-02"
    later = "K001 ansat 5 timer som E002 fra 2019-05-03"
    found = cut(FULL_JOB, said, later, week=Week(2019, 18))
    assert [(one.first.day, one.days) for one in found] == [(29, 2), (1, 1), (2, 1), (3, 3)]


def test_a_bridged_gap_rests_on_nothing_but_the_bridge() -> None:
    jobs = [
        "K001 ansat 37 timer fra 2019-03-01 til og med 2019-03-05",
        "K001 ansat 37 timer som E002 fra 2019-03-07",
    ]
    found = cut(*jobs, bridge_gap_days="1")
    assert [one.bridged for one in found] == [False, True, False]
    assert (found[1].jobs, found[1].worth, found[1].study) == ((), State.FULL, State.NONE)


def test_a_day_before_the_first_start_rests_on_nothing() -> None:
    (one,) = cut(FULL_JOB, week=Week(2019, 2))
    assert (one.worth, one.jobs) == (State.NONE, ())
    assert footings(days(week=Week(2019, 1)), rules(), evidence=evidence()) == ()
