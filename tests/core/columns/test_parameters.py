"""Terms in numbers: a row for each stretch, exact, or a refusal."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.law.contracts import _with_an_amendment
from tests.spec.answers import turned
from virksom.programme.columns.parameters import (
    AFTER,
    AT_LEAST,
    CAP,
    CLOSES,
    CONTRACT,
    EMPLOYER,
    FIRST,
    FULL_RATE,
    GONE,
    LIMITS,
    MONTH_NORM,
    NO_ROLE,
    NORM,
    OPENS,
    PARTIAL_RATE,
    PAYABLE,
    ROLE,
    SOURCE_BITS,
    STUDENT_GRANT,
    TRUSTED,
    VERIFYING,
    NotExpressed,
    day_in_numbers,
    hours_in_numbers,
    in_numbers,
    month_in_numbers,
    paid_hours_in_numbers,
)
from virksom.programme.columns.spells import CONTRADICTED, DENIED, MISSING, OPEN
from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.kernel import Span, Week

TERMS = read_contract("impact60").terms
LAST = Week.of(date(2023, 1, 1))


def place(year: int, week: int) -> int:
    return day_in_numbers(date.fromisocalendar(year, week, 1)) // 7


def test_the_terms_of_impact60_are_one_row() -> None:
    (row,) = in_numbers(TERMS, benefits=(), through=LAST).numbers
    assert [row[one] for one in (NORM, CAP, PARTIAL_RATE, FULL_RATE)] == [
        37_000_000,
        156,
        38_500,
        79_600,
    ]
    assert (row[OPENS], row[CLOSES]) == (place(2018, 36), place(2022, 52))
    assert (row[FIRST], row[AFTER]) == (0, place(2022, 52) + 1)


def test_a_week_begun_inside_the_window_lies_in_it_where_the_terms_say_so() -> None:
    terms = TERMS.with_switch("window_edge", "begun_week")
    (row,) = in_numbers(terms, benefits=(), through=LAST).numbers
    assert row[CLOSES] == place(2022, 52) + 1


def test_a_window_without_end_never_closes() -> None:
    window = TERMS.terms["payment_window"]
    (value,) = window.values
    endless = replace(window, values=(replace(value, value=Span(date(2018, 9, 1))),))
    terms = Terms({**TERMS.terms, "payment_window": endless})
    (row,) = in_numbers(terms, benefits=(), through=LAST).numbers
    assert row[CLOSES] == OPEN


def test_an_amendment_holds_from_the_first_monday_after() -> None:
    first, after = in_numbers(_with_an_amendment(TERMS), benefits=(), through=LAST).numbers
    assert first[AFTER] == after[FIRST] == place(2020, 12)
    assert (first[FULL_RATE], after[FULL_RATE]) == (79_600, 80_150)


def test_contradicted_and_denied_weeks_are_not_payable() -> None:
    (row,) = in_numbers(TERMS, benefits=(), through=LAST).numbers
    assert [row[PAYABLE] >> standing & 1 for standing in (CONTRADICTED, MISSING, DENIED)] == [
        0,
        1,
        0,
    ]


def test_a_benefit_limits_unless_it_is_spared() -> None:
    codes = ("kontanthjaelp", "left", "su")
    limits = in_numbers(TERMS, benefits=codes, through=LAST).limits
    assert (limits & LIMITS).tolist() == [[LIMITS, 0, 0]]
    assert (limits >> ROLE).tolist() == [[NO_ROLE, GONE, STUDENT_GRANT]]


def test_the_sources_stand_in_the_order_of_trust() -> None:
    terms = turned(TERMS, "evidence_order", "contract, employer, hearsay")
    terms = turned(terms, "verifying_evidence", "employer, hearsay")
    (row,) = in_numbers(terms, benefits=(), through=LAST).numbers
    assert row[TRUSTED] == CONTRACT + (EMPLOYER << SOURCE_BITS)
    assert row[VERIFYING] == 1 << EMPLOYER


def test_paid_hours_are_held_against_the_norm_less_the_tolerance() -> None:
    terms = turned(TERMS, "hours_tolerance", "2.5")
    (row,) = in_numbers(terms, benefits=(), through=LAST).numbers
    assert (row[MONTH_NORM], row[AT_LEAST]) == (160_330_000, 9_750)
    with pytest.raises(NotExpressed, match=r"2\.505"):
        in_numbers(turned(TERMS, "hours_tolerance", "2.505"), benefits=(), through=LAST)


@pytest.mark.parametrize(
    ("name", "value"),
    [("norm_month_hours", "1001"), ("full_time_hours", "169"), ("full_rate", "1000000.01")],
)
def test_more_than_there_are_of_hours_or_kroner_is_not_expressed(name: str, value: str) -> None:
    with pytest.raises(NotExpressed, match=value):
        in_numbers(turned(TERMS, name, value), benefits=(), through=LAST)


def test_paid_hours_may_be_less_than_nothing_and_a_month_has_its_days() -> None:
    assert paid_hours_in_numbers(Decimal("160.33")) == 160_330_000
    assert paid_hours_in_numbers(Decimal("-80.17")) == -80_170_000
    with pytest.raises(NotExpressed, match="2001"):
        paid_hours_in_numbers(Decimal(2_001))
    assert month_in_numbers(date(1900, 1, 31)) == (0, 31)


def test_before_the_calendars_second_week_there_is_one_week() -> None:
    (row,) = in_numbers(TERMS, benefits=(), through=Week(1900, 1)).numbers
    assert (row[FIRST], row[AFTER]) == (0, 1)


def test_a_contract_of_outcomes_is_not_expressed() -> None:
    with pytest.raises(NotExpressed, match="udfald"):
        in_numbers(read_contract("fasthold").terms, benefits=(), through=LAST)


def test_hours_finer_than_a_millionth_are_not_expressed() -> None:
    assert hours_in_numbers(Decimal("7.333333")) == 7_333_333
    with pytest.raises(NotExpressed, match="1E-7"):
        hours_in_numbers(Decimal("0.0000001"))


def test_no_day_is_open() -> None:
    assert day_in_numbers(None) == OPEN
    assert day_in_numbers(date(1900, 1, 8)) == 7
