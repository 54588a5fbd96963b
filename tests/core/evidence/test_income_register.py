"""What the income register shows: paid hours of a month, compared as fractions."""

import pytest

from tests.core.evidence.week import FLEX_JOB, FULL_JOB, SMALL_JOB, STUDY, evidence, footing, rules
from virksom.programme.evidence.income_register import income_register, month_paid
from virksom.programme.evidence.shown import Shown
from virksom.programme.kernel import Month
from virksom.programme.status import State

N, P, F = State.NONE, State.PARTIAL, State.FULL
MARCH = Month(2019, 3)


def shown(*lines: str, **choices: str) -> Shown | None:
    under = rules(**choices)
    return income_register(footing(*lines, under=under), under, evidence=evidence(*lines))


def shows(*lines: str, **choices: str) -> State:
    found = shown(*lines, **choices)
    assert found is not None
    return found.shows


def income(hours: str, company: str = "") -> str:
    by = f" fra {company}" if company else ""
    return f"K001 indkomst {hours} timer{by} i 2019-03"


def test_without_rows_of_the_month_it_says_nothing() -> None:
    assert shown(FULL_JOB) is None
    assert shown(FULL_JOB, "K001 indkomst 160 timer i 2019-02") is None


def test_it_says_nothing_of_education() -> None:
    assert shown(STUDY, income("160,33")) is None


# By hand: 95 % of 160.33 is 152.3135; 31 of 31 days.
@pytest.mark.parametrize(
    ("hours", "state"),
    [("160,33", F), ("152,3135", F), ("152,3134", P), ("0,01", P), ("0", N), ("-5", N), ("300", F)],
)
def test_a_full_job_asks_for_full_time_less_the_tolerance(hours: str, state: State) -> None:
    assert shown(FULL_JOB, income(hours)) == Shown(state, state, ("f000004",))


def test_without_tolerance_full_time_is_asked_for_to_the_last_digit() -> None:
    assert shows(FULL_JOB, income("160,33"), hours_tolerance="0") is F
    assert shows(FULL_JOB, income("160,329999"), hours_tolerance="0") is P


def test_a_job_of_more_than_full_time_asks_for_full_time_only() -> None:
    assert shows("K001 ansat 45 timer fra 2019-03-01", income("152,32")) is F


# By hand: 28 of 31 days are 144.814 hours, 95 % of them 137.573.
def test_the_norm_follows_the_days_that_jobs_cover() -> None:
    job = "K001 ansat 37 timer fra 2019-03-04"
    assert shows(job, income("137,58")) is F
    assert shows(job, income("137,57")) is P
    ended = "K001 ansat 37 timer fra 2019-02-01 til og med 2019-03-10"
    assert shows(ended, income("49,14")) is F  # 10 of 31 days: 51.719, 95 % is 49.133
    assert shows(ended, income("49,13")) is P


@pytest.mark.parametrize(("hours", "state"), [("0", N), ("1", P), ("152,31", P), ("152,32", F)])
def test_a_partial_job_needs_any_hours_and_shows_as_full_only_by_full_time(
    hours: str, state: State
) -> None:
    assert shows(SMALL_JOB, income(hours)) is state
    assert shows(FLEX_JOB, income(hours)) is state


def test_a_fleksjob_without_known_hours_needs_any_hours() -> None:
    assert shows("K001 fleksjob ukendte timer fra 2019-03-01", income("9")) is P


def test_the_rows_of_all_companies_are_summed() -> None:
    rows = (income("100", "V001"), income("52,32", "V002"))
    assert shown(FULL_JOB, *rows) == Shown(F, F, ("f000004", "f000005"))
    assert shows(FULL_JOB, rows[0]) is P


def test_rows_without_a_company_are_the_sum_of_all_and_the_greater_sum_counts() -> None:
    assert shows(FULL_JOB, income("100", "V001"), income("100")) is P
    assert shows(FULL_JOB, income("100", "V001"), income("160,33")) is F
    assert shows(FULL_JOB, income("160,33", "V001"), income("100")) is F
    assert shows(FULL_JOB, income("100"), income("60,33")) is F


# By hand: 15 days of 10 hours and 16 of 37 are (150 + 592) / (37 x 31) of 160.33: 103.72.
def test_days_in_a_smaller_job_ask_for_that_jobs_hours_only() -> None:
    jobs = (
        "K001 ansat 10 timer som E002 fra 2019-02-01 til og med 2019-03-03",
        "K001 ansat 37 timer fra 2019-03-04",
    )
    # 3 days of 10 hours and 28 of 37: 1066 / 1147 x 160.33 = 149.008; 95 % is 141.557.
    assert shows(*jobs, income("141,56")) is F
    assert shows(*jobs, income("141,55")) is P


def test_paid_work_that_does_not_count_still_gives_hours_and_unpaid_work_none() -> None:
    full = "K001 ansat 37 timer fra 2019-03-04"
    other = "37 timer som E002 fra 2019-03-01 til og med 2019-03-03"
    assert shows(full, f"K001 løntilskud {other}", income("152,32")) is F
    assert shows(full, f"K001 løntilskud {other}", income("152,31")) is P
    assert shows(full, f"K001 praktik {other}", income("137,58")) is F


def test_of_two_stretches_of_one_job_the_later_known_counts() -> None:
    again = "K001 ansat 18,5 timer fra 2019-03-11, kendt 2019-04-01"
    assert shows(FULL_JOB, again, income("152,32")) is F
    # 10 days of 37 hours and 21 of 18.5: 106.024; 95 % is 100.723.
    assert shows(FULL_JOB, again, income("100,73")) is F
    assert shows(FULL_JOB, again, income("100,72")) is P


def test_hours_nobody_knows_ask_for_nothing() -> None:
    unknown = "K001 ansat ukendte timer som E002 fra 2019-03-01"
    assert shows(SMALL_JOB, unknown, income("5")) is P


def test_any_hours_are_full_where_the_contract_asks_for_no_more() -> None:
    assert shows(SMALL_JOB, income("5"), full_requires="no_benefit") is F
    assert shows(SMALL_JOB, income("0"), full_requires="no_benefit") is N
    assert shows(FULL_JOB, income("100"), full_requires="hours_norm") is P


def test_education_beside_the_job_bears_the_days_when_the_job_is_denied() -> None:
    assert shown(STUDY, SMALL_JOB, income("0")) == Shown(N, F, ("f000005",))


def test_a_month_is_compared_once_for_the_same_terms() -> None:
    under, found = rules(), evidence(FULL_JOB, income("160,33"))
    first = month_paid(MARCH, under, evidence=found)
    assert month_paid(MARCH, under, evidence=found) is first
    assert month_paid(MARCH, rules(hours_tolerance="9"), evidence=found) is not first
    assert (first.some, first.as_said, first.as_full) == (True, True, True)


def test_december_has_its_31_days() -> None:
    found = evidence("K001 ansat 37 timer fra 2019-12-01", "K001 indkomst 152,32 timer i 2019-12")
    assert month_paid(Month(2019, 12), rules(), evidence=found).as_said
