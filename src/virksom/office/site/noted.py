"""Each request is noted: an id that its lines in the log share, what it was for, how long it took.

Nothing of an address is noted but the pattern it fits, so that neither links nor searches are.
"""

import logging
import re
import secrets
from collections.abc import Callable
from time import perf_counter

from django.http import HttpRequest, HttpResponse

from virksom.office.site import metrics
from virksom.office.site.request_id import CURRENT, HEADER

_TAKEN = re.compile(r"[A-Za-z0-9-]{8,64}")
_ROOM = re.compile(r"virksom\.office\.(?:web|(rest|site))\.(\w+)")
_log = logging.getLogger("virksom.request")


class NotedMiddleware:
    """Stands outermost, so that whatever is answered is noted."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer under an id: the proxy's when it has sent one, else a new one."""
        began = perf_counter()
        given = request.headers.get(HEADER, "")
        marked = CURRENT.set(given if _TAKEN.fullmatch(given) else secrets.token_hex(8))
        try:
            response = self.get_response(request)
            response.headers[HEADER] = CURRENT.get()
            _note(request, response, seconds=perf_counter() - began)
            return response
        finally:
            CURRENT.reset(marked)


def _note(request: HttpRequest, response: HttpResponse, *, seconds: float) -> None:
    metrics.count(room_of(request), response.status_code, seconds=seconds)
    found = request.resolver_match
    _log.info(
        "%s %s %s",
        request.method,
        f"/{found.route}" if found else "-",
        response.status_code,
        extra={
            "user": getattr(getattr(request, "actor", None), "id", None),
            "milliseconds": round(seconds * 1000, 1),
        },
    )


def room_of(request: HttpRequest) -> str:
    """Return the room of the page that was asked for; »-« for files and what is not there."""
    found = request.resolver_match
    module = getattr(found.func, "__module__", "") if found else ""
    fitting = _ROOM.match(module)
    if fitting is None:
        return "api" if found and found.route.startswith("api/") else "-"
    return "api" if fitting[1] == "rest" else fitting[2]
