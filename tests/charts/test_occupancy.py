"""The picture of the weeks: areas that stack to everyone, marks of whole persons and months."""

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from tests.core.effect.way.walks import demo, path
from virksom.charts.axes import month_marks, whole_marks
from virksom.charts.occupancy import occupancy_chart
from virksom.programme.effect.way.occupancy import occupancy
from virksom.programme.effect.way.passages import passages
from virksom.programme.effect.way.places import PathPlace

SVG = "{http://www.w3.org/2000/svg}"
DEMO = demo()
WEEKS = occupancy(passages(DEMO), on=DEMO.on)


def texts(svg: str) -> list[str]:
    return [item.text or "" for item in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314  # ours


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_each_area_stands_on_the_one_below(form: str) -> None:
    areas = re.findall(r'points="([^"]*)"', occupancy_chart(WEEKS, language="da", form=form))
    levels = [[point.split(",") for point in area.split()] for area in areas]
    for under, over in pairwise(levels):
        half = len(under) // 2
        assert list(reversed(under[half:])) == over[: len(over) // 2]
    assert len(areas) == sum(any(week.by_place[place] for week in WEEKS) for place in PathPlace)


@pytest.mark.parametrize("form", ["wide", "narrow"])
def test_nothing_lies_outside_and_there_is_no_style(form: str) -> None:
    svg = occupancy_chart(WEEKS, language="da", form=form)
    width, height = (float(end) for end in ET.fromstring(svg).attrib["viewBox"].split()[2:])  # noqa: S314
    for points in re.findall(r'points="([^"]*)"', svg):
        for x, y in (point.split(",") for point in points.split()):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height
    assert "style" not in svg


def test_the_key_names_the_places_from_the_top_down() -> None:
    said = texts(occupancy_chart(WEEKS, language="da", form="wide"))
    assert said.index("Afmeldt") < said.index("I forløb") < said.index("Senere job, fuld")
    assert "Referred" in texts(occupancy_chart(WEEKS, language="en", form="narrow"))


def test_a_long_name_in_the_key_has_two_cells() -> None:
    first = "K001 ansat 20 timer som E001 fra 2019-02-04 til og med 2019-02-10"
    later = "K001 ansat ukendte timer som E002 fra 2019-02-11"
    weeks = path("K001 henvist 2019-01-01", "K001 starter 2019-01-07", first, later).occupancy
    svg = occupancy_chart(weeks, language="da", form="narrow")
    rows = {item.text: item.attrib["y"] for item in ET.fromstring(svg).iter(f"{SVG}text")}  # noqa: S314
    assert rows["Senere job, timer ikke registreret"] not in {rows["I forløb"], rows["Henvist"]}


def test_a_single_day_is_drawn() -> None:
    weeks = path("K001 henvist 2019-01-01", on=date(2019, 1, 1)).occupancy
    assert len(weeks) == 1
    assert "nan" not in occupancy_chart(weeks, language="da", form="wide")


@pytest.mark.parametrize(
    ("most", "marks"),
    [(0, (0, 1)), (1, (0, 1)), (16, (0, 5, 10, 15, 20)), (118, (0, 50, 100, 150))],
)
def test_persons_are_marked_in_whole_numbers(most: int, marks: tuple[int, ...]) -> None:
    assert whole_marks(most) == marks


def test_months_are_marked_as_many_as_there_is_room_for() -> None:
    marks = list(month_marks(date(2018, 9, 9), date(2019, 9, 30), marks=6))
    assert [danish for _, danish, _ in marks] == [
        "nov 2018",
        "jan 2019",
        "mar",
        "maj",
        "jul",
        "sep",
    ]
    assert marks[3][2] == "May"


def test_years_are_marked_where_there_are_many() -> None:
    marks = [danish for _, danish, _ in month_marks(date(2018, 9, 1), date(2060, 1, 1), marks=3)]
    assert marks[:2] == ["jan 2019", "jan 2020"]
