"""Who fits an opening, what fits a candidate, and all open seats at once."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.assignment import assignment_page
from virksom.office.reports.candidate_matches import candidate_matches
from virksom.office.reports.opening_matches import (
    SIDE_BY_SIDE,
    AskedMatches,
    NoSuchOpening,
    best_matches,
    opening_matches,
)
from virksom.office.web import clock
from virksom.office.web.render import show_still
from virksom.office.web.steps.step import about

BLOCK = 5
"""How many the block on an opening's page shows."""


@guarded(Deed.SEE_MATCHES)
@require_safe
def of_opening(request: OfficeRequest, opening: str) -> HttpResponse:
    """Show who fits an opening; what a page asks for as a block is only the first few."""
    moment, part = clock.moment(request), "HX-Request" in request.headers
    try:
        if part:
            page = best_matches(request.actor, opening, most=BLOCK, moment=moment)
        else:
            asked = _asked(request)
            page = opening_matches(request.actor, opening, asked=asked, moment=moment)
    except NoSuchOpening as wrong:
        raise Http404(str(wrong)) from wrong
    look(request.actor, page.shown, what=Deed.SEE_PERSON, page="opening_matches", moment=moment)
    if part:
        return render(request, "matching/block.html", {"page": page})
    return show_still(request, "matching/opening.html", page=page, here="openings")


@guarded(Deed.SEE_MATCHES)
@require_safe
def of_candidate(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Show what fits a candidate; another code of the same person leads to it."""
    whom = about(request, candidate, deed=Deed.SEE_MATCHES)
    page = candidate_matches(request.actor, whom.case, moment=whom.moment)
    if page.candidate != candidate:
        return redirect("candidate_matches", page.candidate)
    codes = [page.candidate] if page.name else []
    look(request.actor, codes, what=Deed.SEE_PERSON, page="candidate_matches", moment=whom.moment)
    return show_still(request, "matching/candidate.html", page=page, here="candidates")


@guarded(Deed.SEE_MATCHES)
@require_safe
def of_all(request: OfficeRequest) -> HttpResponse:
    """Show the best assignment of all open seats."""
    moment = clock.moment(request)
    page = assignment_page(request.actor, moment=moment)
    look(request.actor, page.shown, what=Deed.SEE_PERSON, page="assignment", moment=moment)
    return show_still(request, "matching/assignment.html", page=page, here="assignment")


def _asked(request: OfficeRequest) -> AskedMatches:
    """Read what is asked for; more codes than can lie side by side are left out."""
    return AskedMatches(
        only=tuple(dict.fromkeys(request.GET.getlist("kun")))[:SIDE_BY_SIDE],
        beside=tuple(dict.fromkeys(request.GET.getlist("sammen")))[:SIDE_BY_SIDE],
        more=request.GET.get("vis") == "flere",
    )
