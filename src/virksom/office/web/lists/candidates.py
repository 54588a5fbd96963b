"""The list of candidates: asked by address, or by a form where the search may name a person."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.candidates import candidates_page
from virksom.office.reports.list_page import Asked, CandidatesPage
from virksom.office.reports.list_parts import list_of
from virksom.office.reports.list_saved import saved
from virksom.office.reports.list_today import shown_names, today_page
from virksom.office.web import clock
from virksom.office.web.lists.asked import asked_of, today_list
from virksom.office.web.lists.filters import dropped
from virksom.office.web.moment import Shown, shown
from virksom.office.web.render import show


@guarded(Deed.SEE_CANDIDATES)
@require_http_methods(["GET", "HEAD", "POST"])
def candidates(request: OfficeRequest) -> HttpResponse:
    """Show the list of candidates; a form that is sent changes nothing but what is listed.

    An address that may name a person is not answered: it leads to the list without the name.
    """
    at, asked = shown(request), asked_of(request)
    if request.method != "POST" and asked.personal:
        return redirect(_address(at, asked))
    page = _page(request, at, asked=asked)
    answer = show(
        request,
        "candidates.html",
        at=at,
        page=page,
        here="candidates",
        saved=saved(request.actor, asked),
        dropped=dropped(request),
    )
    answer["HX-Replace-Url"] = _address(at, asked)
    answer["Cache-Control"] = "no-store"
    return answer


def _page(request: OfficeRequest, at: Shown, *, asked: Asked) -> CandidatesPage:
    if at.where.past:
        return candidates_page(at.seen, asked)
    page = today_page(today_list(request, at), asked)
    moment = clock.now(at.where.row)
    look(request.actor, shown_names(page), what=Deed.SEE_PERSON, page="candidates", moment=moment)
    return page


def _address(at: Shown, asked: Asked) -> str:
    """Return the address that shows the same list again, without what may name a person."""
    query = urlencode((*list_of(asked, page=asked.page).asks, *at.carry))
    return f"{reverse('candidates')}?{query}" if query else reverse("candidates")
