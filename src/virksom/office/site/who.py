"""Says who asks, once a request; a page outside the access table opens for nobody."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from virksom.office.access import NOBODY, Denied, OfficeRequest, deed_of
from virksom.office.actions.recognise import recognise
from virksom.office.store import sessions
from virksom.programme.kernel import Text

_NO_DEED = Text(
    "Siden står ikke i adgangstabellen og er derfor lukket.",
    "The page is not in the access table and is therefore closed.",
)


class WhoMiddleware:
    """Puts the actor on the request and keeps pages without a deed closed."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: OfficeRequest) -> HttpResponse:
        """Set ``request.actor``."""
        user = sessions.signed_in(request)
        request.actor = NOBODY if user is None else recognise(user)
        return self.get_response(request)

    def process_view(self, _request: HttpRequest, view: object, _args: object, _kw: object) -> None:
        """Refuse a view that names no deed.

        Raises:
            Denied: the view is not guarded.
        """
        if deed_of(view) is None:
            raise Denied(_NO_DEED)

