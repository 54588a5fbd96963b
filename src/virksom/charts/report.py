"""The pictures of a report, by the code of the table that each of them draws."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import TypedDict

from virksom.charts.flows import flow_chart
from virksom.charts.groups import groups_chart
from virksom.charts.mechanisms import differences_chart
from virksom.charts.occupancy import occupancy_chart
from virksom.charts.over_time import over_time_chart
from virksom.charts.retention import retention_charts
from virksom.charts.target import reached_chart, share_chart
from virksom.charts.told import bars_chart, quarters_chart
from virksom.programme.effect.report.external import QUARTERS
from virksom.programme.effect.report.figures import ReportFigures
from virksom.programme.effect.report.record import Report
from virksom.programme.effect.report.status import STATUS
from virksom.programme.effect.table import Table

_GROUPS = "by-"
"""What the codes of tables of groups begin with."""

WIDE, NARROW = "wide", "narrow"
"""The forms of a chart: for a page or a screen, and for a phone."""


def report_pictures(report: Report, *, language: str, form: str = WIDE) -> Mapping[str, str]:
    """Return the SVG of each table of a report that a chart draws; the others stand alone.

    Args:
        report: what is told. Of one without figures, as the external edition is, the printed
            tables are drawn: what is hidden in them cannot be drawn.
        language: "da" or "en".
        form: ``WIDE`` or ``NARROW``.

    Returns:
        Charts by the code of their table; a chart with nothing to draw is left out.
    """
    codes = {table.code: table for table in report.tables}
    how = _How(language=language, form=form)
    if report.figures is None:
        told = dict(_printed(codes, how))
    else:
        told = dict(_drawn(report.figures, codes=codes, how=how))
    return {code: svg for code, svg in told.items() if svg and code in codes}


_Drawn = Iterator[tuple[str, str]]


class _How(TypedDict):
    """In which language and form charts are drawn."""

    language: str
    form: str


def _printed(codes: Mapping[str, Table], how: _How) -> _Drawn:
    if STATUS in codes:
        yield STATUS, bars_chart(codes[STATUS], **how)
    if QUARTERS in codes:
        yield QUARTERS, quarters_chart(codes[QUARTERS], **how)


def _drawn(figures: ReportFigures, *, codes: Mapping[str, Table], how: _How) -> _Drawn:
    yield from _over_time(figures, how)
    yield from _groups(codes, how)
    if "path-flows" in codes:
        yield from _path(figures, how)
        yield from retention_charts(figures.retention, **how).items()
        differences = differences_chart(figures.mechanisms, **how)
        yield "mechanisms-landmarks", differences


def _over_time(figures: ReportFigures, how: _How) -> _Drawn:
    told, target = figures.over_time, figures.seen.rules.whole("target")
    yield "weeks", over_time_chart(told, **how)
    yield "then-and-now", share_chart(told, **how)
    yield "target", reached_chart(told, target=target, **how)


def _groups(codes: Mapping[str, Table], how: _How) -> _Drawn:
    for code, table in codes.items():
        if code.startswith(_GROUPS) and table.rows:
            yield code, groups_chart(table, **how)


def _path(figures: ReportFigures, how: _How) -> _Drawn:
    path = figures.path
    if path.passages:
        yield "path-flows", flow_chart(path.flows, **how)
        yield "path-weeks", occupancy_chart(path.occupancy, **how)


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
