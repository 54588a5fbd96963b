"""Terms in numbers: a row for each stretch, exact, or a refusal."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.law.contracts import _with_an_amendment
from virksom.programme.columns.parameters import (
    AFTER,
    CAP,
    CLOSES,
    FIRST,
    FULL_RATE,
    NORM,
    OPENS,
    PARTIAL_RATE,
    PAYABLE,
    NotExpressed,
    day_in_numbers,
    hours_in_numbers,
    in_numbers,
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
        370_000,
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
    assert in_numbers(TERMS, benefits=codes, through=LAST).limits.tolist() == [[1, 0, 0]]


def test_before_the_calendars_second_week_there_is_one_week() -> None:
    (row,) = in_numbers(TERMS, benefits=(), through=Week(1900, 1)).numbers
    assert (row[FIRST], row[AFTER]) == (0, 1)


def test_a_contract_of_outcomes_is_not_expressed() -> None:
    with pytest.raises(NotExpressed, match="udfald"):
        in_numbers(read_contract("fasthold").terms, benefits=(), through=LAST)


def test_hours_finer_than_a_ten_thousandth_are_not_expressed() -> None:
    assert hours_in_numbers(Decimal("18.5")) == 185_000
    with pytest.raises(NotExpressed, match=r"0\.00001"):
        hours_in_numbers(Decimal("0.00001"))


def test_no_day_is_open() -> None:
    assert day_in_numbers(None) == OPEN
    assert day_in_numbers(date(1900, 1, 8)) == 7
