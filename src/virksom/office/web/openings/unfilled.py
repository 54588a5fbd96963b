"""What openings lacked that stayed unfilled."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.openings_ground import seen_openings
from virksom.office.reports.unfilled import unfilled_page
from virksom.office.web import clock
from virksom.office.web.render import show_still


@guarded(Deed.SEE_UNFILLED)
@require_safe
def unfilled(request: OfficeRequest) -> HttpResponse:
    """Show what was missing over a period."""
    seen = seen_openings(request.actor, moment=clock.moment(request))
    page = unfilled_page(seen, period=request.GET.get("periode", ""))
    return show_still(request, "openings/unfilled.html", page=page, here="openings")
