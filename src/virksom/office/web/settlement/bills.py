"""The invoices and credit notes, and one of them with its weeks."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.invoice import NoSuchBill, annex_ground, invoice_page
from virksom.office.reports.invoice_again import reckon_again
from virksom.office.reports.invoice_annex import ANNEX_HEADINGS, annex_entries
from virksom.office.reports.invoices import BILL_HEADINGS, AskedBills, bill_entries, bills_page
from virksom.office.web import clock
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show
from virksom.office.web.settlement.asked import asked_annex
from virksom.office.web.settlement.reading import reads_weeks
from virksom.office.web.settlement.views import METHODS
from virksom.office.web.sheet_file import table_file
from virksom.programme.kernel import Text

_TITLE = Text("Fakturaer", "Invoices")


@guarded(Deed.SEE_SETTLEMENT)
@require_safe
@reads_weeks
def invoices(request: OfficeRequest) -> HttpResponse:
    """Show the invoices and credit notes."""
    at = shown_to_the_end(request)
    page = bills_page(at.seen, _asked(request))
    return show(request, "settlement/invoices.html", at=at, page=page, here="invoices")


@guarded(Deed.SEE_SETTLEMENT)
@require_http_methods(METHODS)
def invoices_sheet(request: OfficeRequest) -> HttpResponse:
    """Give the list as a file; an address that is only opened leads to it."""
    if request.method != "POST":
        return redirect("invoices")
    at = shown_to_the_end(request)
    return table_file(
        request,
        _TITLE,
        headings=BILL_HEADINGS,
        rows=bill_entries(at.seen, _asked(request)),
        on=at.where.known_day,
        moment=at.where.moment,
    )


@guarded(Deed.SEE_SETTLEMENT)
@require_safe
@reads_weeks
def invoice(request: OfficeRequest, number: str) -> HttpResponse:
    """Show an invoice or credit note; who reads what was said of a dispute leaves a look."""
    at = shown_to_the_end(request)
    try:
        page = invoice_page(at.seen, number, asked=asked_annex(request), actor=request.actor)
    except NoSuchBill as wrong:
        raise Http404(str(wrong)) from wrong
    said = [one.subject for one in page.disputes if one.notes]
    look(request.actor, said, what=Deed.SEE_NOTES, page="invoice", moment=clock.moment(request))
    return show(request, "settlement/invoice.html", at=at, page=page, here="invoices")


@guarded(Deed.SEE_SETTLEMENT)
@require_http_methods(METHODS)
def invoice_sheet(request: OfficeRequest, number: str) -> HttpResponse:
    """Give a document's weeks as a file; an address that is only opened leads to it."""
    if request.method != "POST":
        return redirect("invoice", number)
    at = shown_to_the_end(request)
    try:
        ground = annex_ground(at.seen, number, actor=request.actor)
    except NoSuchBill as wrong:
        raise Http404(str(wrong)) from wrong
    return table_file(
        request,
        Text(number, number),
        headings=ANNEX_HEADINGS,
        rows=annex_entries(ground, asked_annex(request)),
        on=at.where.known_day,
        moment=at.where.moment,
    )


@guarded(Deed.SEE_SETTLEMENT)
@require_safe
def again(request: OfficeRequest, number: str) -> HttpResponse:
    """Show, alone, whether a document reckoned again comes to the same."""
    at = shown_to_the_end(request)
    try:
        found = reckon_again(at.seen, number)
    except NoSuchBill as wrong:
        raise Http404(str(wrong)) from wrong
    return render(request, "settlement/again.html", {"again": found, "carry": at.carry})


def _asked(request: OfficeRequest) -> AskedBills:
    query = request.POST if request.method == "POST" else request.GET
    return AskedBills(
        kind=query.get("slags", ""),
        show=query.get("vis", ""),
        year=query.get("aar", ""),
        sort=query.get("orden", ""),
        page=asked_page(query),
    )
