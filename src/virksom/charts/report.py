"""The pictures of a report, by the code of the table that each of them draws."""

from collections.abc import Callable, Mapping

from virksom.programme.effect.report import Report
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
