"""How the money stands, and the lines that would change or wait."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.settlement import settlement_page
from virksom.office.reports.settlement_lines import (
    AskedLines,
    line_entries,
    line_headings,
    lines_page,
)
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show
from virksom.office.web.settlement.reading import reads_weeks
from virksom.office.web.sheet_file import table_file
from virksom.programme.kernel import Text

_TITLE = Text("Afregningslinjer", "Settlement lines")
_WRONG = 422
METHODS = ["GET", "HEAD", "POST"]


@guarded(Deed.SEE_SETTLEMENT)
@require_safe
@reads_weeks
def settlement(request: OfficeRequest) -> HttpResponse:
    """Show how the money stands."""
    return settled(request)


def settled(request: OfficeRequest, *, refused: Text | None = None) -> HttpResponse:
    """Show how the money stands, and why what was asked for could not be done."""
    at = shown_to_the_end(request)
    page = settlement_page(at.seen, request.actor)
    more = {"refused": refused}
    answer = show(
        request, "settlement/settlement.html", at=at, page=page, here="settlement", **more
    )
    answer.status_code = _WRONG if refused else answer.status_code
    return answer


@guarded(Deed.SEE_SETTLEMENT)
@require_safe
@reads_weeks
def lines(request: OfficeRequest) -> HttpResponse:
    """Show the lines that would change, or the weeks that wait."""
    at = shown_to_the_end(request)
    page = lines_page(at.seen, _asked(request))
    return show(request, "settlement/lines.html", at=at, page=page, here="settlement")


@guarded(Deed.SEE_SETTLEMENT)
@require_http_methods(METHODS)
def sheet(request: OfficeRequest) -> HttpResponse:
    """Give the lines as a file; an address that is only opened leads to them."""
    if request.method != "POST":
        return redirect("settlement_lines")
    at, asked = shown_to_the_end(request), _asked(request)
    return table_file(
        request,
        _TITLE,
        headings=line_headings(asked),
        rows=line_entries(at.seen, asked),
        on=at.where.known_day,
        moment=at.where.moment,
    )


def _asked(request: OfficeRequest) -> AskedLines:
    query = request.POST if request.method == "POST" else request.GET
    return AskedLines(
        show=query.get("vis", ""),
        month=query.get("maaned", ""),
        day=query.get("dag", ""),
        sort=query.get("orden", ""),
        page=asked_page(query),
    )
