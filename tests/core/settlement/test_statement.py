"""Statements and their sums."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.persons import IN_COURSE, TERMS, persons, with_choices
from virksom.programme.contract import TermMissing, Terms
from virksom.programme.kernel import Month, Week, parse_moment
from virksom.programme.settlement import Statement, Totals, last_ended, statement

JOB = "K001 ansat 37 timer fra 2019-03-04 til og med 2019-03-31"
OTHER = (
    *(line.replace("K001", "K002") for line in IN_COURSE),
    "K002 fleksjob 9 timer fra 2019-03-18",
)


def owed(*lines: str, on: str = "2019-03-31", terms: Terms = TERMS, **how: Month) -> Statement:
    return statement(persons(*lines), terms, on=date.fromisoformat(on), **how)


def weeks(found: Statement) -> list[str]:
    return [f"{reading.candidate} {reading.week}" for reading in found.weeks]


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2019, 3, 10), Week(2019, 10)),
        (date(2019, 3, 9), Week(2019, 9)),
        (date(2019, 3, 11), Week(2019, 10)),
        (date(2021, 1, 3), Week(2020, 53)),
    ],
)
def test_a_week_has_ended_on_its_sunday(day: date, week: Week) -> None:
    assert last_ended(day) == week


def test_a_statement_lists_paid_weeks_by_candidate_and_week() -> None:
    assert weeks(owed(*OTHER, *IN_COURSE, JOB)) == [
        *(f"K001 2019-W{number}" for number in (10, 11, 12, 13)),
        *(f"K002 2019-W{number}" for number in (12, 13)),
    ]


def test_the_totals_are_counted_from_the_weeks() -> None:
    # By hand: 4 x 796 + 2 x 385 = 3,954.
    found = owed(*OTHER, *IN_COURSE, JOB).totals
    assert found == Totals(full_weeks=4, partial_weeks=2, amount=Decimal("3954.00"))


def test_nothing_owed_sums_to_nought_kroner() -> None:
    found = owed(*IN_COURSE)
    assert (found.weeks, str(found.totals.amount)) == ((), "0.00")


def test_all_weeks_are_listed_when_asked_for_and_change_no_sum() -> None:
    found = statement(persons(*IN_COURSE, JOB), TERMS, on=date(2019, 3, 31), all_weeks=True)
    assert [str(reading.week) for reading in found.weeks][::11] == ["2019-W02", "2019-W13"]
    assert found.totals == owed(*IN_COURSE, JOB).totals


def test_only_the_weeks_of_a_month_are_listed() -> None:
    job = "K001 ansat 37 timer fra 2019-02-25"
    found = owed(*IN_COURSE, job, on="2019-06-30", month=Month(2019, 3))
    assert weeks(found) == [f"K001 2019-W{number:02d}" for number in (10, 11, 12, 13)]
    assert weeks(owed(*IN_COURSE, job, on="2019-03-17", month=Month(2019, 3)))[-1][-3:] == "W11"


def test_a_month_is_that_of_the_contract() -> None:
    job = "K001 ansat 37 timer fra 2019-02-25"
    terms = with_choices(week_belongs_to="month_of_sunday")
    found = owed(*IN_COURSE, job, on="2019-06-30", month=Month(2019, 3), terms=terms)
    assert weeks(found) == [f"K001 2019-W{number:02d}" for number in (9, 10, 11, 12, 13)]


def test_nothing_agreed_is_refused_even_when_nobody_has_a_week() -> None:
    with pytest.raises(TermMissing, match="ikke indgået"):
        owed(terms=TERMS.known(parse_moment("2018-08-31")))
