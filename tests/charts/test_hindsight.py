"""What was forecast and what came: a bar and a dot each, a diamond where it lay outside."""

import re
from datetime import date

import pytest

from virksom.charts.hindsight import (
    OUTSIDE,
    HindsightMark,
    HindsightPicture,
    hindsight_chart,
)
from virksom.programme.forecast.fan import Spread
from virksom.programme.kernel import Text

SAID = Spread(2, 4, 8, 12, 20, 8)
TITLE = Text("13 uger frem", "13 weeks ahead")
MARKS = [
    HindsightMark(about=date(2019, 3, 31), said=SAID, came=9),
    HindsightMark(about=date(2019, 6, 30), said=SAID, came=10),
]


def drawing(*marks: HindsightMark, form: str = "wide") -> str:
    picture = HindsightPicture(title=TITLE, marks=marks)
    return hindsight_chart(picture, language="da", form=form)


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_each_day_is_named_once(form: str) -> None:
    words = re.findall(r"<text[^>]*>([^<]+)</text>", drawing(*MARKS, form=form))
    assert sum(word.startswith(("mar", "jun")) for word in words) == 2


def test_what_lay_outside_stands_out() -> None:
    outside = HindsightMark(about=date(2019, 9, 29), said=SAID, came=21)
    assert OUTSIDE not in drawing(*MARKS)
    assert OUTSIDE in drawing(*MARKS, outside)


def test_of_no_forecast_there_is_no_chart() -> None:
    assert drawing() == ""
