"""The samples, and one of them with its lines."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.control import samples_page
from virksom.office.reports.control_ground import NoSuchSample, held_sample
from virksom.office.reports.control_sample import rows_of, sample_page
from virksom.office.reports.control_sheet import SAMPLE_HEADINGS, sample_entries
from virksom.office.web import clock
from virksom.office.web.everybody import FRAME, LOG, PEOPLE, reads
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.render import show
from virksom.office.web.sheet_file import table_file
from virksom.programme.kernel import Text


@guarded(Deed.SEE_SAMPLES)
@require_safe
@reads(shown_to_the_end, LOG, FRAME, here="samples")
def samples(request: OfficeRequest) -> HttpResponse:
    """Show the samples."""
    at = shown_to_the_end(request)
    page = samples_page(at.seen, request.actor)
    return show(request, "control/samples.html", at=at, page=page, here="samples")


@guarded(Deed.SEE_SAMPLES)
@require_safe
@reads(shown_to_the_end, PEOPLE, FRAME, here="samples")
def sample(request: OfficeRequest, sample: str) -> HttpResponse:
    """Show a sample; who reads what the provider wrote leaves a look."""
    at = shown_to_the_end(request)
    try:
        page = sample_page(at.seen, sample, actor=request.actor)
    except NoSuchSample as wrong:
        raise Http404(str(wrong)) from wrong
    moment = clock.moment(request)
    look(request.actor, page.noted, what=Deed.SEE_NOTES, page="sample", moment=moment)
    return show(request, "control/sample.html", at=at, page=page, here="samples")


@guarded(Deed.SEE_SAMPLES)
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: OfficeRequest, sample: str) -> HttpResponse:
    """Give a sample's lines as a file; an address that is only opened leads to it."""
    if request.method != "POST":
        return redirect("sample", sample)
    at = shown_to_the_end(request)
    try:
        held = held_sample(at.seen, sample)
    except NoSuchSample as wrong:
        raise Http404(str(wrong)) from wrong
    return table_file(
        request,
        Text(held.code, held.code),
        headings=SAMPLE_HEADINGS,
        rows=sample_entries(held, rows_of(at.seen, held, actor=request.actor)),
        on=at.where.known_day,
        moment=at.where.moment,
    )
