"""The guide: the reader's own page, and each of them."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.guide import guide_page, own_guide
from virksom.office.web.guide.written import as_html
from virksom.office.web.render import show_still


@guarded(Deed.READ_GUIDE)
@require_safe
def own(request: OfficeRequest) -> HttpResponse:
    """Lead to the page for the reader's own role."""
    return redirect("guide_of", own_guide(request.actor))


@guarded(Deed.READ_GUIDE)
@require_safe
def guide(request: OfficeRequest, guide: str) -> HttpResponse:
    """Show a page of the guide; there are no secrets in it, so anybody's."""
    page = guide_page(guide)
    if page is None:
        raise Http404
    html = as_html(page.written)
    return show_still(request, "guide/page.html", page=page, here="guide", html=html)
