"""The charts of the effect over time: what they draw, and nothing where there is nothing."""

import re
from dataclasses import replace
from datetime import date

import pytest

from tests.core.effect.lines import of_each, told
from virksom.charts.groups import groups_chart
from virksom.charts.over_time import over_time_chart
from virksom.charts.target import reached_chart, share_chart
from virksom.programme.effect.over_time.group_tables import group_table
from virksom.programme.effect.over_time.groups import By, grouped
from virksom.programme.effect.over_time.weeks import OverTime, over_time
from virksom.programme.effect.table import Table
from virksom.programme.kernel import Text
from virksom.programme.status import AsKnown

GOING = ("henvist 2019-01-02", "starter 2019-01-07")
LINES = (*of_each(3, *GOING), "K001 ansat 37 timer fra 2019-02-04, kendt 2019-06-03")


def weeks(*lines: str) -> OverTime:
    return over_time(told(*lines, on=date(2019, 5, 5)))


def divided(asked: AsKnown) -> Table:
    return group_table(asked, grouped(asked, By.UNIT), names={})


def words(svg: str) -> list[str]:
    """Return the texts of a drawing."""
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_each_row_is_named_at_its_line_s_end(form: str) -> None:
    found = words(over_time_chart(weeks(*LINES), language="da", form=form))
    assert {"henvist 3", "afmeldt 0", "aktive 3", "selvforsørgende 1"} <= set(found)


@pytest.mark.parametrize(("language", "day"), [("da", "05.05.2019"), ("en", "5 May 2019")])
def test_the_day_of_the_numbers_stands_above_them(language: str, day: str) -> None:
    assert day in words(over_time_chart(weeks(*LINES), language=language))


def test_what_was_known_then_is_dashed() -> None:
    svg = over_time_chart(weeks(*LINES), language="en")
    assert svg.count('stroke-dasharray="3,3"') == 4
    assert 'aria-hidden="true"' in svg


def test_names_of_lines_that_end_alike_do_not_stand_on_one_another() -> None:
    svg = over_time_chart(weeks(*LINES), language="da")
    places = re.findall(r"translate\([\d.]+,([\d.]+)\)[^>]*>(?:henvist|aktive) 3<", svg)
    one, other = (float(place) for place in places)
    assert abs(one - other) >= 14


def test_the_target_stands_above_the_persons() -> None:
    assert "mål 60" in words(reached_chart(weeks(*LINES), target=60, language="da"))
    assert "target 60" in words(reached_chart(weeks(*LINES), target=60, language="en"))


def test_the_share_is_in_per_cent() -> None:
    assert {"0 %", "20 %", "100 %"} <= set(words(share_chart(weeks(*LINES), language="da")))


def test_groups_are_named_with_their_numbers() -> None:
    asked = told(*LINES, "K004 henvist 2019-01-02 af job_og_aktivhuset", on=date(2019, 7, 1))
    found = words(groups_chart(divided(asked), language="da"))
    assert {"Uddannelseshuset", "1 af 3"} <= set(found)
    assert "Job- og Aktivhuset" not in found


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_groups_are_drawn_equally_wide_whatever_they_are_called(form: str) -> None:
    company = told(*LINES, "K004 henvist 2019-01-02 af job_og_aktivhuset", on=date(2019, 7, 1))
    tables = [group_table(company, grouped(company, by), names={}) for by in (By.UNIT, By.AGE)]
    drawn = [groups_chart(table, language="da", form=form) for table in tables]
    assert len({re.findall(r'viewBox="0 0 (\d+)', svg)[0] for svg in drawn}) == 1
    assert all({"0 %", "50 %", "100 %"} <= set(words(svg)) for svg in drawn)


def test_a_long_name_is_cut_short() -> None:
    asked = told(*LINES, on=date(2019, 7, 1))
    table = group_table(asked, grouped(asked, By.UNIT), names={})
    row, *rest = table.rows
    long = replace(table, rows=((Text("a" * 40, "b" * 40), *row[1:]), *rest))
    assert "a" * 29 + "…" in words(groups_chart(long, language="da"))


def test_without_a_week_or_anybody_active_nothing_is_drawn() -> None:
    nobody = weeks()
    assert over_time_chart(nobody, language="da") == ""
    assert reached_chart(nobody, target=60, language="da") == ""
    assert share_chart(weeks("K001 henvist 2019-01-02"), language="da") == ""
    assert groups_chart(divided(told("K001 henvist 2019-01-02")), language="da") == ""
    assert groups_chart(divided(told()), language="da") == ""
