"""The companies as a pipeline; and as a file."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.companies.board import AskedFirms, asks, board_page
from virksom.office.reports.companies.ground import firms
from virksom.office.reports.companies.sheet import HEADINGS, firm_entries
from virksom.office.web import clock
from virksom.office.web.render import show_still
from virksom.office.web.sheet_file import table_file
from virksom.programme.kernel import Text

_TITLE = Text("Virksomheder", "Companies")
_MOST_SIGNS = 100
_METHODS = ["GET", "HEAD", "POST"]


@guarded(Deed.SEE_COMPANIES)
@require_http_methods(_METHODS)
def companies(request: OfficeRequest) -> HttpResponse:
    """Show the pipeline; a form that is sent changes nothing but what is listed.

    What is searched for may be a name: it is sent in the body and stands in no address.
    """
    asked = asked_of(request)
    seen = firms(request.actor, moment=clock.moment(request))
    page = board_page(seen, asked)
    answer = show_still(request, "companies/board.html", page=page, here="companies")
    query = urlencode([pair for pair in asks(asked) if pair[0] != "q"])
    answer["HX-Replace-Url"] = f"{reverse('companies')}?{query}" if query else reverse("companies")
    answer["Cache-Control"] = "no-store"
    return answer


@guarded(Deed.SEE_COMPANIES)
@require_http_methods(_METHODS)
def sheet(request: OfficeRequest) -> HttpResponse:
    """Give the companies as a file; an address that is only opened leads to them."""
    if request.method != "POST":
        return redirect("companies")
    moment = clock.moment(request)
    rows = firm_entries(firms(request.actor, moment=moment), asked_of(request))
    return table_file(
        request, _TITLE, headings=HEADINGS, rows=rows, on=clock.day(moment), moment=moment
    )


def asked_of(request: OfficeRequest) -> AskedFirms:
    """Read what is asked for; only a form that is sent can search."""
    query = request.POST if request.method == "POST" else request.GET
    search = request.POST.get("q", "").strip()[:_MOST_SIGNS]
    return AskedFirms(
        search=search,
        whose=query.get("hvis", ""),
        trade=query.get("branche", ""),
        stage=query.get("trin", ""),
        sort=query.get("orden", ""),
    )
