"""The charts of retention: stairs, bands, areas, and who is followed below."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from tests.core.effect.retention.on_clock import survival
from tests.core.effect.seen import seen, source
from tests.core.persons import IN_COURSE
from virksom.charts.retention import retention_charts
from virksom.charts.week_frame import band, stairs, week_frame
from virksom.programme.effect.retention.clock import Followed
from virksom.programme.effect.retention.read import Retention, retention

CODES = ("retention-definitions", "retention-first", "retention-self-support", "retention-jobs")
FORMS = ("wide", "narrow")
JOB = "K001 ansat 37 timer som E001 fra 2019-03-04 til og med 2019-06-02"
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def found() -> Retention:
    return retention(source())


def texts(svg: str) -> list[str]:
    return [item.text or "" for item in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314  # ours


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("form", FORMS)
def test_a_chart_is_whole_hidden_and_inside_its_frame(
    found: Retention, code: str, form: str
) -> None:
    svg = retention_charts(found, language="da", form=form)[code]
    root = ET.fromstring(svg)  # noqa: S314  # our own
    assert root.attrib["aria-hidden"] == "true"
    width, height = (float(end) for end in root.attrib["viewBox"].split()[2:])
    for points in re.findall(r'points="([^"]*)"', svg):
        for x, y in (point.split(",") for point in points.split()):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height


def test_no_chart_has_style_or_script(found: Retention) -> None:
    for svg in retention_charts(found, language="en").values():
        assert "style=" not in svg
        assert "<script" not in svg


def test_who_is_followed_stands_below_the_weeks(found: Retention) -> None:
    said = texts(retention_charts(found, language="da")["retention-first"])
    begins = said.index("0")
    assert said[begins : begins + 6] == ["0", "92", "4", "84", "8", "76"]
    assert {"uger", "Følges", "venter endnu", "afmeldt: andet tilbud"} <= set(said)


def test_a_chart_speaks_the_readers_language(found: Retention) -> None:
    said = texts(retention_charts(found, language="en")["retention-self-support"])
    assert {"weeks", "Followed", "paler: fewer than 5 are followed"} <= set(said)


@pytest.mark.parametrize("form", FORMS)
def test_each_definition_has_a_dot_a_bar_and_a_name_for_each_share(
    found: Retention, form: str
) -> None:
    svg = retention_charts(found, language="da", form=form)["retention-definitions"]
    assert svg.count("<circle") == 2 * 8 + 2
    assert svg.count("<rect") == 2 * 8
    assert {one.definition.words.da for one in found.counts} <= set(texts(svg))


def test_where_a_share_is_of_nobody_it_is_said_in_its_place() -> None:
    few = retention(seen(*IN_COURSE, on="2019-02-28"))
    said = texts(retention_charts(few, language="da")["retention-definitions"])
    assert said.count("ingen at tælle") == 7


def test_of_nobody_there_is_no_chart() -> None:
    empty = retention(seen("K001 henvist 2019-01-07"))
    assert set(retention_charts(empty, language="da").values()) == {""}


@pytest.mark.parametrize("on", ["2019-01-07", "2019-03-04", "2019-06-30"])
def test_of_one_there_is_a_chart_on_any_day(on: str) -> None:
    drawn = retention_charts(retention(seen(*IN_COURSE, JOB, on=on)), language="da")
    assert drawn["retention-first"].startswith("<svg")
    assert "nan" not in "".join(drawn.values())


def test_the_stairs_hold_their_level_until_the_next_step() -> None:
    curve = survival([Followed(7, "ended"), Followed(14)])
    assert stairs(curve, last=14) == ((0, 1), (7, 1), (7, 0.5), (14, 0.5))
    over, under = band(curve, last=14)
    assert [day for day, _ in over] == [7, 14]
    assert all(low < 0.5 < high for (_, low), (_, high) in zip(under, over, strict=True))


def test_where_nothing_happened_there_is_no_band() -> None:
    assert band(survival([Followed(7)]), last=7) == ((), ())


@pytest.mark.parametrize("weeks", [0, 1, 30, 200, 900])
@pytest.mark.parametrize("form", FORMS)
def test_there_are_as_many_marks_as_there_is_room_for(weeks: int, form: str) -> None:
    frame = week_frame(form, last=weeks * 7)
    marks = [frame.x(week * 7) for week in frame.marks()]
    assert marks[0] == frame.x(0)
    assert all(after - mark >= 24 for mark, after in pairwise(marks))
