"""What if, as a page: tried, kept, and let go of."""

from urllib.parse import urlencode

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
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
from virksom.office.web.everybody import FRAME, reads
from virksom.office.web.moment import shown_at_source
from virksom.office.web.once import is_done, read_first
from virksom.office.web.outlook.looking import PAST, looking
from virksom.office.web.outlook.runs import asked_runs
from virksom.office.web.outlook.trying import takes_long, tried, turned_at_once
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.working import Work
from virksom.programme.forecast.scenario import NotAScenario
from virksom.programme.kernel import Text

WORK = Work(
    heading=Text("Scenarierne regnes ud", "The scenarios are being reckoned"),
    note=Text(
        "Hvert scenarie spilles igennem mange gange. Lad siden stå, eller stop, og se, hvor langt "
        "det kom.",
        "Each scenario is played many times. Leave the page open, or stop and see how far it came.",
    ),
    here="forecast",
    back="/prognose",
)
"""What is shown while scenarios are reckoned."""


@guarded(Deed.TRY_SCENARIO)
@require_safe
@reads(shown_at_source, PAST, FRAME, here="forecast")
def scenario(request: OfficeRequest) -> HttpResponse:
    """Show what other terms or another practice would do, beside the contract."""
    at, lists = shown_at_source(request), _lists(request)
    seen, times = looking(at), asked_runs(request.GET).times
    if takes_long(seen, request, lists=lists, times=times) and not is_done(request, WORK):
        signs = tried(request, seen, lists=lists, times=times)
        return read_first(request, signs, work=WORK)
    page = scenario_page(seen, request.GET.dict(), lists=lists, times=times)
    more = {"at_once": turned_at_once(seen)}
    return show(request, "outlook/scenario.html", at=at, page=page, here="forecast", **more)


def _lists(request: OfficeRequest) -> Lists:
    actor = request.actor
    return Lists(
        kept=scenarios(actor),
        shared=shared_with(actor),
        mine=shared_by(actor),
        own=party_of(actor),
        beside=request.GET.getlist("ved"),
    )


@guarded(Deed.TRY_SCENARIO)
@require_POST
def keep(request: OfficeRequest) -> HttpResponse:
    """Keep what is turned under a name."""
    asks = asks_of(request.POST.dict())
    try:
        terms = shown_at_source(request).agreed.terms
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
