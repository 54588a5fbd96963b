"""A report's files from a terminal: paper, workbook, and each figure's numbers and drawing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from virksom.charts.report import report_pictures, titled
from virksom.cli.how_many import byte_count
from virksom.cli.writing import write_content, write_file
from virksom.documents import ReportDocument, report_pdf
from virksom.exchange.figure_book import figure_book
from virksom.programme.effect.report.record import Report
from virksom.programme.files.answers.figures import figure_csv
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFiles:
    """Where a report is written; None for what is not asked for.

    Args:
        out: the paper.
        xlsx: the workbook.
        folder: each figure's numbers as CSV, and its drawing as SVG.
        number: the report's number; empty for a draft.
        moment: when the paper says it was written.
    """

    out: Path | None
    xlsx: Path | None
    folder: Path | None
    number: str
    moment: datetime


def write_report(report: Report, files: ReportFiles, *, language: str) -> Iterator[Text]:
    """Write the files that are asked for, and tell of each.

    Raises:
        CannotWriteFile: a folder is not there, takes nothing, or is full.
    """
    drawn = files.out is not None or files.folder is not None
    pictures = report_pictures(report, language=language) if drawn else {}
    if files.out is not None:
        paper = ReportDocument(report=report, number=files.number, pictures=pictures)
        content = report_pdf(paper, language=language, moment=files.moment)
        yield _written(files.out, content)
    if files.xlsx is not None:
        book = figure_book(
            report.tables, title=report.title, language=language, moment=files.moment
        )
        yield _written(files.xlsx, book)
    if files.folder is not None:
        folder = files.folder
        write_file(folder, lambda: folder.mkdir(parents=True, exist_ok=True))
        for table in report.tables:
            yield _written(
                folder / f"{table.code}.csv", figure_csv(table, language=language).encode()
            )
            if table.code in pictures:
                svg = titled(pictures[table.code], table, language=language)
                yield _written(folder / f"{table.code}.svg", svg.encode())


def _written(target: Path, content: bytes) -> Text:
    write_content(target, content)
    size = byte_count(len(content))
    return Text(f"{target}: {size.da}.", f"{target}: {size.en}.")
