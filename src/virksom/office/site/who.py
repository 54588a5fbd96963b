"""Says who asks, once a request; a page outside the access table opens for nobody."""

from collections.abc import Callable, Mapping

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect

from virksom.office.access import NOBODY, Actor, Denied, OfficeRequest, deed_of
from virksom.office.access.deeds import OPEN, SIGNED_IN
from virksom.office.actions.recognise import recognise
from virksom.office.store import session_marks, sessions
from virksom.office.store.session_marks import By
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
        request.actor = _asks(request)
        return self.get_response(request)

    def process_view(  # noqa: PLR0917  # as Django calls it
        self, request: OfficeRequest, view: object, _args: object, asked: Mapping[str, object]
    ) -> HttpResponse | None:
        """Refuse a view that names no deed; lead who owes a second factor to where it is made.

        Raises:
            Denied: the view is not guarded.
            Http404: the address holds a sign that no code has and a database refuses.
        """
        if any(isinstance(part, str) and not part.isprintable() for part in asked.values()):
            raise Http404
        deed = deed_of(view)
        if deed is None:
            raise Denied(_NO_DEED)
        owes = request.actor.needs_factor and session_marks.by(request) is not By.FACTOR
        return redirect("own_access") if owes and deed not in OPEN | SIGNED_IN else None


def _asks(request: OfficeRequest) -> Actor:
    """Return who asks, in the programme they chose; in their first where they chose none."""
    user = sessions.signed_in(request)
    if user is None:
        return NOBODY
    chosen = session_marks.programme(request)
    held = {one.programme for one in user.memberships}
    return recognise(user, programme=chosen if chosen in held else None)
