"""A figure's numbers as a CSV file: for a spreadsheet, or for machines."""

from django.http import HttpResponse

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
