"""What stands around every operation: names nobody knows, and writes that are sent twice."""

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone

from virksom.office.actions.answer_once import Answered, OtherQuestion, answer_once
from virksom.office.rest.door import told
from virksom.office.store import api_keys, read
from virksom.office.store.api_answers import Kept, Question
from virksom.office.store.api_keys import Holder
from virksom.programme.kernel import Text

KEY = "Idempotency-Key"
REPLAYED = "Idempotency-Replayed"
_KEY_FORM = re.compile(r"[\x21-\x7e]{1,128}")
_MULTIPART, _JSON = "multipart/form-data", "application/json"

View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """What an operation takes.

    Args:
        asks: names of its query.
        form: names of its form's fields; None where it takes none.
        takes_json: whether it takes JSON.
        writes: whether it is asked by POST.
    """

    asks: frozenset[str]
    form: frozenset[str] | None
    takes_json: bool
    writes: bool


def around(view: View, shape: Shape) -> View:
    """Return a view that refuses names nobody knows, and does once what is sent twice."""

    @wraps(view)
    def asked(request: HttpRequest, **parts: str) -> HttpResponse:
        holder = _holder(request)
        right = request.method == ("POST" if shape.writes else "GET")
        if holder is None or not right:
            return _as_json(view(request, **parts))
        return _trouble(request, shape) or _once(
            request, lambda: view(request, **parts), shape=shape, holder=holder
        )

    return asked


def _holder(request: HttpRequest) -> Holder | None:
    """Return whose key comes along; None where the operation will say that none fits."""
    scheme, _, key = request.headers.get("Authorization", "").partition(" ")
    holder = api_keys.holder_of(key) if scheme.lower() == "bearer" and key else None
    return None if holder is None or not holder.user.memberships else holder


def _as_json(answer: HttpResponse) -> HttpResponse:
    """Return the answer to a method that the address does not know as JSON like any other."""
    if answer.status_code == _NOT_ALLOWED:
        return JsonResponse(told(_METHOD), status=_NOT_ALLOWED, headers={"Allow": answer["Allow"]})
    return answer


def _trouble(request: HttpRequest, shape: Shape) -> HttpResponse | None:
    if shape.takes_json:
        if request.content_type != _JSON:
            return JsonResponse(told(_MEDIA), status=415)
        request._body = request.read()  # noqa: SLF001  # as long as it may be was asked before
    strange = set(request.GET) - shape.asks
    if shape.form is not None and request.content_type == _MULTIPART:
        strange |= {*request.POST, *request.FILES} - shape.form
    key = request.headers.get(KEY)
    if shape.writes and key is not None and not _KEY_FORM.fullmatch(key):
        return unreadable([KEY])
    return unreadable(sorted(strange)) if strange else None


def unreadable(fields: Iterable[str]) -> HttpResponse:
    """Return that fields cannot be read, by their names; what was sent is not repeated."""
    named = list(dict.fromkeys(fields))
    shown = ", ".join(named)
    text = Text(f"Kan ikke læses: {shown}.", f"Cannot be read: {shown}.")
    return JsonResponse({**told(text), "fields": named}, status=422)


def _once(
    request: HttpRequest, do: Callable[[], HttpResponse], *, shape: Shape, holder: Holder
) -> HttpResponse:
    key = request.headers.get(KEY)
    if not shape.writes or not key:
        return do()
    programme = read.programme(holder.programme)
    question = Question(
        programme=programme.code, user=holder.user.id, key=key, digest=_digest(request)
    )
    fresh: list[HttpResponse] = []

    def done() -> Answered:
        answer = do()
        fresh.append(answer)
        return Answered(status=answer.status_code, content=answer.content.decode())

    try:
        found = answer_once(question, done, moment=programme.clock(timezone.now()))
    except OtherQuestion as wrong:
        return JsonResponse(told(wrong.text), status=409)
    return _again(found) if isinstance(found, Kept) else fresh[0]


def _again(found: Kept) -> HttpResponse:
    headers = {REPLAYED: "true"}
    return HttpResponse(
        found.content, status=found.status, content_type=f"{_JSON}; charset=utf-8", headers=headers
    )


def _digest(request: HttpRequest) -> str:
    """Return the digest of what was sent: where to, and the body; of a form its parts."""
    whole = hashlib.sha256(f"{request.method} {request.get_full_path()}\0".encode())
    for part in _parts(request):
        whole.update(hashlib.sha256(part).digest())
    return whole.hexdigest()


def _parts(request: HttpRequest) -> Iterable[bytes]:
    if request.content_type != _MULTIPART:
        yield request.body
        return
    fields: Mapping[str, list[str]] = dict(request.POST.lists())
    for name in sorted(fields):
        yield repr((name, fields[name])).encode()
    for name in sorted(request.FILES):
        for file in request.FILES.getlist(name):
            yield repr((name, file.name)).encode()
            yield file.read()
            file.seek(0)


_NOT_ALLOWED = 405
_METHOD = Text("Adressen kender ikke den metode.", "The address does not know that method.")
_MEDIA = Text(
    "Send JSON: Content-Type: application/json.", "Send JSON: Content-Type: application/json."
)
