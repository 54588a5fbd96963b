"""Signing in and out, and the switch of language."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from virksom.office.access import ROLE_NAMES, Deed, OfficeRequest, Role, guarded
from virksom.office.actions.load_demo import DEMO_PASSWORD
from virksom.office.actions.sign_in import CannotSignIn, safe_next
from virksom.office.actions.sign_in import sign_in as sign_in_by
from virksom.office.actions.sign_out import sign_out as sign_out_now
from virksom.office.store.users import demo_users
from virksom.programme.kernel import LANGUAGES, Text

_YEAR = 365 * 24 * 60 * 60


@guarded(Deed.SIGN_IN)
def sign_in(request: OfficeRequest) -> HttpResponse:
    """Show the sign-in page, or sign in and lead to where the reader was going."""
    after = safe_next(request, request.POST.get("next", request.GET.get("next", "")))
    if request.method != "POST":
        if request.actor.signed_in:
            return redirect(after or settings.LOGIN_REDIRECT_URL)
        return _sign_in_page(request, after, username=request.GET.get("bruger", ""))
    username, password = request.POST.get("username", ""), request.POST.get("password", "")
    try:
        sign_in_by(request, username, password=password, moment=timezone.now())
    except CannotSignIn as wrong:
        return _sign_in_page(request, after, username=username, error=wrong.text)
    return redirect(after or settings.LOGIN_REDIRECT_URL)


@guarded(Deed.SIGN_OUT)
@require_POST
def sign_out(request: OfficeRequest) -> HttpResponse:
    """End the session."""
    sign_out_now(request)
    return redirect(settings.LOGIN_URL)


@guarded(Deed.CHOOSE_LANGUAGE)
@require_POST
def language(request: OfficeRequest, language: str) -> HttpResponse:
    """Keep the choice of language for a year, and lead back."""
    answer = redirect(safe_next(request, request.POST.get("next", "")) or "/")
    if language in LANGUAGES:
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=_YEAR,
            httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            samesite="Lax",
        )
    return answer


def _sign_in_page(
    request: OfficeRequest, after: str, *, username: str, error: Text | None = None
) -> HttpResponse:
    """Show the form; in a demo database with its log-ins, of which one may fill it."""
    demo = demo_users()
    names = {user.username for user in demo}
    fills = username in names and error is None
    context = {
        "after": after,
        "username": username,
        "password": DEMO_PASSWORD if fills else "",
        "error": error,
        "demo_password": DEMO_PASSWORD if demo else "",
        "demo": [(user.username, ROLE_NAMES[Role(user.memberships[0].role)]) for user in demo],
    }
    return render(request, "sign_in.html", context, status=403 if error else 200)
