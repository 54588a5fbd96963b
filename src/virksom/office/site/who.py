"""Says who asks, once a request; a page outside the access table opens for nobody."""

from collections.abc import Callable, Iterable

from django.http import HttpRequest, HttpResponse

from virksom.office.access import NOBODY, Actor, Denied, OfficeRequest, Role, deed_of
from virksom.office.store import sessions
from virksom.office.store.organisations import JOBCENTRE_UNIT, WORKPLACES
from virksom.office.store.users import UserRow
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
        request.actor = NOBODY if user is None else actor(user)
        return self.get_response(request)

    def process_view(self, _request: HttpRequest, view: object, _args: object, _kw: object) -> None:
        """Refuse a view that names no deed.

        Raises:
            Denied: the view is not guarded.
        """
        if deed_of(view) is None:
            raise Denied(_NO_DEED)


def actor(user: UserRow) -> Actor:
    """Return who ``user`` is in their first programme, with every role they have there."""
    programme = user.memberships[0].programme if user.memberships else ""
    here = [membership for membership in user.memberships if membership.programme == programme]
    return Actor(
        user.id,
        user.username,
        programme=programme,
        roles=frozenset(Role(membership.role) for membership in here),
        code=_first(membership.code for membership in here),
        unit=_first(each.organisation for each in here if each.kind == JOBCENTRE_UNIT),
        company=_first(each.organisation for each in here if each.kind in WORKPLACES),
    )


def _first(texts: Iterable[str]) -> str:
    return next((text for text in texts if text), "")
