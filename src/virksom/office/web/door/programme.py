"""The switch of programme: an address that changes to another of the reader's own."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions import choose_programme as acts


@guarded(Deed.CHOOSE_PROGRAMME)
@never_cache
@require_safe
def choose(request: OfficeRequest, programme: str) -> HttpResponse:
    """Change to another programme, and lead to its first page.

    It is an address that is only opened, so that it can be kept and sent; nothing is changed but
    what this session shows. One that the reader has no part in is not there.
    """
    try:
        acts.choose_programme(request, request.actor, code=programme)
    except acts.NotYourProgramme as wrong:
        raise Http404 from wrong
    return redirect("home")
