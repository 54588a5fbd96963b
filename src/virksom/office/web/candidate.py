"""A candidate's page: the path and its weeks, and what can be told of them.

Answered from the facts about one person; the rest of the log is not read for it.
"""

from collections.abc import Mapping

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.beside import beside
from virksom.office.reports.billed_week import billed_week
from virksom.office.reports.candidate import (
    CandidatePage,
    NoSuchCandidate,
    candidate_page,
    week_page,
)
from virksom.office.reports.candidate_matches import match_card
from virksom.office.reports.companies.called import called, companies_in
from virksom.office.reports.proof import proof_card, week_proof
from virksom.office.reports.proposal_candidate import candidate_proposals
from virksom.office.reports.sight import sight
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.weeks import WeekAnswer
from virksom.office.store import case as cases
from virksom.office.store.case import Case
from virksom.office.web import clock
from virksom.office.web.moment import Shown, shown
from virksom.office.web.parse import asked_week
from virksom.office.web.render import show


@guarded(Deed.SEE_CANDIDATE)
@require_safe
def candidate(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Show one candidate's path and weeks; another code of the same person leads to it."""
    at = shown(request)
    one, seen = _seen(request, candidate, at=at)
    try:
        week, whole = asked_week(request.GET.get("uge", "")), at.seen_if_outcomes
        page = candidate_page(seen, candidate, week=week, whole=whole)
    except NoSuchCandidate as wrong:
        raise Http404(str(wrong)) from wrong
    if page.candidate != candidate:
        query = request.GET.urlencode()
        return redirect(f"{reverse('candidate', args=[page.candidate])}?{query}")
    moment = clock.moment(request)
    side = beside(seen, one, actor=request.actor, moment=moment)
    if side.shows_name:
        look(request.actor, [candidate], what=Deed.SEE_PERSON, page="candidate", moment=moment)
    proposals = candidate_proposals(request.actor, one, past=side.past, moment=moment)
    card = None if page.past else match_card(request.actor, one, moment=moment)
    more = {"side": side, "proposals": proposals, "card": card}
    more |= _proofs(request, seen, page=page)
    return show(request, "candidate.html", at=at, page=page, here="candidates", **more)


@guarded(Deed.SEE_WEEKS)
@require_safe
def week(request: OfficeRequest, *, candidate: str, week: str) -> HttpResponse:
    """Show one week explained, alone: what the candidate's page puts under the strip."""
    at = shown(request)
    _, seen = _seen(request, candidate, at=at)
    try:
        answer = week_page(seen, candidate, week=asked_week(week))
    except NoSuchCandidate as wrong:
        raise Http404(str(wrong)) from wrong
    told = _told(request, seen, candidate=candidate, week=answer)
    return render(request, "week.html", {"week": answer, "carry": at.carry, **told})


def _proofs(
    request: OfficeRequest, seen: Standpoint, *, page: CandidatePage
) -> Mapping[str, object]:
    """Return how the explained week is proven, and how all the paid ones are."""
    return {
        **_told(request, seen, candidate=page.candidate, week=page.week),
        "proofs": proof_card(seen, page.candidate, actor=request.actor),
    }


def _told(
    request: OfficeRequest, seen: Standpoint, *, candidate: str, week: WeekAnswer | None
) -> Mapping[str, object]:
    """Return how the explained week is proven, and where it was billed."""
    if week is None:
        return {"proof": None, "billed": ()}
    return {
        "proof": week_proof(seen, candidate, week=week.week, actor=request.actor),
        "billed": billed_week(seen, candidate, week=week.week, actor=request.actor),
    }


def _seen(request: OfficeRequest, candidate: str, *, at: Shown) -> tuple[Case, Standpoint]:
    """Return the case, and how it is seen from the page's day and knowledge."""
    try:
        one = cases.case(request.actor.programme, candidate)
    except cases.NoSuchCandidate as wrong:
        raise Http404(str(wrong)) from wrong
    where = at.where
    firms = called(request.actor, companies_in(one.known.facts))
    return one, sight(one, on=where.on, moment=where.moment, today=where.today, firms=firms)
