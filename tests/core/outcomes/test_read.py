"""Each kind of outcome: when it is reached, by hand on the calendar."""

from dataclasses import replace
from decimal import Decimal

import pytest

from tests.core.outcomes.shown import IN_COURSE, contract, later, price, shown, term
from virksom.programme.contract import Outcome, Terms
from virksom.programme.kernel import Text

MILESTONE = Outcome(kind="milestone", prices=(price(),), weeks=4)
WORKS = (*IN_COURSE, "K001 ansat 20 timer fra 2019-03-04")


def test_a_milestone_is_paid_once_in_the_week_it_is_reached() -> None:
    assert shown(contract(job=MILESTONE), *WORKS) == ["K001 2019-W13 job 1000.00"]


def test_weeks_are_added_up_over_a_break() -> None:
    lines = (
        *IN_COURSE,
        "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-03-17",
        "K001 ansat 20 timer som E002 fra 2019-06-03",
    )
    assert shown(contract(job=MILESTONE), *lines) == ["K001 2019-W24 job 1000.00"]


@pytest.mark.parametrize(("breaks", "week"), [(14, "2019-W15"), (13, "2019-W17")])
def test_a_row_may_be_broken_by_so_many_days(breaks: int, week: str) -> None:
    outcome = replace(MILESTONE, counted="continuous", breaks=breaks)
    lines = (
        *IN_COURSE,
        "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-03-17",
        "K001 ansat 20 timer som E002 fra 2019-04-01",
    )
    assert shown(contract(job=outcome), *lines) == [f"K001 {week} job 1000.00"]


@pytest.mark.parametrize(("breaks", "week"), [(4, "2019-W14"), (3, "2019-W15")])
def test_a_break_is_counted_in_days_though_the_whole_week_is_lost(breaks: int, week: str) -> None:
    outcome = replace(MILESTONE, counted="continuous", breaks=breaks)
    lines = (
        *IN_COURSE,
        "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-03-13",
        "K001 ansat 20 timer som E002 fra 2019-03-18",
    )
    assert shown(contract(job=outcome), *lines) == [f"K001 {week} job 1000.00"]


def test_a_row_of_hours_is_broken_by_days_of_too_few() -> None:
    outcome = replace(MILESTONE, counted="continuous", breaks=2, hours=Decimal(30))
    lines = (
        *IN_COURSE,
        "K001 ansat 20 timer som E001 fra 2019-03-04",
        "K001 ansat 10 timer som E002 fra 2019-03-04 til og med 2019-03-15",
        "K001 ansat 10 timer som E003 fra 2019-03-18",
    )
    assert shown(contract(job=outcome), *lines) == ["K001 2019-W14 job 1000.00"]


def test_an_excluded_week_does_not_break_a_row() -> None:
    outcome = replace(MILESTONE, counted="continuous")
    left_out = term("excluded_weeks", "codes", {"2019-W12": Text("x", "x")})
    terms = contract(job=outcome)
    terms = Terms({**terms.terms, "excluded_weeks": left_out})
    assert shown(terms, *WORKS) == ["K001 2019-W14 job 1000.00"]


def test_a_week_denied_breaks_a_row_on_all_its_days() -> None:
    outcome = replace(MILESTONE, counted="continuous", breaks=6)
    line = "K001 arbejdsgiver siger ikke ansat som E001 fra 2019-03-18 til og med 2019-03-24"
    assert shown(contract(job=outcome), *WORKS, line) == ["K001 2019-W16 job 1000.00"]


def test_full_asks_for_full_weeks() -> None:
    assert shown(contract(job=replace(MILESTONE, state="full")), *WORKS) == []


def test_hours_are_those_of_the_day_with_the_fewest() -> None:
    outcome = replace(MILESTONE, hours=Decimal(25))
    more = "K001 ansat 6 timer som E002 fra 2019-04-03"
    assert shown(contract(job=outcome), *WORKS, more) == ["K001 2019-W18 job 1000.00"]


@pytest.mark.parametrize(("anchor", "reached"), [("start", True), ("referral", False)])
def test_a_window_runs_from_the_start_or_the_referral(anchor: str, *, reached: bool) -> None:
    outcome = replace(MILESTONE, within=12, anchor=anchor)
    assert bool(shown(contract(job=outcome), *WORKS)) is reached


def test_what_follows_a_milestone_counts_from_the_week_after() -> None:
    second = replace(MILESTONE, after="job", weeks=2)
    found = shown(contract(job=MILESTONE, more=second), *WORKS)
    assert found == ["K001 2019-W13 job 1000.00", "K001 2019-W15 more 1000.00"]


def test_nothing_follows_a_milestone_that_is_not_reached() -> None:
    never = replace(MILESTONE, weeks=100)
    again = Outcome(kind="recurring", prices=(price(),), after="job", every=2, times=3)
    assert shown(contract(job=never, again=again), *WORKS, through="2019-W40") == []


def test_a_recurring_payment_is_anchored_on_the_one_before() -> None:
    again = Outcome(kind="recurring", prices=(price("50.00"),), after="job", every=3, times=2)
    lines = (
        *IN_COURSE,
        "K001 ansat 20 timer som E001 fra 2019-03-04 til og med 2019-04-07",
        "K001 ansat 20 timer som E002 fra 2019-06-03",
    )
    found = shown(contract(job=MILESTONE, again=again), *lines)[1:]
    assert found == ["K001 2019-W24 again 50.00", "K001 2019-W27 again 50.00"]


@pytest.mark.parametrize(("weeks", "week"), [(0, "2019-W02"), (4, "2019-W06")])
def test_an_attachment_is_paid_at_the_start_or_while_the_course_runs(weeks: int, week: str) -> None:
    outcome = Outcome(kind="attachment", prices=(price(),), weeks=weeks)
    assert shown(contract(here=outcome), *IN_COURSE) == [f"K001 {week} here 1000.00"]


def test_who_has_left_is_attached_no_longer() -> None:
    outcome = Outcome(kind="attachment", prices=(price(),), weeks=4)
    assert shown(contract(here=outcome), *IN_COURSE, "K001 afmeldt 2019-01-21") == []


def test_a_point_is_paid_when_the_state_holds_in_its_week() -> None:
    outcome = Outcome(kind="follow_up", prices=(price(),), at=(4, 13, 26))
    lines = (*IN_COURSE, "K001 ansat 20 timer fra 2019-03-04 til og med 2019-04-14")
    assert shown(contract(point=outcome), *lines) == ["K001 2019-W15 point 1000.00"]


def test_weeks_are_paid_by_their_tier_to_a_cap() -> None:
    prices = (price("350.00", tier="full"), price("200.00", tier="partial"))
    outcome = Outcome(kind="weekly", prices=prices, cap=2)
    lines = (*WORKS, "K001 ansat 20 timer som E002 fra 2019-03-11")
    found = shown(contract(week=outcome), *lines, through="2019-W12")
    assert [line.split()[-1] for line in found] == ["200.00", "350.00", "outcome_cap"]


def test_pay_is_summed_by_the_month_until_it_is_enough() -> None:
    outcome = Outcome(kind="milestone", prices=(price(),), earnings=Decimal(20000))
    lines = (
        *IN_COURSE,
        "K001 indkomst 80 timer og 12000,00 kr. fra V001 i 2019-03",
        "K001 indkomst 80 timer og 12000,00 kr. fra V001 i 2019-04",
    )
    assert shown(contract(pay=outcome), *lines) == ["K001 2019-W18 pay 1000.00"]
    assert shown(contract(pay=outcome), *lines[:3]) == []


PAY = tuple(
    f"K001 indkomst 80 timer og 12000,00 kr. fra V001 i 2019-{month}" for month in ("03", "05")
)


@pytest.mark.parametrize(("period", "found"), [(14, ["2019-W22"]), (8, []), (0, ["2019-W22"])])
def test_pay_counts_in_the_last_weeks_where_there_is_a_period(
    period: int, found: list[str]
) -> None:
    outcome = Outcome(kind="milestone", prices=(price(),), earnings=Decimal(20000), period=period)
    told = shown(contract(pay=outcome), *IN_COURSE, *PAY)
    assert [line.split()[1] for line in told] == found


def test_pay_that_comes_to_enough_after_the_withdrawal_is_not_paid_for() -> None:
    outcome = Outcome(kind="milestone", prices=(price(),), earnings=Decimal(20000))
    assert shown(contract(pay=outcome), *IN_COURSE, *PAY, "K001 afmeldt 2019-05-06") == []


def test_who_starts_before_the_payment_window_costs_no_attachment() -> None:
    outcome = Outcome(kind="attachment", prices=(price(),))
    lines = ("K001 henvist 2018-08-01", "K001 starter 2018-08-06")
    assert shown(contract(here=outcome), *lines) == []


def test_the_programme_is_paid_every_month_in_its_last_week() -> None:
    outcome = Outcome(kind="fee", prices=(price("40000.00"),))
    found = shown(
        contract(fee=outcome),
        "K001 henvist 2018-09-03",
        "K001 starter 2018-09-03",
        through="2018-W45",
    )
    assert found == ["programme 2018-W39 fee 40000.00", "programme 2018-W43 fee 40000.00"]


def test_a_week_that_is_left_out_counts_for_nothing() -> None:
    text = Text("x", "x")
    terms = contract(job=MILESTONE)
    left_out = term("excluded_weeks", "codes", {"2019-W11": text, "W12": text})
    terms = Terms({**terms.terms, "excluded_weeks": left_out})
    assert shown(terms, *WORKS) == ["K001 2019-W15 job 1000.00"]


def test_old_weeks_keep_the_old_outcome() -> None:
    terms = later(contract(job=MILESTONE), "job", replace(MILESTONE, weeks=6), since="2019-W13")
    assert shown(terms, *WORKS) == ["K001 2019-W15 job 1000.00"]


def test_a_week_before_an_outcome_was_in_force_counts_for_nothing() -> None:
    terms = contract(job=MILESTONE)
    new = later(terms, "job", MILESTONE, since="2019-W12")
    held = new.terms["job"]
    only = Terms({**new.terms, "job": replace(held, values=held.values[1:])})
    assert shown(only, *WORKS) == ["K001 2019-W15 job 1000.00"]


def test_an_attachment_that_an_amendment_moves_is_not_paid_twice() -> None:
    first = Outcome(kind="attachment", prices=(price(),), weeks=4)
    terms = later(contract(here=first), "here", replace(first, weeks=10), since="2019-W08")
    assert shown(terms, *IN_COURSE) == ["K001 2019-W06 here 1000.00"]


def test_a_point_that_an_amendment_moves_is_not_paid_twice() -> None:
    first = Outcome(kind="follow_up", prices=(price(),), at=(9,), anchor="referral")
    terms = later(contract(point=first), "point", replace(first, anchor="start"), since="2019-W11")
    assert shown(terms, *WORKS) == ["K001 2019-W10 point 1000.00"]


def test_what_has_ended_is_paid_no_longer() -> None:
    weekly = Outcome(kind="weekly", prices=(price("100.00", tier="partial"),))
    ended = Outcome(kind="ended", prices=())
    terms = later(contract(week=weekly), "week", ended, since="2019-W12")
    assert [line.split()[1] for line in shown(terms, *WORKS)] == ["2019-W10", "2019-W11"]


def test_weeks_while_it_was_ended_count_for_nothing_and_break_a_row() -> None:
    row = replace(MILESTONE, counted="continuous", breaks=6)
    over = later(contract(job=row), "job", Outcome(kind="ended", prices=()), since="2019-W12")
    terms = later(over, "job", row, since="2019-W13")
    assert shown(terms, *WORKS) == ["K001 2019-W16 job 1000.00"]


def test_who_never_started_reaches_nothing() -> None:
    assert shown(contract(job=MILESTONE), "K001 henvist 2019-01-02") == []


def test_a_week_that_may_not_be_paid_as_it_is_proven_does_not_count() -> None:
    line = "K001 arbejdsgiver siger ikke ansat som E001 fra 2019-03-11 til og med 2019-03-17"
    assert shown(contract(job=MILESTONE), *WORKS, line) == ["K001 2019-W14 job 1000.00"]


def test_what_follows_an_outcome_that_was_never_in_force_is_not_reached() -> None:
    terms = later(contract(job=MILESTONE), "job", MILESTONE, since="2020-W01")
    held = terms.terms["job"]
    second = replace(MILESTONE, after="job")
    only = contract(more=second)
    terms = Terms({**only.terms, "job": replace(held, values=held.values[1:])})
    assert shown(terms, *WORKS, through="2019-W40") == []
