"""Days as people type them."""

from datetime import date

import pytest

from virksom.office.web.dates import NotADate, typed_day

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
