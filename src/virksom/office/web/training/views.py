"""The trainer's own page: who trains at the workplace, and what they can."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.training import training_page
from virksom.office.web import clock
from virksom.office.web.render import show_still


@guarded(Deed.SEE_TRAINING_PAGE)
@require_safe
def trainees(request: OfficeRequest) -> HttpResponse:
    """Show who trains at the workplace; each name shown is a look."""
    moment = clock.moment(request)
    page = training_page(request.actor, moment=moment)
    look(request.actor, page.shown, what=Deed.SEE_PERSON, page="trainees", moment=moment)
    return show_still(request, "training/page.html", page=page, here="trainees")
