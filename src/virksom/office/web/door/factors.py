"""Second factors of the reader: made, shown once, and removed."""

from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions import change_factors as acts
from virksom.office.actions.change_factors import CannotAddFactor, CannotRemoveFactor
from virksom.office.reports.own_access import app_page, codes_page
from virksom.office.store import code_app, factors, passkeys, recovery_codes
from virksom.office.web.door.own import me, own, show_own_access
from virksom.programme.kernel import Text

_WRONG = 422


@guarded(Deed.MANAGE_OWN_ACCESS)
@sensitive_post_parameters("code")
@require_http_methods(["GET", "HEAD", "POST"])
@own
def app(request: OfficeRequest) -> HttpResponse:
    """Show what an authenticator app is to read, and take it into use by a code of it."""
    if factors.factors(me(request)).app_since is not None:
        return redirect("own_access")
    if request.method != "POST":
        return _app(request, anew=True)
    try:
        code = request.POST.get("code", "")
        acts.add_app(request, me(request), code=code, moment=timezone.now())
    except CannotAddFactor as refused:
        return _app(request, error=refused.text)
    return redirect("codes")


@guarded(Deed.MANAGE_OWN_ACCESS)
@require_http_methods(["GET", "HEAD", "POST"])
@own
def remove_app(request: OfficeRequest) -> HttpResponse:
    """Forget the reader's app."""
    if request.method == "POST":
        try:
            acts.remove_app(me(request), must=request.actor.needs_factor)
        except CannotRemoveFactor as refused:
            return show_own_access(request, error=refused.text)
    return redirect("own_access")


@guarded(Deed.MANAGE_OWN_ACCESS)
@require_http_methods(["GET", "HEAD", "POST"])
@own
def passkey(request: OfficeRequest) -> HttpResponse:
    """Show how a passkey is made; tell the browser what it is to be; keep it."""
    if request.method != "POST":
        return render(request, "door/passkey.html")
    moment = timezone.now()
    if "answer" not in request.POST:
        return JsonResponse(passkeys.invitation(request, user_id=me(request), moment=moment))
    try:
        acts.add_passkey(request, me(request), answer=request.POST["answer"], moment=moment)
    except CannotAddFactor as refused:
        return render(request, "door/passkey.html", {"error": refused.text}, status=_WRONG)
    return redirect("codes")


@guarded(Deed.MANAGE_OWN_ACCESS)
@require_http_methods(["GET", "HEAD", "POST"])
@own
def remove_passkey(request: OfficeRequest, key: int) -> HttpResponse:
    """Forget one of the reader's passkeys."""
    if request.method == "POST":
        try:
            acts.remove_passkey(me(request), key, must=request.actor.needs_factor)
        except CannotRemoveFactor as refused:
            return show_own_access(request, error=refused.text)
    return redirect("own_access")


@guarded(Deed.MANAGE_OWN_ACCESS)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@own
def codes(request: OfficeRequest) -> HttpResponse:
    """Show new recovery codes while they can be read; or make others in their place."""
    moment = timezone.now()
    if request.method == "POST":
        acts.make_codes(request, me(request), moment=moment)
        return redirect("codes")
    shown = recovery_codes.shown(request, me(request), moment=moment)
    if not shown:
        return redirect("own_access")
    return render(request, "door/codes.html", {"page": codes_page(shown)})


@guarded(Deed.MANAGE_OWN_ACCESS)
@never_cache
@require_http_methods(["GET", "HEAD"])
@own
def codes_file(request: OfficeRequest) -> HttpResponse:
    """Give new recovery codes as a file, while they can be read."""
    shown = recovery_codes.shown(request, me(request), moment=timezone.now())
    if not shown:
        return redirect("own_access")
    text = codes_page(shown).file.read(request.LANGUAGE_CODE)
    return HttpResponse(
        text,
        content_type="text/plain; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="virksom-koder.txt"'},
    )


@guarded(Deed.MANAGE_OWN_ACCESS)
@require_http_methods(["GET", "HEAD", "POST"])
def codes_kept(request: OfficeRequest) -> HttpResponse:
    """Show the codes no more: the reader has kept them."""
    if request.method == "POST":
        recovery_codes.hide(request)
        return redirect("home")
    return redirect("own_access")


def _app(request: OfficeRequest, *, anew: bool = False, error: Text | None = None) -> HttpResponse:
    secret = code_app.proposed(request, anew=anew)
    page = app_page(secret, code_app.picture(me(request), secret))
    status = 200 if error is None else _WRONG
    return render(request, "door/app.html", {"page": page, "error": error}, status=status)
