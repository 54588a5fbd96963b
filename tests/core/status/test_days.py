"""One day, by what covers it. The sentences of clause 4.1 tell the rest."""

import pytest

from tests.core.persons import IN_COURSE, MONDAY, person, rules
from tests.spec.told import facts_of
from virksom.programme.contract import InForce
from virksom.programme.record import Log
from virksom.programme.status import DayReading, State, people, read_day

BENEFIT = "ydelse kontanthjaelp fra 2019-03-04"


def day(*lines: str, under: InForce | None = None) -> DayReading:
    one = person(*IN_COURSE, *(f"K001 {line}" for line in lines))
    return read_day(under or rules(), jobs=one.jobs, studies=one.studies, benefits=one.benefits)


def job(hours: str, form: str = "ansat", number: int = 1) -> str:
    return f"{form} {hours} timer som E00{number} fra {MONDAY}"


def codes(reading: DayReading) -> list[tuple[str, tuple[str, ...]]]:
    return [(reason.code, reason.facts) for reason in reading.reasons]


def test_nothing_is_nothing() -> None:
    assert day() == DayReading(State.NONE, State.NONE, ())


def test_each_kind_of_work_gives_its_own_reason_with_its_facts() -> None:
    found = day(
        *(job("20"), job("17", number=2), job("10", "fleksjob", 3), job("ukendte", number=4)),
        *(job("37", "praktik", 5), job("0", number=6), job("37", "løntilskud", 7)),
    )
    assert found.state is found.earned is State.FULL
    assert codes(found) == [
        ("ordinary_full", ("f000003", "f000004")),
        ("fleksjob", ("f000005",)),
        ("job_hours_unknown", ("f000006",)),
        ("job_not_counted", ("f000007", "f000008", "f000009")),
    ]
    assert {reason.clause for reason in found.reasons} == {"4.1"}


@pytest.mark.parametrize(
    ("hours", "state"),
    [("37", State.FULL), ("36,9", State.PARTIAL), ("0,1", State.PARTIAL), ("0", State.NONE)],
)
def test_hours_are_full_from_the_norm_on(hours: str, state: State) -> None:
    assert day(job(hours)).state is state


def test_the_norm_is_the_contracts() -> None:
    assert day(job("30"), under=rules(full_time_hours="30")).state is State.FULL


def test_only_the_later_known_stretch_of_an_employment_is_named() -> None:
    found = day(f"{job('20')}, kendt 2019-03-20", f"{job('37')}, kendt 2019-03-10")
    assert codes(found) == [("ordinary_partial", ("f000003",))]


def test_an_earlier_known_stretch_that_stands_later_in_the_log_does_not_count() -> None:
    lines = (f"K001 {job('20')}, kendt 2019-03-20", f"K001 {job('37')}, kendt 2019-03-10")
    jobs = people(Log(tuple(facts_of(lines))).known())[0].jobs
    found = read_day(rules(), jobs=jobs, studies=(), benefits=())
    assert codes(found) == [("ordinary_partial", ("f000001",))]


def test_of_stretches_known_at_once_the_later_id_counts() -> None:
    assert codes(day(job("20"), job("37"))) == [("ordinary_full", ("f000004",))]


def test_education_is_apart_from_what_is_earned() -> None:
    found = day("uddannelse uden ydelse fra 2019-03-04", job("20"))
    assert (found.state, found.earned) == (State.FULL, State.PARTIAL)
    assert codes(found)[1:] == [("education", ("f000003",))]


def test_education_on_benefit_is_told_but_counts_for_nothing() -> None:
    found = day("uddannelse med ydelse fra 2019-03-04")
    assert (found.state, codes(found)) == (State.NONE, [("education_supported", ("f000003",))])
    assert found.reasons[0].clause == "4.1"


def test_of_two_educations_one_without_support_is_enough() -> None:
    found = day("uddannelse med ydelse fra 2019-03-04", "uddannelse uden ydelse fra 2019-03-04")
    assert found.state is State.FULL
    assert codes(found) == [("education", ("f000004",)), ("education_supported", ("f000003",))]


def test_a_benefit_makes_a_full_day_partial_and_says_so() -> None:
    found = day(job("37"), BENEFIT)
    assert (found.state, found.earned) == (State.PARTIAL, State.PARTIAL)
    assert codes(found)[1:] == [("benefit_makes_partial", ("f000004",))]
    assert found.reasons[-1].clause == "4.1"


def test_a_benefit_on_a_partial_day_is_no_reason() -> None:
    assert codes(day(job("20"), BENEFIT)) == [("ordinary_partial", ("f000003",))]


def test_only_benefits_that_are_benefits_here_are_named() -> None:
    found = day(job("37"), "ydelse su fra 2019-03-04", BENEFIT)
    assert codes(found)[1:] == [("benefit_makes_partial", ("f000005",))]
    assert day(job("37"), "ydelse flex_wage_subsidy fra 2019-03-04").state is State.FULL


def test_who_left_the_register_has_no_benefit() -> None:
    assert day(job("37"), "ydelse left fra 2019-03-04").state is State.FULL


def test_a_benefit_limits_what_is_earned_beside_education() -> None:
    found = day("uddannelse uden ydelse fra 2019-03-04", job("37"), BENEFIT)
    assert (found.state, found.earned) == (State.PARTIAL, State.PARTIAL)


def test_hours_norm_asks_no_benefit() -> None:
    found = day(job("37"), BENEFIT, under=rules(full_requires="hours_norm"))
    assert (found.state, len(found.reasons)) == (State.FULL, 1)


def test_no_benefit_asks_no_hours_but_some() -> None:
    under = rules(full_requires="no_benefit")
    assert day(job("1"), under=under).state is State.FULL
    assert day(job("0"), under=under).state is State.NONE
    assert day(job("ukendte"), under=under).state is State.UNKNOWN
    assert day(job("37"), BENEFIT, under=under).state is State.PARTIAL
