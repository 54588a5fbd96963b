"""A link that opens the door once: looking spends nothing, one button does."""

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.change_password import CannotChoose, choose_password
from virksom.office.actions.use_link import LinkIsOver, use_link, why_over
from virksom.office.store import session_marks, users

_GONE, _WRONG = 410, 422


@guarded(Deed.USE_LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def link(request: OfficeRequest, token: str) -> HttpResponse:
    """Show the button, or why there is none; pressed, it uses the link up and lets in.

    Mail programs open addresses on their own: nothing happens before somebody presses.
    """
    moment = timezone.now()
    if request.method != "POST":
        return render(request, "door/link.html", {"error": why_over(token, moment=moment)})
    try:
        entry = use_link(request, token, moment=moment)
    except LinkIsOver as over:
        return render(request, "door/link.html", {"error": over.text}, status=_GONE)
    if entry is None:
        return redirect("choose_password")
    if not entry.inside:
        return redirect("mfa_authenticate")
    return redirect(entry.after or settings.LOGIN_REDIRECT_URL)


@guarded(Deed.USE_LINK)
@sensitive_post_parameters("new", "again")
@require_http_methods(["GET", "HEAD", "POST"])
def choose(request: OfficeRequest) -> HttpResponse:
    """Let one who came by a link choose a password, and lead them to the door to use it."""
    moment = timezone.now()
    user_id = session_marks.chooses(request, moment=moment)
    user = None if user_id is None else users.by_id(user_id)
    if user is None:
        return redirect("sign_in")
    if request.method != "POST":
        return render(request, "door/choose.html", {"username": user.username})
    new, again = request.POST.get("new", ""), request.POST.get("again", "")
    try:
        choose_password(user.id, new=new, again=again, moment=moment)
    except CannotChoose as refused:
        context = {"username": user.username, "error": refused.text}
        return render(request, "door/choose.html", context, status=_WRONG)
    session_marks.has_chosen(request)
    return redirect(f"{reverse('sign_in')}?{urlencode({'bruger': user.username})}")
