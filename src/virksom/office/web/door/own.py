"""Everybody's own access: what they sign in with, and where they are signed in."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.change_password import CannotChoose, NotThePassword, change_password
from virksom.office.actions.confirm_self import confirm_self
from virksom.office.reports.own_access import own_access_page
from virksom.office.store import factors, identities, session_marks
from virksom.office.store.session_marks import By
from virksom.office.web.door.after import after
from virksom.programme.kernel import Text

P = ParamSpec("P")
View = Callable[Concatenate[OfficeRequest, P], HttpResponse]

_WRONG = 422
_AGAIN = Text(
    "Log ud, og log ind igen, før du ændrer din adgang; det er over et kvarter siden sidst.",
    "Sign out and in again before you change your access; it is over a quarter of an hour since.",
)


def own(view: View[P]) -> View[P]:
    """Open a view that changes the reader's access, when they showed lately that it is them.

    Others are led to where they show it, and come back; who has no password but an account
    elsewhere signs in again. Who comes by links has nothing of this to change.
    """

    @wraps(view)
    def asked(request: OfficeRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        password = factors.factors(me(request)).password
        if not password and not identities.of(me(request)):
            return redirect("own_access")
        if session_marks.fresh(request, moment=timezone.now()):
            return view(request, *args, **kwargs)
        if not password:
            return show_own_access(request, error=_AGAIN)
        return redirect(f"{reverse('confirm_self')}?{urlencode({'next': request.path})}")

    return asked


def me(request: OfficeRequest) -> int:
    """Return the number of the reader, whom the guard let in as somebody signed in."""
    return request.actor.id or 0


@guarded(Deed.MANAGE_OWN_ACCESS)
@require_safe
def own_access(request: OfficeRequest) -> HttpResponse:
    """Show what the reader signs in with, and where they are signed in."""
    return show_own_access(request)


@guarded(Deed.MANAGE_OWN_ACCESS)
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: OfficeRequest) -> HttpResponse:
    """Ask for the password once more before something is changed."""
    going = after(request, request.POST.get("next", request.GET.get("next", "")))
    user_id = me(request)
    if not factors.factors(user_id).password:
        return redirect("own_access")
    if request.method != "POST":
        return render(request, "door/confirm.html", {"after": going})
    password, moment = request.POST.get("password", ""), timezone.now()
    try:
        confirm_self(request, user_id, password=password, moment=moment)
    except NotThePassword as refused:
        context = {"after": going, "error": refused.text}
        return render(request, "door/confirm.html", context, status=_WRONG)
    return redirect(going or "own_access")


@guarded(Deed.MANAGE_OWN_ACCESS)
@sensitive_post_parameters("old", "new", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def password(request: OfficeRequest) -> HttpResponse:
    """Let the reader choose another password."""
    user_id = me(request)
    if not factors.factors(user_id).password:
        return redirect("own_access")
    if request.method != "POST":
        return render(request, "door/password.html")
    old, new, again = (request.POST.get(name, "") for name in ("old", "new", "again"))
    moment = timezone.now()
    try:
        change_password(request, user_id, old=old, new=new, again=again, moment=moment)
    except (CannotChoose, NotThePassword) as refused:
        return render(request, "door/password.html", {"error": refused.text}, status=_WRONG)
    return redirect("own_access")


def show_own_access(request: OfficeRequest, *, error: Text | None = None) -> HttpResponse:
    """Show the reader's own access, with what was refused."""
    page = own_access_page(
        me(request),
        request.actor,
        key=request.session.session_key,
        factor=session_marks.by(request) is By.FACTOR,
        moment=timezone.now(),
    )
    status = 200 if error is None else _WRONG
    return render(request, "door/own_access.html", {"page": page, "error": error}, status=status)
