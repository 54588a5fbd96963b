"""Days as people type them."""

from datetime import date

import pytest

from virksom.office.web.dates import NotADate, OutOfBounds, typed_day, within

NEAR, TODAY = date(2019, 9, 30), date(2026, 11, 24)


def read(text: str) -> date:
    return typed_day(text, near=NEAR, today=TODAY)


@pytest.mark.parametrize(
    "text",
    [
        *("7/10", "07/10", "0710", "7.10", "7.10.", "7-10", "7/10-19", "7/10/2019", "7.10.2019"),
        *("07.10.2019", "071019", "07102019", "2019-10-07", " 7 / 10 ", "7 10 2019", "7 Oct 2019"),
        *("7. okt 2019", "7. oktober", "7 October 19"),
    ],
)
def test_one_day_is_typed_in_many_ways(text: str) -> None:
    assert read(text) == date(2019, 10, 7)


@pytest.mark.parametrize("text", ["i dag", "I dag", "i-dag", "nu", "today", "now"])
def test_today_has_words(text: str) -> None:
    assert read(text) == TODAY


@pytest.mark.parametrize(
    "text",
    ["", "99/99", "31/2", "29/2", "i går", "7/10/1", "12345", "7//10", "7 xyz", "²/³", "7/10/0000"],
)
def test_what_is_no_day_is_refused_with_what_to_write(text: str) -> None:
    with pytest.raises(NotADate) as refused:
        read(text)
    assert "skriv den som 7/10" in refused.value.text.da
    assert "write it as 7/10" in refused.value.text.en


def test_a_day_without_a_year_lies_in_the_year_that_is_shown() -> None:
    assert typed_day("30/9", near=date(2021, 1, 1), today=TODAY) == date(2021, 9, 30)


FIRST = date(2018, 9, 1)


@pytest.mark.parametrize("day", [FIRST, TODAY, date(2031, 11, 24)])
def test_from_the_first_day_to_five_years_ahead_is_within_bounds(day: date) -> None:
    assert within(day, first=FIRST, today=TODAY) == day


@pytest.mark.parametrize("day", [date(2018, 8, 31), date(2031, 11, 25), date.max, date.min])
def test_a_day_outside_is_refused_with_both_bounds(day: date) -> None:
    with pytest.raises(OutOfBounds) as refused:
        within(day, first=FIRST, today=TODAY)
    assert refused.value.text.da == "Skriv en dag fra 01.09.2018 til 24.11.2031."
    assert refused.value.text.en == "Write a day from 1 Sep 2018 to 24 Nov 2031."


def test_five_years_after_a_leap_day_is_the_last_of_february() -> None:
    with pytest.raises(OutOfBounds) as refused:
        within(date.max, first=FIRST, today=date(2028, 2, 29))
    assert "28.02.2033" in refused.value.text.da
