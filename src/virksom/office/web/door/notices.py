"""Everybody chooses how they are told of what waits for them."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.choose_notices import NoSuchWay, choose_notices
from virksom.office.reports.notice_settings import kinds_of, notice_settings_page
from virksom.programme.kernel import Text

_WRONG = 422


@guarded(Deed.CHOOSE_NOTICES)
@require_http_methods(["GET", "HEAD", "POST"])
def notice_settings(request: OfficeRequest) -> HttpResponse:
    """Show how the reader is told of each kind of notice, and keep what they choose."""
    if request.method != "POST":
        return _show(request)
    sent = {kind.value: request.POST.get(kind.value) for kind in kinds_of(request.actor)}
    try:
        choose_notices(request.actor, {kind: way for kind, way in sent.items() if way is not None})
    except NoSuchWay as refused:
        return _show(request, error=refused.text)
    return redirect(f"{reverse('notice_settings')}?gemt=1")


def _show(request: OfficeRequest, *, error: Text | None = None) -> HttpResponse:
    page = notice_settings_page(request.actor, hour=settings.DIGEST_HOUR)
    context = {"page": page, "error": error, "kept": "gemt" in request.GET}
    return render(request, "door/notices.html", context, status=_WRONG if error else 200)
