"""Signing in and out, and the switch of language."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import Resolver404, resolve
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from virksom.office.access import ROLE_NAMES, Deed, OfficeRequest, Role, guarded
from virksom.office.actions.load_demo import DEMO_PASSWORD
from virksom.office.actions.sign_in import CannotSignIn, safe_next, why_shut
from virksom.office.actions.sign_in import sign_in as sign_in_by
from virksom.office.actions.sign_out import sign_out as sign_out_now
from virksom.office.store.users import demo_users
from virksom.programme.kernel import LANGUAGES

_YEAR = 365 * 24 * 60 * 60
_LONGEST = 150
_MOST_COUNTED = 9
_COUNTS = frozenset(str(count) for count in range(1, _MOST_COUNTED + 1))
_ONLY_SENT = frozenset({"sign_out", "language"})


@guarded(Deed.SIGN_IN)
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: OfficeRequest) -> HttpResponse:
    """Show the sign-in page, or sign in and lead to where the reader was going."""
    after = _after(request, request.POST.get("next", request.GET.get("next", "")))
    if request.method != "POST":
        if request.actor.signed_in:
            return redirect(after or settings.LOGIN_REDIRECT_URL)
        return _sign_in_page(request, after, username=request.GET.get("bruger", ""))
    username, password = request.POST.get("username", ""), request.POST.get("password", "")
    try:
        sign_in_by(request, username, password=password, moment=timezone.now())
    except CannotSignIn:
        return _sign_in_page(request, after, username=username, tries=_tries(request, username))
    return redirect(after or settings.LOGIN_REDIRECT_URL)


@guarded(Deed.SIGN_OUT)
@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: OfficeRequest) -> HttpResponse:
    """End the session; an address that is only opened leads to the overview and ends nothing."""
    if request.method != "POST":
        return redirect("home")
    sign_out_now(request)
    return redirect(settings.LOGIN_URL)


@guarded(Deed.CHOOSE_LANGUAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def language(request: OfficeRequest, language: str) -> HttpResponse:
    """Keep the choice of language for a year, and lead back; only opened, it changes nothing."""
    if request.method != "POST":
        return redirect("home")
    answer = redirect(_after(request, request.POST.get("next", "")) or "/")
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


def _after(request: OfficeRequest, address: str) -> str:
    """Return where to go afterwards: a page of ours that only shows; "" for anything else."""
    inside = safe_next(request, address)
    try:
        found = resolve(urlsplit(inside).path)
    except Resolver404:
        return inside
    return "" if found.url_name in _ONLY_SENT else inside


def _tries(request: OfficeRequest, username: str) -> int:
    """Count the wrong tries in a row with one username, as the form itself remembers them."""
    before = request.POST.get("forsoeg", "")
    again = before in _COUNTS and request.POST.get("forsoegt") == username[:_LONGEST]
    return int(before) + 1 if again else 1


def _sign_in_page(
    request: OfficeRequest, after: str, *, username: str, tries: int = 0
) -> HttpResponse:
    """Show the form; in a demo database with its log-ins, of which one may fill it."""
    demo = demo_users()
    names = {user.username for user in demo}
    fills = username in names and not tries
    context = {
        "after": after,
        "username": username[:_LONGEST],
        "longest": _LONGEST,
        "tries": min(tries, _MOST_COUNTED),
        "password": DEMO_PASSWORD if fills else "",
        "error": why_shut(tries) if tries else None,
        "demo_password": DEMO_PASSWORD if demo else "",
        "demo": [(user.username, ROLE_NAMES[Role(user.memberships[0].role)]) for user in demo],
    }
    return render(request, "sign_in.html", context, status=403 if tries else 200)
