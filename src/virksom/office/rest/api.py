"""The API itself: its operations, what it says of them, and how it refuses."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.rest import (
    bills,
    contract,
    control,
    evidence,
    ledger,
    referrals,
    registers,
    settlements,
)
from virksom.office.rest.door import WRONG_KEY, answer_refusals, mark, told
from virksom.programme.kernel import Text

api = NinjaAPI(
    title="virksom",
    version="1",
    description="What a jobcentre's or a provider's own system can ask of the office.",
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)
api.add_router("/henvisninger", referrals.router)
api.add_router("", settlements.router)
api.add_router("", bills.router)
api.add_router("", evidence.router)
api.add_router("", registers.router)
api.add_router("", control.router)
api.add_router("", ledger.router)
api.add_router("", contract.router)
answer_refusals(api)

DEEDS = {
    "refer_candidate": Deed.REFER,
    "list_settlements": Deed.SEE_SETTLEMENT,
    "prepare_run": Deed.PREPARE_SETTLEMENT,
    "release_run": Deed.RELEASE_SETTLEMENT,
    "show_statement": Deed.SEE_SETTLEMENT,
    "list_invoices": Deed.SEE_SETTLEMENT,
    "show_invoice": Deed.SEE_SETTLEMENT,
    "give_file": Deed.SEE_SETTLEMENT,
    "dispute_line": Deed.DISPUTE_WEEK,
    "list_work": Deed.SEE_EVIDENCE,
    "compare_list": Deed.RECONCILE,
    "send_list": Deed.IMPORT_REGISTER,
    "load_list": Deed.IMPORT_REGISTER,
    "list_samples": Deed.SEE_SAMPLES,
    "draw_one": Deed.DRAW_SAMPLE,
    "control_one": Deed.DRAW_SAMPLE,
    "claim_rest": Deed.DRAW_SAMPLE,
    "show_ledger": Deed.SEE_LEDGER,
    "send_bank": Deed.RECORD_MONEY,
    "record_bank": Deed.RECORD_MONEY,
    "show_contract": Deed.SEE_OVERVIEW,
    "tell_contract": Deed.SEE_OVERVIEW,
    "try_contract": Deed.SIMULATE,
    "place_rest": Deed.RECORD_MONEY,
}
"""The deed of each address, by the name of what answers there."""


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, _wrong: AuthenticationError) -> HttpResponse:
    return api.create_response(request, told(WRONG_KEY), status=401)


@api.exception_handler(ValidationError)
def _unreadable(request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    """Name each field that cannot be read; what was sent is not repeated, it may be a name."""
    places = [".".join(str(part) for part in error["loc"][2:]) or "body" for error in wrong.errors]
    fields = ", ".join(dict.fromkeys(places))
    text = Text(f"Kan ikke læses: {fields}.", f"Cannot be read: {fields}.")
    return api.create_response(request, told(text), status=422)


@guarded(Deed.SEE_API)
@require_safe
def described(_request: OfficeRequest) -> HttpResponse:
    """Return the API's description, OpenAPI 3.1."""
    return JsonResponse(api.get_openapi_schema(path_prefix="/api/1/"))


def addresses() -> list[URLPattern]:
    """Return the addresses of the API, each marked with its deed; one without is a bug."""
    found = [path("openapi.json", described, name="openapi")]
    for pattern in api.urls[0]:
        if isinstance(pattern, URLPattern) and pattern.name in DEEDS:
            mark(pattern.callback, DEEDS[pattern.name])
            found.append(pattern)
    return found
