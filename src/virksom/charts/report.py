"""The pictures of a report, by the code of the table that each of them draws."""

from collections.abc import Callable, Mapping
from html import escape

from virksom.programme.effect.report import Report
from virksom.programme.effect.table import Table
from virksom.programme.status import AsKnown


def report_pictures(report: Report, seen: AsKnown, *, language: str) -> Mapping[str, str]:
    """Return the SVG of each table of a report that a chart draws; the others stand alone.

    Args:
        report: what is told.
        seen: the programme on the report's day, as it was known for it.
        language: "da" or "en".

    Returns:
        Charts by the code of their table; a chart with nothing to draw is left out.
    """
    wanted = [table.code for table in report.tables if table.code in _PICTURES]
    drawn = {code: _PICTURES[code](seen, language) for code in wanted}
    return {code: svg for code, svg in drawn.items() if svg}


_PICTURES: Mapping[str, Callable[[AsKnown, str], str]] = {}


def titled(svg: str, table: Table, *, language: str) -> str:
    """Return an SVG that can stand alone: its title and sentence are in it, for all to read."""
    open_to_all = svg.replace('aria-hidden="true" focusable="false"', 'role="img"', 1)
    said = f"<title>{_title(table, language)}</title><desc>{_says(table, language)}</desc>"
    head, end, body = open_to_all.partition(">")
    return f"{head}{end}{said}{body}"


def _title(table: Table, language: str) -> str:
    return escape(table.title.read(language))


def _says(table: Table, language: str) -> str:
    return escape(table.says.read(language))
