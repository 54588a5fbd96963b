"""What the open interpretations cost, each priced by hand."""

from datetime import date
from decimal import Decimal

import pytest

from tests.core.check.looked import found
from tests.core.persons import IN_COURSE, TERMS, amended, with_choices
from virksom.programme.check import INTERPRETATIONS, Interpretation
from virksom.programme.contract import SWITCHES, Terms
from virksom.programme.kernel import Finding, Severity

MADE = "V001 oprettes 2018-09-03"
JOB = "K001 ansat 37 timer som E001 fra 2019-03-04"
FOUR_WEEKS = date(2019, 3, 31)
THREE_WEEKS = f"{JOB} til og med 2019-03-24"


def notes(*lines: str, on: date = FOUR_WEEKS, terms: Terms = TERMS) -> dict[str, Finding]:
    codes = {other.code for other in INTERPRETATIONS}
    items = found(*IN_COURSE, MADE, *lines, on=on, terms=terms)
    return {item.code: item for item in items if item.code in codes}


def amounts(*lines: str, on: date = FOUR_WEEKS, terms: Terms = TERMS) -> dict[str, Decimal | None]:
    return {code: item.amount for code, item in notes(*lines, on=on, terms=terms).items()}


def test_a_full_job_in_whole_weeks_leaves_nothing_open() -> None:
    assert amounts(JOB) == {}


def test_thirty_hours_without_benefit_hang_on_411_kroner_a_week() -> None:
    # By hand: 796 - 385 = 411; four weeks are 1,644.
    item = notes("K001 ansat 30 timer fra 2019-03-04")["hours_or_benefit"]
    assert (item.severity, item.clause, item.subject) == (Severity.NOTE, "4.1", "K001")
    assert (item.amount, item.facts) == (Decimal(1644), ("f000004",))
    assert item.message.da == (
        "K001: Job under 37 timer uden ydelse: 411 kr. om ugen i 4 uger (2019-W10 til 2019-W13), "
        "i alt 1.644 kr. afhænger af tolkningen."
    )
    assert item.message.en == (
        "K001: A job under 37 hours without benefit: DKK 411 a week for 4 weeks "
        "(2019-W10 to 2019-W13), in all DKK 1,644 depends on the interpretation."
    )


def test_thirty_hours_with_benefit_are_partial_both_ways() -> None:
    benefit = "K001 ydelse dagpenge fra 2019-03-04"
    assert amounts("K001 ansat 30 timer fra 2019-03-04", benefit) == {}


def test_full_by_hours_and_partial_by_benefit_is_priced() -> None:
    found = notes(JOB, "K001 ydelse kontanthjaelp fra 2019-03-25")
    item = found["full_by_hours_partial_by_benefit"]
    assert (item.amount, item.clause) == (Decimal(411), "4.1")
    assert ": 411 kr. om ugen i uge 13, 2019 afhænger af" in item.message.da
    assert ": DKK 411 a week in week 13, 2019 depends on" in item.message.en


def test_education_is_priced_at_the_lower_rate() -> None:
    item = notes("K001 uddannelse uden ydelse fra 2019-03-04")["education_at_partial"]
    assert item.amount == Decimal(-1644)
    assert "−411 kr. om ugen i 4 uger (2019-W10 til 2019-W13), i alt −1.644 kr." in item.message.da
    assert "−DKK 411 a week" in item.message.en


def test_a_jobless_weekend_is_priced_at_the_week_it_costs() -> None:
    lines = (f"{JOB} til og med 2019-03-15", "K001 ansat 37 timer som E002 fra 2019-03-18")
    found = amounts(*lines)
    assert found == {"jobless_weekend": Decimal(796), "broken_week": Decimal(796)}


def test_a_week_that_changes_in_the_middle_is_priced() -> None:
    # By hand: from a Wednesday five days of seven are full, so one more week of 796.
    assert amounts("K001 ansat 37 timer fra 2019-03-06") == {"broken_week": Decimal(796)}


def test_weeks_with_different_differences_have_no_price_a_week() -> None:
    # By hand: W10 has four days of 20 hours (385 more), W12 four full days of seven (411 more).
    lines = (
        "K001 ansat 20 timer som E001 fra 2019-03-07 til og med 2019-03-20",
        "K001 ansat 37 timer som E002 fra 2019-03-21",
    )
    item = notes(*lines)["broken_week"]
    assert item.amount == Decimal(385 + 411)
    assert (
        "Uger med skift undervejs: 2 uger (2019-W10 til 2019-W12), i alt 796 kr. afhænger"
        in item.message.da
    )


def test_self_support_after_a_withdrawal_is_priced() -> None:
    # By hand: withdrawn in W12, so W12 and W13 are not paid: 2 x 796.
    found = amounts(JOB, "K001 afmeldt 2019-03-20 som moved")
    assert found == {"self_supporting_after_withdrawal": Decimal(1592)}


def test_a_withdrawal_after_the_last_job_leaves_nothing_open() -> None:
    assert amounts(THREE_WEEKS, "K001 afmeldt 2019-03-25 som moved") == {}


def test_the_calendar_cap_is_priced_where_there_was_a_break() -> None:
    # By hand: a cap of 3 pays W10, W12 and W13; by the calendar W13 is the fourth.
    lines = (f"{JOB} til og med 2019-03-10", "K001 ansat 37 timer som E002 fra 2019-03-18")
    assert amounts(*lines, terms=with_choices(cap="3")) == {"calendar_cap": Decimal(-796)}
    assert amounts(*lines, terms=with_choices(cap="4")) == {}


def test_the_calendar_cap_is_priced_by_the_cap_of_each_week() -> None:
    terms = amended(TERMS, "cap", value="3", since="2019-03-25", agreed="2019-01-01")
    terms = amended(terms, "cap", value="156", since="2019-04-01", agreed="2019-01-01")
    lines = (f"{JOB} til og med 2019-03-10", "K001 ansat 37 timer som E002 fra 2019-03-18")
    found = amounts(*lines, on=date(2019, 4, 7), terms=terms)
    assert found["calendar_cap"] == Decimal(-796)


def test_the_week_that_the_window_cuts_is_priced() -> None:
    # By hand: 2022-W52 begins on Monday 26 December 2022 and ends outside.
    job = "K001 ansat 37 timer fra 2022-12-19"
    assert amounts(job, on=date(2023, 1, 8)) == {"cut_week": Decimal(796)}
    assert amounts(job, on=date(2022, 12, 31)) == {}
    last = "K001 ansat 37 timer fra 2022-12-26"
    assert amounts(last, on=date(2023, 1, 8)) == {"cut_week": Decimal(796)}


def test_where_the_contract_turns_a_switch_the_question_is_not_open() -> None:
    thirty = "K001 ansat 30 timer fra 2019-03-04"
    for choice in SWITCHES["full_requires"].choices[1:]:
        assert amounts(thirty, terms=with_choices(full_requires=choice)) == {}
    weekend = (f"{JOB} til og med 2019-03-15", "K001 ansat 37 timer som E002 fra 2019-03-18")
    found = amounts(*weekend, terms=with_choices(bridge_gap_days="1"))
    assert found == {"broken_week": Decimal(796)}


def test_weeks_moved_within_the_cap_may_sum_to_nothing() -> None:
    # By hand: with a cap of 2 the weeks paid are W11 and W12, or by most days W10 and W11.
    item = notes("K001 ansat 20 timer fra 2019-03-06", terms=with_choices(cap="2"))["broken_week"]
    assert item.amount == 0
    assert "2 uger (2019-W10 til 2019-W12), i alt 0 kr. afhænger" in item.message.da


def test_a_difference_in_oere_is_told_in_oere() -> None:
    terms = with_choices(full_rate="385.50", cap="1")
    item = notes("K001 ansat 30 timer fra 2019-03-04", terms=terms)["hours_or_benefit"]
    assert "0,50 kr. om ugen i uge 10, 2019 afhænger" in item.message.da


def test_only_weeks_that_have_ended_are_priced() -> None:
    thirty = "K001 ansat 30 timer fra 2019-03-04"
    assert amounts(thirty, on=date(2019, 3, 10)) == {"hours_or_benefit": Decimal(411)}
    assert amounts(thirty, on=date(2019, 3, 9)) == {}


def test_each_person_has_a_note_of_their_own() -> None:
    other = [line.replace("K001", "K002") for line in IN_COURSE]
    lines = (
        *other,
        "K001 ansat 30 timer fra 2019-03-04",
        "K002 ansat 20 timer som E002 fra 2019-03-18",
    )
    items = found(*IN_COURSE, MADE, *lines, on=FOUR_WEEKS)
    assert [(item.subject, item.amount) for item in items] == [("K001", 1644), ("K002", 822)]


@pytest.mark.parametrize("other", INTERPRETATIONS, ids=lambda other: other.code)
def test_each_interpretation_turns_a_switch_that_is_there(other: Interpretation) -> None:
    choices = SWITCHES[other.switch].choices or ("0", "1", "2")
    assert other.value in choices[1:]
