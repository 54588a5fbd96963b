"""Home: what waits for the reader today, by what they are."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, Role, guarded


@guarded(Deed.SEE_TODAY)
@require_safe
def home(request: OfficeRequest) -> HttpResponse:
    """Lead to the reader's first page."""
    if Role.CANDIDATE in request.actor.roles:
        return redirect("own")
    return redirect("overview")
