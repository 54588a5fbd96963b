"""The pictures of a report: one for each table that a chart draws, the same every time."""

from xml.etree import ElementTree as ET

import pytest

from tests.core.effect.reported import EMPLOYED, IN_COURSE, demo, seen
from virksom.charts.report import NARROW, WIDE, report_pictures, titled
from virksom.programme.effect.report.external import external_report, told_quarter
from virksom.programme.effect.report.parties import parties_report
from virksom.programme.effect.report.record import Report, ReportKind
from virksom.programme.kernel import parse_moment

DEMO = parties_report(demo(), ReportKind.MIDTERM)
SVG = "{http://www.w3.org/2000/svg}"


def test_each_picture_is_of_a_table_and_the_same_every_time() -> None:
    once, again = (report_pictures(DEMO, language="da") for _ in range(2))
    assert once == again
    assert set(once) <= {table.code for table in DEMO.tables}
    assert {"target", "weeks", "path-flows", "retention-first"} <= set(once)


def test_the_quarters_report_draws_what_it_tells_of() -> None:
    report = parties_report(demo(), ReportKind.QUARTERLY)
    assert set(report_pictures(report, language="en")) == {"target"}


@pytest.mark.parametrize("lines", [(), IN_COURSE[:1], IN_COURSE, EMPLOYED])
def test_of_hardly_anybody_it_draws_what_there_is(lines: tuple[str, ...]) -> None:
    pictures = report_pictures(parties_report(seen(*lines), ReportKind.MIDTERM), language="da")
    assert all(ET.fromstring(svg).tag == f"{SVG}svg" for svg in pictures.values())  # noqa: S314  # our own drawing


def external(kind: ReportKind) -> Report:
    at = demo()
    quarter = told_quarter(at.contract, at.on, moment=parse_moment("2020-02-02"))
    return external_report(at.log, at.contract, kind=kind, at=quarter)


def test_the_external_edition_is_drawn_from_what_it_prints() -> None:
    report = external(ReportKind.QUARTERLY)
    assert set(report_pictures(report, language="da")) == {"status", "quarters"}
    assert report.figures is None


def test_the_table_that_was_published_with_small_counts_is_not_drawn() -> None:
    assert report_pictures(external(ReportKind.MIDTERM), language="da") == {}


def test_each_picture_has_an_edition_for_a_phone() -> None:
    wide, narrow = (report_pictures(DEMO, language="da", form=form) for form in (WIDE, NARROW))
    assert list(wide) == list(narrow)
    widths = [float(ET.fromstring(svg).get("width", "0")) for svg in narrow.values()]  # noqa: S314  # our own drawing
    assert max(widths) <= 400


def test_a_drawing_that_stands_alone_has_its_title_and_sentence() -> None:
    table = next(table for table in DEMO.tables if table.code == "target")
    svg = titled(report_pictures(DEMO, language="da")["target"], table, language="da")
    root = ET.fromstring(svg)  # noqa: S314  # our own drawing
    assert [root[0].tag, root[1].tag] == [f"{SVG}title", f"{SVG}desc"]
    assert (root[0].text, root[1].text) == (table.title.da, table.says.da)
    assert root.get("role") == "img"
    assert root.get("aria-hidden") is None
