"""The fan: what has come, what may come, and the target; nothing where there is nothing."""

import re
from datetime import date, timedelta

import pytest

from virksom.charts.outlook import FanPicture, fan_chart
from virksom.programme.forecast.fan import Fan, Spread

FIRST = date(2019, 10, 6)
DAYS = [FIRST + timedelta(weeks=week) for week in range(60)]
FAN = Fan(tuple(Spread(1, 2, 3 + week, 4 + week, 5 + week, 3) for week in range(60)))
PAST = [(date(2019, 9, 22), 1.0), (date(2019, 9, 29), 2.0)]


def words(svg: str) -> list[str]:
    """Return the texts of a drawing."""
    return re.findall(r"<text[^>]*>([^<]+)</text>", svg)


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_the_target_is_named(form: str) -> None:
    picture = FanPicture(past=PAST, days=DAYS, fan=FAN, target=60)
    assert "mål 60" in words(fan_chart(picture, language="da", form=form))
    assert "target 60" in words(fan_chart(picture, language="en", form=form))


def test_without_past_and_target_only_the_fan_is_drawn() -> None:
    picture = FanPicture(past=(), days=DAYS, fan=FAN, per=1000)
    svg = fan_chart(picture, language="da")
    assert svg.startswith("<svg ")
    assert not any("mål" in word for word in words(svg))


def test_of_no_weeks_there_is_no_chart() -> None:
    assert fan_chart(FanPicture(past=PAST, days=(), fan=Fan(())), language="da") == ""
