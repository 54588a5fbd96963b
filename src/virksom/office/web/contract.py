"""The contract: shown, and another tried on the same facts before it takes effect."""

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded, why_not
from virksom.office.reports.contract import contract_page
from virksom.office.reports.contract_try import MOST_SIGNS, CannotTry, other_contract, try_page
from virksom.office.web.everybody import FRAME, PEOPLE, reads
from virksom.office.web.moment import shown
from virksom.office.web.render import show
from virksom.programme.kernel import Refusal, Text

_WRONG = 422


@guarded(Deed.SEE_OVERVIEW)
@require_safe
@reads(shown, FRAME, here="contract")
def contract(request: OfficeRequest) -> HttpResponse:
    """Show the contract."""
    at = shown(request)
    may_try = why_not(request.actor, Deed.SIMULATE) is None
    page = contract_page(at.agreed)
    return show(request, "contract.html", at=at, page=page, here="contract", may_try=may_try)


@guarded(Deed.SIMULATE)
@require_http_methods(["GET", "HEAD", "POST"])
@reads(shown, PEOPLE, FRAME, here="contract")
def try_contract(request: OfficeRequest) -> HttpResponse:
    """Show what another contract would pay for the same facts; nothing is kept."""
    at, name = shown(request), request.POST.get("aftale", "")
    page, wrong, typed = try_page(at.seen, name=name), None, request.POST.get("vilkaar", "")
    if request.method == "POST":
        try:
            other = other_contract(at.seen, name=name, terms=_sent(request) or typed)
            page = try_page(at.seen, name=name, other=other)
        except Refusal as refused:
            wrong = refused.text
    more = {"wrong": wrong, "typed": typed}
    answer = show(request, "contract_try.html", at=at, page=page, here="contract", **more)
    answer["Cache-Control"] = "no-store"
    answer.status_code = _WRONG if wrong else answer.status_code
    return answer


def _sent(request: OfficeRequest) -> str:
    """Return what the file that was sent holds; "" where none was.

    Raises:
        CannotTry: it is no text, or too long.
    """
    sent = request.FILES.get("file")
    if sent is None or not sent.size:
        return ""
    if sent.size > MOST_SIGNS:
        raise CannotTry(
            Text("Filen er for lang til at være vilkår.", "The file is too long to hold terms.")
        )
    try:
        return str(sent.read(), "utf-8")
    except UnicodeDecodeError:
        told = Text("terms.yaml: forventede UTF-8.", "terms.yaml: expected UTF-8.")
        raise CannotTry(told) from None
