"""The pictures of a report, by the code of the table that each of them draws."""

from collections.abc import Iterator, Mapping
from html import escape

from virksom.charts.flows import flow_chart
from virksom.charts.groups import groups_chart
from virksom.charts.mechanisms import differences_chart
from virksom.charts.occupancy import occupancy_chart
from virksom.charts.over_time import over_time_chart
from virksom.charts.retention import retention_charts
from virksom.charts.target import reached_chart, share_chart
from virksom.programme.effect.report.figures import ReportFigures
from virksom.programme.effect.report.record import Report
from virksom.programme.effect.table import Table

_GROUPS = "by-"
"""What the codes of tables of groups begin with."""

WIDE = "wide"


def report_pictures(report: Report, *, language: str) -> Mapping[str, str]:
    """Return the SVG of each table of a report that a chart draws; the others stand alone.

    Args:
        report: what is told.
        language: "da" or "en".

    Returns:
        Charts by the code of their table; a chart with nothing to draw is left out.
    """
    if report.figures is None:
        return {}
    codes = {table.code: table for table in report.tables}
    drawn = dict(_over_time(report.figures, language)) | dict(_groups(codes, language))
    if "path-flows" in codes:
        drawn |= dict(_path(report.figures, language))
        drawn |= retention_charts(report.figures.retention, language=language, form=WIDE)
        differences = differences_chart(report.figures.mechanisms, language=language, form=WIDE)
        drawn["mechanisms-landmarks"] = differences
    return {code: svg for code, svg in drawn.items() if svg and code in codes}


def _over_time(figures: ReportFigures, language: str) -> Iterator[tuple[str, str]]:
    told, target = figures.over_time, figures.seen.rules.whole("target")
    yield "weeks", over_time_chart(told, language=language, form=WIDE)
    yield "then-and-now", share_chart(told, language=language, form=WIDE)
    yield "target", reached_chart(told, target=target, language=language, form=WIDE)


def _groups(codes: Mapping[str, Table], language: str) -> Iterator[tuple[str, str]]:
    for code, table in codes.items():
        if code.startswith(_GROUPS) and table.rows:
            yield code, groups_chart(table, language=language, form=WIDE)


def _path(figures: ReportFigures, language: str) -> Iterator[tuple[str, str]]:
    path = figures.path
    if path.passages:
        yield "path-flows", flow_chart(path.flows, language=language, form=WIDE)
        yield "path-weeks", occupancy_chart(path.occupancy, language=language, form=WIDE)


def titled(svg: str, table: Table, *, language: str) -> str:
    """Return an SVG that can stand alone: its title and sentence are in it, for all to read.

    Args:
        svg: a chart of the table.
        table: whose title and sentence they are.
        language: "da" or "en".
    """
    shown = svg.replace('aria-hidden="true" focusable="false"', 'role="img"', 1)
    title, says = (escape(text.read(language)) for text in (table.title, table.says))
    head, end, body = shown.partition(">")
    return f"{head}{end}<title>{title}</title><desc>{says}</desc>{body}"
