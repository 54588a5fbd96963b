"""A sheet given as a file."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.http import HttpResponse

from virksom.exchange.sheets import Entries, write_csv, write_sheet
from virksom.office.access import OfficeRequest
from virksom.programme.kernel import Text, date_text

_KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
_PLAIN = str.maketrans({"å": "aa", "æ": "ae", "ø": "oe", " ": "-"})
"""So that every mail and every disk takes the file's name."""


def sheet_file(content: bytes, name: str) -> HttpResponse:
    """Return a sheet as a file to keep; its kind is the ending of its name."""
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "Cache-Control": "no-store",
    }
    kind = _KINDS[name.rpartition(".")[2]]
    return HttpResponse(content, content_type=kind, headers=headers)


def table_file(
    request: OfficeRequest,
    title: Text,
    *,
    headings: Sequence[Text],
    rows: Iterable[Entries],
    on: date,
    moment: datetime,
) -> HttpResponse:
    """Return a table as the kind of sheet that is asked for, .xlsx or .csv.

    Args:
        request: its form says ``som=csv``; else it is .xlsx.
        title: of the table; its name, with the day, is the file's.
        headings: of the columns.
        rows: under them.
        on: the day it tells of.
        moment: when it is made.
    """
    language = request.LANGUAGE_CODE
    name = f"{title.read(language).lower()}-{date_text(on)}".translate(_PLAIN)
    if request.POST.get("som") == "csv":
        return sheet_file(write_csv(headings, rows, language=language), f"{name}.csv")
    told = write_sheet(headings, rows, title=title, language=language, moment=moment)
    return sheet_file(told, f"{name}.xlsx")
