"""What strangers are told, drawn: from the printed table alone, and never a small count."""

import re
from datetime import date

import pytest

from virksom.charts.told import bars_chart, quarters_chart
from virksom.programme.effect.report.external import quarter_figure, quarters_figure
from virksom.programme.effect.table import Table
from virksom.programme.kernel import parse_moment
from virksom.programme.status import Edition, IssuedEdition, QuarterEnd

NONE: Edition = dict.fromkeys(("referred", "self_supporting", "active"))
TOLD: Edition = {"referred": 80, "self_supporting": 20, "active": 60}


def issued(month: int, rows: Edition) -> IssuedEdition:
    at = QuarterEnd(on=date(2019, month, 30), known=parse_moment("2019-11-01"))
    return IssuedEdition(at=at, rows=rows)


def quarters(*editions: Edition) -> Table:
    return quarters_figure([issued(month, rows) for month, rows in enumerate(editions, start=3)])


def day(**counts: int | None) -> Table:
    return quarter_figure(issued(9, {**NONE, **counts}))


def test_a_hidden_row_has_its_word_and_no_length() -> None:
    svg = bars_chart(day(referred=80, active=60), language="da")
    assert svg.count(">skjult<") == 1
    referred, active = (
        float(told) for told in re.findall(r'd="M0,[\d.]+h([\d.]+)v[^"]*" fill', svg)
    )
    assert referred / active == 80 / 60


def test_no_mark_is_named_in_english() -> None:
    for svg in (
        bars_chart(day(referred=80), language="da"),
        quarters_chart(quarters(TOLD), language="da"),
    ):
        assert "aria-label" not in svg


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_a_table_that_tells_a_small_count_is_not_drawn(count: int) -> None:
    assert bars_chart(day(referred=80, active=count), language="da") == ""


def test_a_day_of_which_nothing_is_told_is_not_drawn() -> None:
    assert bars_chart(day(), language="da") == bars_chart(day(active=0), language="en") == ""


def test_a_hidden_quarter_has_no_point_and_no_line_over_it() -> None:
    whole = quarters_chart(quarters(TOLD, TOLD, TOLD), language="da")
    parted = quarters_chart(quarters(TOLD, NONE, TOLD), language="da")
    assert [svg.count(">60<") for svg in (whole, parted)] == [3 + 1, 2 + 1]
    assert parted.count("L") < whole.count("L")


def test_quarters_of_which_nothing_is_told_are_not_drawn() -> None:
    assert quarters_chart(quarters(NONE, NONE), language="da") == ""


def test_a_row_is_named_on_a_phone_too() -> None:
    svg = bars_chart(day(referred=80), language="en", form="narrow")
    assert all(row[0].en in svg for row in day().told())
