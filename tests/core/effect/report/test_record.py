"""A report's tables: in order, each code once."""

from dataclasses import replace

from tests.core.effect.reported import EMPLOYED, seen
from virksom.programme.effect.report.parties import parties_report
from virksom.programme.effect.report.record import ReportKind


def test_a_table_that_stands_twice_is_told_once() -> None:
    report = parties_report(seen(*EMPLOYED), ReportKind.MIDTERM)
    twice = replace(report, chapters=(*report.chapters, *report.chapters))
    codes = [table.code for table in twice.tables]
    assert codes == [table.code for table in report.tables]
    assert codes[:2] == ["status", "target"]
