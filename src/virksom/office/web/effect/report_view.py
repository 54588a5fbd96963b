"""A report as a page, and its files: a draft on paper, the workbook, a figure's numbers and SVG."""

from collections.abc import Generator
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from virksom.charts.report import NARROW, WIDE
from virksom.documents import ReportDocument, report_pdf
from virksom.exchange.figure_book import figure_book
from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.effect.report_page import ReportPage, report_page
from virksom.office.web import clock
from virksom.office.web.effect.figure_file import drawing_file, figure_file
from virksom.office.web.effect.large_figures import figure_given
from virksom.office.web.effect.report_wanted import Wanted, wanted
from virksom.office.web.render import show, show_still
from virksom.office.web.sheet_file import sheet_file
from virksom.office.web.working import Work, working
from virksom.programme.effect.table import Table
from virksom.programme.files.answers import json_text
from virksom.programme.files.answers.figures import records_form
from virksom.programme.kernel import Text

WORK = Work(
    heading=Text("Rapporten skrives", "The report is being written"),
    note=Text("Det tager et øjeblik. Lad siden stå.", "It takes a moment. Leave the page open."),
    here="reports",
    back="/rapporter",
)
_TEMPLATE = "effect/report.html"


@guarded(Deed.SEE_REPORTS)
@require_safe
def report(request: OfficeRequest) -> HttpResponse:
    """Show a report as a page; while it is written for the first time, say so."""
    want, address = wanted(request), request.get_full_path()
    want.written(request)
    if not want.ready:
        signs = writing(request, want)
        return working(request, signs, work=WORK, then=lambda _: redirect(address))
    told = want.kept(f"page {request.actor.id}", lambda: _page(request, want))
    more: dict[str, Any] = {"page": told, "here": "effect" if told.tabs else "reports"}
    if want.at is None:
        return show_still(request, _TEMPLATE, **more)
    return show(request, _TEMPLATE, at=want.at, **more)


def _page(request: OfficeRequest, want: Wanted) -> ReportPage:
    pictures = {
        form: {code: mark_safe(svg) for code, svg in want.drawn(request, form).items()}  # noqa: S308  # our own drawing
        for form in (WIDE, NARROW)
    }
    return report_page(want.written(request), request.actor, pictures=pictures, asks=want.asks)


def writing(request: OfficeRequest, want: Wanted) -> Generator[Text, None, object]:
    """Say that the figures are drawn, and draw them."""
    count = len(want.written(request).tables)
    yield Text(f"Tegner {count} figurer …", f"Drawing {count} figures …")
    want.drawn(request)
    return want.drawn(request, NARROW)


@guarded(Deed.SEE_REPORTS)
@require_safe
def draft(request: OfficeRequest) -> HttpResponse:
    """Give the report on paper, marked as a draft; nothing is issued."""
    want = wanted(request)
    paper = ReportDocument(report=want.written(request), number="", pictures=want.drawn(request))
    content = report_pdf(paper, language=want.language, moment=clock.moment(request))
    return paper_file(content, name="rapport-udkast")


def paper_file(content: bytes, *, name: str) -> HttpResponse:
    """Return a PDF to keep."""
    headers = {
        "Content-Disposition": f'attachment; filename="{name}.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(content, content_type="application/pdf", headers=headers)


@guarded(Deed.SEE_REPORTS)
@require_safe
def book(request: OfficeRequest) -> HttpResponse:
    """Give every table of the report as one workbook."""
    want = wanted(request)
    told = want.written(request)
    content = figure_book(
        told.tables, title=told.title, language=want.language, moment=clock.moment(request)
    )
    return sheet_file(content, f"rapport-{told.on.isoformat()}.xlsx")


@guarded(Deed.SEE_REPORTS)
@require_safe
def numbers(request: OfficeRequest, figure: str) -> HttpResponse:
    """Give a figure's numbers as CSV: for people, or a line a cell for machines."""

    def give(counted: Table | None) -> HttpResponse:
        return figure_file(request, counted or _reported(request, figure))

    return figure_given(request, figure, give=give)


@guarded(Deed.SEE_REPORTS)
@require_safe
def records(request: OfficeRequest, figure: str) -> HttpResponse:
    """Give a figure's numbers as JSON for machines."""

    def give(counted: Table | None) -> HttpResponse:
        return _records(counted or _reported(request, figure))

    return figure_given(request, figure, give=give)


def _records(table: Table) -> HttpResponse:
    headers = {
        "Content-Disposition": f'attachment; filename="{table.code}-{table.on.isoformat()}.json"',
        "Cache-Control": "no-store",
    }
    content = json_text(records_form(table))
    return HttpResponse(content, content_type="application/json", headers=headers)


@guarded(Deed.SEE_REPORTS)
@require_safe
def drawing(request: OfficeRequest, figure: str) -> HttpResponse:
    """Give a figure's drawing as SVG, with its title and sentence inside."""
    want = wanted(request)
    table = _table(want.written(request).tables, figure)
    svg = want.drawn(request).get(figure)
    if svg is None:
        raise Http404(figure)
    return drawing_file(svg, table, language=want.language)


def _reported(request: OfficeRequest, figure: str) -> Table:
    return _table(wanted(request).written(request).tables, figure)


def _table(tables: tuple[Table, ...], code: str) -> Table:
    found = next((table for table in tables if table.code == code), None)
    if found is None:
        raise Http404(code)
    return found
