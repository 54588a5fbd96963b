"""A figure as a file: its numbers for a spreadsheet or for machines, and its drawing."""

from django.http import HttpResponse

from virksom.charts.report import titled
from virksom.exchange.figure_book import figure_list
from virksom.office.access import OfficeRequest
from virksom.office.web.sheet_file import sheet_file
from virksom.programme.effect.table import Table
from virksom.programme.files.answers.figures import records_csv

_FORM, _MACHINE = "form", "maskine"
"""How an address asks for the form with a line a cell."""


def figure_file(request: OfficeRequest, table: Table) -> HttpResponse:
    """Return the file; ``?form=maskine`` gives a line a cell, the same in every language."""
    machine = request.GET.get(_FORM) == _MACHINE
    content = (
        records_csv(table).encode()
        if machine
        else figure_list(table, language=request.LANGUAGE_CODE)
    )
    name = f"{table.code}-{table.on.isoformat()}{'-records' if machine else ''}.csv"
    return sheet_file(content, name)


def drawing_file(svg: str, table: Table, *, language: str) -> HttpResponse:
    """Return a figure's drawing as SVG to keep, with its title and sentence inside."""
    headers = {
        "Content-Disposition": f'attachment; filename="{table.code}-{table.on.isoformat()}.svg"',
        "Cache-Control": "no-store",
    }
    content = titled(svg, table, language=language)
    return HttpResponse(content, content_type="image/svg+xml", headers=headers)
