"""The files of a document, given as they were handed out."""

from django.http import Http404, HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.give_bill import give_bill
from virksom.office.reports.invoice import NoSuchBill, bill_of
from virksom.office.store.billing import FORMS
from virksom.office.web.moment import shown_to_the_end


@guarded(Deed.SEE_SETTLEMENT)
@require_safe
def invoice_file(request: OfficeRequest, *, number: str, form: str) -> HttpResponse:
    """Give a file of a document, byte for byte as it was issued."""
    at = shown_to_the_end(request)
    try:
        bill, fact = bill_of(at.seen, number)
    except NoSuchBill as wrong:
        raise Http404(str(wrong)) from wrong
    content = give_bill(at.seen.code, bill, form=form, fact=fact)
    if content is None:
        raise Http404(number)
    headers = {
        "Content-Disposition": f'attachment; filename="{number}.{form}"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(content, content_type=FORMS[form], headers=headers)
