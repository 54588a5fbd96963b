"""Signing in: the password, then the second step of those who have one; or a passkey alone."""

from django.conf import settings
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from virksom.office.access import ROLE_NAMES, Deed, OfficeRequest, Role, guarded
from virksom.office.actions import sign_in as acts
from virksom.office.actions.load_demo import DEMO_PASSWORD
from virksom.office.actions.sign_in import CannotSignIn, NotTheCode
from virksom.office.reports.own_access import second_step_page
from virksom.office.store import openid, passkeys, sessions
from virksom.office.store.sessions import Entry
from virksom.office.store.users import demo_users
from virksom.office.web.door.after import after
from virksom.programme.kernel import Text

_LONGEST = 150
_REFUSED = 403


@guarded(Deed.SIGN_IN)
@sensitive_post_parameters("password")
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: OfficeRequest) -> HttpResponse:
    """Show the sign-in page, or pass the first step and lead to where the reader was going."""
    going = after(request, request.POST.get("next", request.GET.get("next", "")))
    if request.method != "POST":
        if request.actor.signed_in:
            return redirect(going or settings.LOGIN_REDIRECT_URL)
        return show_sign_in(request, going, username=request.GET.get("bruger", ""))
    username, password = request.POST.get("username", ""), request.POST.get("password", "")
    try:
        entry = acts.sign_in(
            request, username, password=password, moment=timezone.now(), after=going
        )
    except CannotSignIn as refused:
        return show_sign_in(request, going, username=username, error=refused.text)
    return onward(entry)


@guarded(Deed.SIGN_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in_by_passkey(request: OfficeRequest) -> HttpResponse:
    """Ask for a passkey, whosesoever; or let in whoever's answered."""
    moment = timezone.now()
    if request.method != "POST":
        return redirect("sign_in")
    if "answer" not in request.POST:
        return JsonResponse(passkeys.question(request, user_id=None, moment=moment))
    going = after(request, request.POST.get("next", ""))
    try:
        entry = acts.sign_in_by_passkey(request, request.POST["answer"], moment=moment, after=going)
    except CannotSignIn as refused:
        return show_sign_in(request, going, error=refused.text)
    return onward(entry)


@guarded(Deed.SIGN_IN)
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
def second_step(request: OfficeRequest) -> HttpResponse:
    """Ask for the second factor of one who passed the first step; then let them in."""
    user = sessions.waiting(request)
    if user is None:
        return redirect("sign_in")
    if request.method != "POST":
        return render(request, "door/second_step.html", {"page": second_step_page(user.id)})
    moment = timezone.now()
    try:
        if "code" in request.POST:
            entry = acts.pass_code(request, request.POST["code"], moment=moment)
        elif "answer" in request.POST:
            entry = acts.pass_passkey(request, request.POST["answer"], moment=moment)
        else:
            return JsonResponse(passkeys.question(request, user_id=user.id, moment=moment))
    except NotTheCode as refused:
        page = second_step_page(user.id, error=refused.text)
        return render(request, "door/second_step.html", {"page": page}, status=_REFUSED)
    return onward(entry)


def onward(entry: Entry) -> HttpResponse:
    """Lead somebody inside to where they were going, and anybody else to the second step."""
    if entry.inside:
        return redirect(entry.after or settings.LOGIN_REDIRECT_URL)
    return redirect("mfa_authenticate")


def show_sign_in(
    request: OfficeRequest,
    going: str,
    *,
    username: str = "",
    error: Text | None = None,
    status: int = _REFUSED,
) -> HttpResponse:
    """Show the form; in a demo database with its log-ins, of which one may fill it."""
    demo = demo_users()
    names = {user.username for user in demo}
    fills = username in names and error is None
    elsewhere = openid.told()
    context = {
        "after": going,
        "elsewhere": elsewhere.name if elsewhere else None,
        "username": username[:_LONGEST],
        "longest": _LONGEST,
        "password": DEMO_PASSWORD if fills else "",
        "error": error,
        "demo_password": DEMO_PASSWORD if demo else "",
        "demo": [(user.username, ROLE_NAMES[Role(user.memberships[0].role)]) for user in demo],
    }
    return render(request, "sign_in.html", context, status=200 if error is None else status)
