"""The guard at each page: a view names its deed, and opens only to those who may."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from functools import wraps
from typing import Concatenate, ParamSpec

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from virksom.office.access.actor import Actor
from virksom.office.access.deeds import Deed
from virksom.office.access.table import Whose
from virksom.office.access.why_not import why_not
from virksom.programme.kernel import Text

P = ParamSpec("P")


class OfficeRequest(HttpRequest):
    """A request with the one who asks; the site puts them there before any view."""

    actor: Actor
    LANGUAGE_CODE: str


View = Callable[Concatenate[OfficeRequest, P], HttpResponse]


class Denied(PermissionDenied):
    """The actor may not; ``reason`` is the sentence the page shows."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason.da)
        self.reason = reason


def guarded(deed: Deed) -> Callable[[View[P]], View[P]]:
    """Mark a view as ``deed`` and let only those in who may do it.

    The signed-out are led to the sign-in page and back again; others see the reason. Whoever may
    break the glass comes as far as the view, which asks about the candidate.

    Raises:
        Denied: the actor is signed in and may not.
    """

    def mark(view: View[P]) -> View[P]:
        @wraps(view)
        def guard(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
            reason = why_not(request.actor, deed, glass=True)
            if reason is None:
                return view(request, *args, **kwargs)
            if request.actor.signed_in:
                raise Denied(reason)
            return redirect_to_login(request.get_full_path())

        guard.deed = deed  # type: ignore[attr-defined]  # read back by deed_of
        return guard

    return mark


def may(
    actor: Actor, deed: Deed, *, about: AbstractSet[Whose] | None = None, glass: bool = False
) -> None:
    """Do nothing when ``actor`` may do ``deed``; each action and each look begins with it.

    Args:
        actor: who asks.
        deed: what they ask to do.
        about: whose data it touches, from ``relation``.
        glass: whether they have broken the glass for this candidate.

    Raises:
        Denied: they may not; it carries the sentence that the button showed too.
    """
    reason = why_not(actor, deed, about=about, glass=glass)
    if reason is not None:
        raise Denied(reason)


def deed_of(view: object) -> Deed | None:
    """Return the deed a view is guarded by; None when it is not."""
    return getattr(view, "deed", None)
