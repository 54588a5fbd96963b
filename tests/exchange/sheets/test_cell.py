"""Each kind of value as one text, and what it was."""

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from virksom.exchange.sheets import Kind
from virksom.exchange.sheets.cell import cell
from virksom.exchange.sheets.entries import spelled
from virksom.exchange.sheets.workbook import Value


@pytest.mark.parametrize(
    ("value", "text", "kind"),
    [
        ("", "", Kind.EMPTY),
        (" \u00a0\n", "", Kind.EMPTY),
        (" a\r\nb\rc ", "a\nb\nc", Kind.TEXT),
        (True, "true", Kind.YES_NO),
        (False, "false", Kind.YES_NO),
        (7.0, "7", Kind.NUMBER),
        (100, "100", Kind.NUMBER),
        (0.1, "0.1", Kind.NUMBER),
        (1e21, "1000000000000000000000", Kind.NUMBER),
        (float("nan"), "NaN", Kind.NUMBER),
        (date(2018, 10, 7), "2018-10-07", Kind.DAY),
        (datetime(2018, 10, 7), "2018-10-07", Kind.DAY),  # noqa: DTZ001 - as calamine gives it
        (datetime(2018, 10, 7, 13, 30, 0, 9), "2018-10-07T13:30:00", Kind.MOMENT),  # noqa: DTZ001
        (time(13, 30, 0, 9), "13:30:00", Kind.TIME),
        (timedelta(hours=26), "1 day, 2:00:00", Kind.TIME),
        ("7/10-2018", "2018-10-07", Kind.DAY),
        ("07.10.2018 ", "2018-10-07", Kind.DAY),
        ("7-10-2018", "2018-10-07", Kind.DAY),
        ("2018-10-07", "2018-10-07", Kind.DAY),
        ("7/10-18", "7/10-18", Kind.TEXT),
        ("29.02.2019", "29.02.2019", Kind.TEXT),
        ("07.10.2018 ca.", "07.10.2018 ca.", Kind.TEXT),
    ],
)
def test_a_value_is_one_text_of_one_kind(value: Value, text: str, kind: Kind) -> None:
    assert cell(value) == (text, kind)


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_is_the_same_in_every_form(day: date) -> None:
    said = [day, day.isoformat(), f"{day.day}/{day.month}-{day.year}", f"{day:%d.%m.%Y}"]
    assert {cell(value) for value in said} == {(day.isoformat(), Kind.DAY)}


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_is_that_number_without_an_exponent(number: float) -> None:
    text, kind = cell(number)
    assert (float(text), kind) == (number, Kind.NUMBER)
    assert not set(text) - set("-.0123456789")


def test_a_text_spells_itself() -> None:
    assert spelled("1.000", "da") == "1.000"
