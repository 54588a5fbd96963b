"""The whole weeks a person was self-supported in."""

from datetime import date

from tests.core.persons import IN_COURSE, TERMS, person, with_choices
from virksom.programme.effect.supported import supported_weeks

ON = date(2019, 4, 7)
JOB = "K001 ansat 37 timer som E001 fra 2019-03-06 til og med 2019-03-21"
NEXT = "K001 ansat 20 timer som E002 fra 2019-03-27 til og med 2019-03-31"


def weeks(*lines: str, on: date = ON, bridge_days: int = 0, **choices: str) -> list[str]:
    terms = with_choices(**choices)
    found = supported_weeks(person(*lines), terms, on=on, bridge_days=bridge_days)
    return [str(week) for week in found]


def test_who_never_started_has_none() -> None:
    assert weeks("K001 henvist 2019-01-07", JOB) == []


def test_a_week_counts_when_each_of_its_days_does() -> None:
    assert weeks(*IN_COURSE, JOB, NEXT) == ["2019-W11"]


def test_a_week_that_has_not_ended_does_not_count() -> None:
    assert weeks(*IN_COURSE, JOB, on=date(2019, 3, 16)) == []


def test_most_days_decide_where_the_contract_says_so() -> None:
    found = weeks(*IN_COURSE, JOB, NEXT, week_counts="majority_of_days")
    assert found == ["2019-W10", "2019-W11", "2019-W12", "2019-W13"]


def test_a_gap_is_bridged_up_to_its_days() -> None:
    assert weeks(*IN_COURSE, JOB, NEXT, bridge_days=4) == ["2019-W11"]
    assert weeks(*IN_COURSE, JOB, NEXT, bridge_days=5) == ["2019-W11", "2019-W12", "2019-W13"]


def test_a_gap_that_the_contract_bridges_is_none() -> None:
    assert weeks(*IN_COURSE, JOB, NEXT, bridge_gap_days="5")[1:] == ["2019-W12", "2019-W13"]


def test_days_after_the_day_bridge_nothing() -> None:
    assert weeks(*IN_COURSE, JOB, NEXT, bridge_days=5, on=date(2019, 3, 26)) == ["2019-W11"]


def test_no_gap_is_bridged_from_one_course_to_the_next() -> None:
    again = ("K001 afmeldt 2019-03-22", "K001 henvist 2019-03-25", "K001 starter 2019-03-27")
    assert weeks(*IN_COURSE, JOB, NEXT, *again, bridge_days=20) == ["2019-W11"]


def test_unknown_hours_are_no_self_support() -> None:
    assert weeks(*IN_COURSE, "K001 ansat ukendte timer fra 2019-03-04") == []


def test_a_start_before_the_contract_is_read_from_the_contract_on() -> None:
    begun = ("K001 henvist 2018-08-20", "K001 starter 2018-08-20")
    found = weeks(*begun, "K001 ansat 37 timer fra 2018-08-20", on=date(2018, 9, 9))
    assert found == ["2018-W35", "2018-W36"]
    assert TERMS.begins() == date(2018, 9, 1)
