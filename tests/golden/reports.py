"""The report as lines of text: every chapter, and every table but the long ones."""

from collections.abc import Iterator

from tests.golden.moments import Moment
from virksom.programme.effect.counted import counted_text
from virksom.programme.effect.report.parties import parties_report
from virksom.programme.effect.report.record import Report, ReportChapter, ReportKind
from virksom.programme.effect.table import Table
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.demo import demo_log
from virksom.programme.status import AsKnown

LONG = 24
"""Rows of a table that is only named; the pages of the weeks hold those."""


def report_page(moment: Moment) -> str:
    """Return the mid-term evaluation of a moment."""
    seen = AsKnown(
        log=demo_log(), contract=read_contract("impact60"), on=moment.on, moment=moment.known
    )
    return "\n".join(_lines(parties_report(seen, ReportKind.MIDTERM))) + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield report.title.da
    yield report.about.da
    for chapter in report.chapters:
        yield from _chapter(chapter)


def _chapter(chapter: ReportChapter) -> Iterator[str]:
    yield from ("", f"== {chapter.heading.da} ==")
    yield from (says.da for says in chapter.says)
    yield from (f"- {point.da}" for point in chapter.points)
    for word in chapter.definitions:
        yield f"- {word.word.da}: {word.means.da} {word.clause}".rstrip()
    for table in chapter.tables:
        yield from _table(table)


def _table(table: Table) -> Iterator[str]:
    yield from ("", table.title.da, table.says.da)
    if len(table.rows) > LONG:
        yield f"({len(table.rows)} rækker)"
    else:
        rows = [[column.label.da for column in table.columns]]
        rows += [[cell.da for cell in row] for row in table.told()]
        widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
        for row in rows:
            cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
            yield "  " + " | ".join(cells).rstrip()
    yield from (f"  {note.da}" for note in (*table.notes, counted_text(table.counts)))
