"""Signing out, and the switch of language."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions import sign_out as acts
from virksom.office.web.door.after import after
from virksom.programme.kernel import LANGUAGES

_YEAR = 365 * 24 * 60 * 60


@guarded(Deed.SIGN_OUT)
@require_http_methods(["GET", "HEAD", "POST"])
def sign_out(request: OfficeRequest) -> HttpResponse:
    """End the session; an address that is only opened leads home and ends nothing."""
    if request.method != "POST":
        return redirect(settings.LOGIN_REDIRECT_URL)
    acts.sign_out(request)
    return redirect(settings.LOGIN_URL)


@guarded(Deed.MANAGE_OWN_ACCESS)
@require_http_methods(["GET", "HEAD", "POST"])
def end_session(request: OfficeRequest, session: int) -> HttpResponse:
    """End another of the reader's sessions."""
    if request.method == "POST":
        acts.sign_out_there(request.actor, session)
    return redirect("own_access")


@guarded(Deed.MANAGE_OWN_ACCESS)
@require_http_methods(["GET", "HEAD", "POST"])
def sign_out_everywhere(request: OfficeRequest) -> HttpResponse:
    """End every session of the reader, this one too."""
    if request.method != "POST":
        return redirect("own_access")
    acts.sign_out_everywhere(request, request.actor)
    return redirect(settings.LOGIN_URL)


@guarded(Deed.CHOOSE_LANGUAGE)
@require_http_methods(["GET", "HEAD", "POST"])
def language(request: OfficeRequest, language: str) -> HttpResponse:
    """Keep the choice of language for a year, and lead back; only opened, it changes nothing."""
    if request.method != "POST":
        return redirect(settings.LOGIN_REDIRECT_URL)
    answer = redirect(after(request, request.POST.get("next", "")) or "/")
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
