"""The pages that show the programme: guard, parse, one call, render."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.correct_list import fact_doors
from virksom.office.reports.employments import employments_page
from virksom.office.reports.fact import NoSuchFact, fact_page, hidden_from
from virksom.office.reports.overview import large_overview
from virksom.office.reports.overview import overview as overview_of
from virksom.office.web.chart import charts
from virksom.office.web.everybody import FRAME, PEOPLE, reads
from virksom.office.web.large import reads_columns
from virksom.office.web.moment import fact_seen, shown, shown_at_source
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show


@guarded(Deed.SEE_OVERVIEW)
@require_safe
@reads_columns
def overview(request: OfficeRequest) -> HttpResponse:
    """Show the status table, the effect and the curve."""
    at = shown_at_source(request)
    large = at.large
    page = large_overview(large, request.actor) if large else overview_of(at.seen, request.actor)
    chart = charts(large or at.seen, page.curve, language=request.LANGUAGE_CODE)
    return show(request, "overview.html", at=at, page=page, here="overview", chart=chart)


@guarded(Deed.SEE_CANDIDATES)
@require_safe
@reads(shown, PEOPLE, FRAME, here="employments")
def employments(request: OfficeRequest) -> HttpResponse:
    """Show the paid employments by company."""
    at = shown(request)
    page = employments_page(at.seen, request.actor, page=asked_page(request.GET))
    return show(request, "employments.html", at=at, page=page, here="employments")


@guarded(Deed.SEE_CANDIDATE)
@require_safe
@reads(shown, FRAME, here="")
def fact(request: OfficeRequest, fact: str) -> HttpResponse:
    """Show one fact."""
    at = shown(request)
    seen = fact_seen(request.actor.programme, fact, at=at)
    try:
        hidden = hidden_from(request.actor, seen, fact_id=fact)
        page = fact_page(seen, fact, hidden=hidden)
    except NoSuchFact as wrong:
        raise Http404(str(wrong)) from wrong
    doors = fact_doors(seen, fact, actor=request.actor)
    return show(request, "fact.html", at=at, page=page, here="", doors=doors)
