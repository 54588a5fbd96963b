"""Weeks without benefit for which nothing is claimed."""

from datetime import date

from tests.core.billing.claimed import benefit, moment, told
from tests.core.persons import IN_COURSE
from virksom.programme.billing.without_claim import off_benefit
from virksom.programme.kernel import Week
from virksom.programme.record import Draft

WEEK = Week(2019, 10)


def off(*more: Draft) -> tuple[str, ...]:
    known = told(*IN_COURSE, more=more).known(moment())
    return off_benefit(known.of_kind("benefit"), WEEK, none=("none", "su"))


def test_a_register_that_was_read_for_all_seven_days_speaks() -> None:
    assert off(benefit("none")) == ("f000003",)


def test_two_facts_may_share_the_week() -> None:
    thursday = date(2019, 3, 7)
    assert off(benefit("none", until=thursday), benefit("su", since=thursday)) == (
        "f000003",
        "f000004",
    )


def test_a_day_nobody_read_says_nothing() -> None:
    assert off(benefit("none", until=WEEK.sunday)) == ()


def test_one_day_of_benefit_is_enough() -> None:
    day = benefit("cash_assistance", since=WEEK.sunday)
    assert off(benefit("none"), day) == ()


def test_another_week_is_no_matter() -> None:
    assert off(benefit("none"), benefit("cash_assistance", since=date(2019, 3, 11))) == ("f000003",)
