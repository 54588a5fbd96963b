"""The openings board, the page of one, and the board as a file."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.opening import opening_page
from virksom.office.reports.opening_proposals import opening_proposals
from virksom.office.reports.openings import (
    HEADINGS,
    AskedOpenings,
    asks_of,
    opening_entries,
    opening_rows,
    openings_page,
)
from virksom.office.reports.openings_ground import seen_openings
from virksom.office.web import clock
from virksom.office.web.openings.sending import here, seen_one
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show_still
from virksom.office.web.sheet_file import table_file
from virksom.programme.kernel import Text

_TITLE = Text("Jobåbninger", "Openings")
_MOST_SIGNS, _MOST_CODES = 100, 500
_METHODS = ["GET", "HEAD", "POST"]


@guarded(Deed.SEE_OPENINGS)
@require_http_methods(_METHODS)
def board(request: OfficeRequest) -> HttpResponse:
    """Show the board; a form that is sent changes nothing but what is listed."""
    asked = asked_of(request)
    seen = seen_openings(request.actor, moment=clock.moment(request))
    page = openings_page(seen, asked)
    answer = show_still(request, "openings/board.html", page=page, here=here(request))
    query = urlencode([pair for pair in asks_of(asked) if pair[0] != "q"])
    answer["HX-Replace-Url"] = f"{reverse('openings')}?{query}" if query else reverse("openings")
    answer["Cache-Control"] = "no-store"
    return answer


@guarded(Deed.SEE_OPENINGS)
@require_http_methods(_METHODS)
def sheet(request: OfficeRequest) -> HttpResponse:
    """Give the openings as a file; an address that is only opened leads to them."""
    if request.method != "POST":
        return redirect("openings")
    moment = clock.moment(request)
    rows = opening_entries(
        opening_rows(seen_openings(request.actor, moment=moment), asked_of(request))
    )
    return table_file(
        request, _TITLE, headings=HEADINGS, rows=rows, on=clock.day(moment), moment=moment
    )


@guarded(Deed.SEE_OPENINGS)
@require_safe
def opening(request: OfficeRequest, opening: str) -> HttpResponse:
    """Show one opening; who fits it is a block of its own, which the page asks for."""
    seen, one = seen_one(request, opening)
    page = opening_page(seen, one)
    proposals = opening_proposals(request.actor, opening, moment=seen.moment)
    return show_still(
        request, "openings/opening.html", page=page, here=here(request), proposals=proposals
    )


def asked_of(request: OfficeRequest) -> AskedOpenings:
    """Read what is asked for; only a form that is sent can search."""
    query = request.POST if request.method == "POST" else request.GET
    only = query.get("kun", "").split(",")[:_MOST_CODES]
    return AskedOpenings(
        search=request.POST.get("q", "").strip()[:_MOST_SIGNS],
        whose=query.get("hvis", ""),
        trade=query.get("branche", ""),
        hours=query.get("timer", ""),
        standing=query.get("staar", ""),
        sort=query.get("orden", ""),
        only=tuple(code for code in only if code),
        page=asked_page(query),
    )
