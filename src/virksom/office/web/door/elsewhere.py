"""Signing in by an account elsewhere: sent there, back with an answer, linked and unlinked."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.link_account import CannotLink, link_account, unlink_account
from virksom.office.actions.sign_in_elsewhere import NotLinked, sign_in_elsewhere
from virksom.office.store import openid
from virksom.office.store.openid import NotBelieved, ProviderSilent, Told
from virksom.office.web.door.after import after
from virksom.office.web.door.own import me, own, show_own_access
from virksom.office.web.door.sign_in import onward, show_sign_in

_SILENT = 503
_OTHERS = frozenset({"cross-site", "same-site"})
"""Where a browser says that it was another's page that sent somebody here."""


@guarded(Deed.SIGN_IN)
@never_cache
@require_safe
def go(request: OfficeRequest) -> HttpResponse:
    """Send somebody to the provider, with where they were going kept in the session."""
    going = after(request, request.GET.get("next", ""))
    if openid.told() is None:
        return redirect("sign_in")
    try:
        return redirect(openid.begin(request, after=going))
    except ProviderSilent as silent:
        return show_sign_in(request, going, error=silent.text, status=_SILENT)


@guarded(Deed.SIGN_IN)
@never_cache
@require_safe
def answer(request: OfficeRequest) -> HttpResponse:
    """Take the provider's answer: let somebody in, or link the account of who is here."""
    moment = timezone.now()
    if openid.told() is None:
        return redirect("sign_in")
    try:
        told = openid.answer(request, moment=moment)
        if told.linking is not None:
            return _linked(request, told)
        return onward(sign_in_elsewhere(request, told, moment=moment))
    except ProviderSilent as silent:
        return show_sign_in(request, "", error=silent.text, status=_SILENT)
    except (NotBelieved, NotLinked) as refused:
        return show_sign_in(request, "", error=refused.text)


@guarded(Deed.MANAGE_OWN_ACCESS)
@never_cache
@require_safe
@own
def link(request: OfficeRequest) -> HttpResponse:
    """Send the reader to the provider, to link the account they have there.

    Not where another's page sent them: it may have signed them in there as somebody else.
    """
    if openid.told() is None or request.headers.get("Sec-Fetch-Site") in _OTHERS:
        return redirect("own_access")
    try:
        return redirect(openid.begin(request, after="", linking=me(request)))
    except ProviderSilent as silent:
        return show_own_access(request, error=silent.text)


@guarded(Deed.MANAGE_OWN_ACCESS)
@require_http_methods(["GET", "HEAD", "POST"])
@own
def unlink(request: OfficeRequest, identity: int) -> HttpResponse:
    """Forget the link to an account elsewhere."""
    if request.method == "POST":
        try:
            unlink_account(me(request), identity)
        except CannotLink as refused:
            return show_own_access(request, error=refused.text)
    return redirect("own_access")


def _linked(request: OfficeRequest, told: Told) -> HttpResponse:
    if not request.actor.signed_in:
        return redirect(settings.LOGIN_URL)
    try:
        link_account(me(request), told)
    except CannotLink as refused:
        return show_own_access(request, error=refused.text)
    return redirect("own_access")
