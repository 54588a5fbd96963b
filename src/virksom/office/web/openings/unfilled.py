"""What openings lacked that stayed unfilled."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.openings_ground import seen_openings
from virksom.office.reports.unfilled import unfilled_page
from virksom.office.reports.unfilled_now import unfilled_now
from virksom.office.web import clock
from virksom.office.web.render import show_still


@guarded(Deed.SEE_UNFILLED)
@require_safe
def unfilled(request: OfficeRequest) -> HttpResponse:
    """Show what was missing over a period, and what keeps candidates from openings today."""
    moment = clock.moment(request)
    seen = seen_openings(request.actor, moment=moment)
    page = unfilled_page(seen, period=request.GET.get("periode", ""))
    now = unfilled_now(request.actor.programme, moment=moment)
    return show_still(request, "openings/unfilled.html", page=page, here="openings", now=now)
