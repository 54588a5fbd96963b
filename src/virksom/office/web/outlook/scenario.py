"""What if, as a page: tried, kept, and let go of."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from virksom.office.access import Actor, Deed, OfficeRequest, guarded
from virksom.office.actions.keep_scenario import drop_scenario, keep_scenario, scenarios
from virksom.office.actions.save_filter import CannotSave
from virksom.office.actions.share_scenario import (
    CannotShare,
    party_of,
    share_scenario,
    shared_by,
    shared_with,
    unshare_scenario,
)
from virksom.office.reports.door import Door
from virksom.office.reports.outlook.scenario import asks_of, scenario_page
from virksom.office.reports.outlook.shared import Lists
from virksom.office.web import clock
from virksom.office.web.everybody import FRAME, PEOPLE, reads
from virksom.office.web.moment import shown_at_source
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.programme.forecast.scenario import NotAScenario
from virksom.programme.kernel import Text


@guarded(Deed.TRY_SCENARIO)
@require_safe
@reads(shown_at_source, PEOPLE, FRAME, here="forecast")
def scenario(request: OfficeRequest) -> HttpResponse:
    """Show what other terms or another practice would do, beside the contract."""
    at = shown_at_source(request)
    beside, own = request.GET.getlist("ved"), party_of(request.actor)
    lists = _lists(request.actor)
    page = scenario_page(at.seen, request.GET.dict(), lists=lists, beside=beside, own=own)
    return show(request, "outlook/scenario.html", at=at, page=page, here="forecast")


def _lists(actor: Actor) -> Lists:
    return Lists(kept=scenarios(actor), shared=shared_with(actor), mine=shared_by(actor))


@guarded(Deed.TRY_SCENARIO)
@require_POST
def keep(request: OfficeRequest) -> HttpResponse:
    """Keep what is turned under a name."""
    asks = asks_of(request.POST.dict())
    try:
        terms = shown_at_source(request).seen.terms
        row = keep_scenario(request.actor, request.POST.get("navn", ""), asks=asks, terms=terms)
        told = Text(f"»{row.name}« er gemt.", f"“{row.name}” is kept.")
    except (CannotSave, NotAScenario) as wrong:
        told = wrong.text
    answer = done(request, told, door=Door("scenario"))
    answer["Location"] += f"?{urlencode(asks)}" if asks else ""
    return answer


@guarded(Deed.TRY_SCENARIO)
@require_POST
def drop(request: OfficeRequest) -> HttpResponse:
    """Let go of a scenario; what it turned stands on the page, so that it can be kept again."""
    row = drop_scenario(request.actor, request.POST.get("navn", ""))
    if row is None:
        return redirect("scenario")
    told = Text(
        f"»{row.name}« er slettet. Det står her endnu; gem det igen, hvis det var en fejl.",
        f"“{row.name}” is deleted. It still stands here; keep it again if that was a mistake.",
    )
    answer = done(request, told, door=Door("scenario"))
    answer["Location"] = f"{reverse('scenario')}?{row.query}"
    return answer


@guarded(Deed.TRY_SCENARIO)
@require_POST
def share(request: OfficeRequest) -> HttpResponse:
    """Share a scenario of one's own with the parties that are chosen."""
    name, chosen = request.POST.get("navn", ""), request.POST.getlist("med")
    try:
        share_scenario(request.actor, name, parties=chosen, moment=clock.moment(request))
        told = Text(f"»{name}« er delt.", f"“{name}” is shared.")
    except CannotShare as wrong:
        told = wrong.text
    return done(request, told, door=Door("scenario"))


@guarded(Deed.TRY_SCENARIO)
@require_POST
def unshare(request: OfficeRequest) -> HttpResponse:
    """Take back a scenario that was shared."""
    name = request.POST.get("navn", "")
    if not unshare_scenario(request.actor, name):
        return redirect("scenario")
    told = Text(f"»{name}« er ikke delt længere.", f"“{name}” is shared no longer.")
    return done(request, told, door=Door("scenario"))
