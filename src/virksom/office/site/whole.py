"""While a restore stands half-way, processes that run already show nobody anything.

Source:
    Decision 0043: whom to erase again may be in the office until it ends.
"""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from virksom.office.access import Deed, deed_of
from virksom.office.site.errors import closed
from virksom.office.store.backup import unfinished


class WholeMiddleware:
    """Answers 503 until the restore has ended; whether the office is ready can be asked."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Go on; the page that is asked for is not known yet."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, _args: object, _asked: object
    ) -> HttpResponse | None:
        """Close every page but those of health while a restore stands half-way."""
        if deed_of(view) is Deed.SEE_HEALTH or not unfinished.stands():
            return None
        return closed(request)
