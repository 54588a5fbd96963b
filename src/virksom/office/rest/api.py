"""The API itself: its operations, what it says of them, and how it refuses."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.views.decorators.http import require_safe
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from virksom.office.access import Deed, OfficeRequest, guarded, may
from virksom.office.actions.recognise import recognise
from virksom.office.rest import (
    bills,
    contract,
    control,
    control_steps,
    evidence,
    ledger,
    out,
    referrals,
    registers,
    settlements,
)
from virksom.office.rest.around import around, unreadable
from virksom.office.rest.described import ABOUT, described, doors, shapes
from virksom.office.rest.door import WRONG_KEY, answer_refusals, mark, told
from virksom.office.store import api_keys
from virksom.programme.kernel import Text

api = NinjaAPI(
    title="virksom",
    version="1",
    description=ABOUT,
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)
api.add_router("/henvisninger", referrals.router)
api.add_router("", out.router)
api.add_router("", settlements.router)
api.add_router("", bills.router)
api.add_router("", evidence.router)
api.add_router("", registers.router)
api.add_router("", control.router)
api.add_router("", control_steps.router)
api.add_router("", ledger.router)
api.add_router("", contract.router)
answer_refusals(api)


@api.exception_handler(AuthenticationError)
def _unknown(request: HttpRequest, _wrong: AuthenticationError) -> HttpResponse:
    answer = api.create_response(request, told(WRONG_KEY), status=401)
    answer["WWW-Authenticate"] = "Bearer"
    return answer


@api.exception_handler(HttpError)
def _no_json(request: HttpRequest, wrong: HttpError) -> HttpResponse:
    return api.create_response(request, told(_NO_JSON), status=wrong.status_code)


@api.exception_handler(ValidationError)
def _unreadable(_request: HttpRequest, wrong: ValidationError) -> HttpResponse:
    """Name each field that cannot be read; what was sent is not repeated, it may be a name."""
    return unreadable(_place(error["loc"]) for error in wrong.errors)


def _place(loc: tuple[str | int, ...]) -> str:
    """Return the name of a field as it was sent, without where and in what; all of it: ``body``."""
    where, *parts = loc
    if where in {"body", "form"}:
        parts = parts[1:]
    return ".".join(str(part) for part in parts) or "body"


def description(request: OfficeRequest) -> HttpResponse:
    """Return the API's description to who has a key, or has signed in and may see it."""
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    if not key:
        return _for_people(request)
    holder = api_keys.holder_of(key) if scheme.lower() == "bearer" else None
    if holder is None:
        return JsonResponse(told(WRONG_KEY), status=401)
    may(recognise(holder.user, programme=holder.programme), Deed.SEE_API)
    return JsonResponse(described(api))


@guarded(Deed.SEE_API)
@require_safe
def _for_people(_request: OfficeRequest) -> HttpResponse:
    return JsonResponse(described(api))


def addresses() -> list[URLPattern]:
    """Return the addresses of the API, each marked with its deed; one without is a bug."""
    mark(description, Deed.SEE_API)
    found = [path("openapi.json", description, name="openapi")]
    told_doors, told_shapes = doors(api), shapes(api)
    for pattern in api.urls[0]:
        name = (pattern.name if isinstance(pattern, URLPattern) else None) or ""
        if isinstance(pattern, URLPattern) and name in told_doors:
            pattern.callback = around(pattern.callback, told_shapes[name])
            mark(pattern.callback, told_doors[name].deed)
            found.append(pattern)
    return found


_NO_JSON = Text("Det sendte er ikke JSON.", "What was sent is no JSON.")
