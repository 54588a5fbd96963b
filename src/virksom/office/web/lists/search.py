"""The search of every page: told as it is typed, and »Enter« opens the first that is found.

What is typed is sent in the body and is neither kept nor logged.
"""

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.door import Door
from virksom.office.reports.list_search import search_page
from virksom.office.reports.list_today import TodayList
from virksom.office.web import clock
from virksom.office.web.moment import shown
from virksom.office.web.render import show_still

_LONGEST = 100


@guarded(Deed.SEARCH)
@require_http_methods(["GET", "HEAD", "POST"])
def search(request: OfficeRequest) -> HttpResponse:
    """Show what is found: alone while it is typed; sent with »Enter«, open the first."""
    at = shown(request).where
    page = search_page(
        TodayList(at=at, actor=request.actor), request.POST.get("soeg", "").strip()[:_LONGEST]
    )
    named, moment = page.named, clock.now(at.row)
    if page.by_cpr:
        look(request.actor, named, what=Deed.SEE_CPR, page="search", moment=moment)
    if request.method == "POST" and "HX-Request" not in request.headers and page.first is not None:
        return HttpResponseRedirect(_address(page.first))
    if not page.by_cpr:
        look(request.actor, named, what=Deed.SEE_PERSON, page="search", moment=moment)
    if "HX-Request" in request.headers:
        return render(request, "lists/found.html", {"page": page})
    return show_still(request, "lists/search.html", page=page, here="")


def _address(door: Door) -> str:
    query = f"?{urlencode(door.asks)}" if door.asks else ""
    return f"{reverse(door.page, args=door.at)}{query}"
