"""The public form: an opening without a log-in, confirmed from one's mail.

Nobody is signed in: the address says for which programme it is, as ``/jobaabning/til/P2``; without
that it is for the latest that is not invented.
"""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.ask_opening import CannotAsk, ask_opening
from virksom.office.actions.confirm_opening import RequestIsOver, confirm_opening, why_over
from virksom.office.actions.opening_told import CannotPost
from virksom.office.store import read
from virksom.office.store.read import ProgrammeRow
from virksom.office.web import clock
from virksom.office.web.openings.asking import AskForm
from virksom.office.web.openings.network import network_of
from virksom.programme.kernel import Refusal

_GONE, _WRONG = 410, 422


@guarded(Deed.ASK_OPENING)
@never_cache
@sensitive_post_parameters()
@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: OfficeRequest, *, programme: str = "") -> HttpResponse:
    """Ask for an opening in a programme, and mail a link that confirms it."""
    row, real = _programme(programme), timezone.now()
    moment = row.clock(real)
    form = AskForm(
        request.POST if request.method == "POST" else None,
        language=request.LANGUAGE_CODE,
        today=clock.day(moment),
        initial={"seats": "1"},
    )
    form.know_lists(row.code)
    if form.is_valid() and (form.trapped or _asked(form, request, row=row)):
        return redirect("opening_asked")
    status = _WRONG if form.errors else 200
    told = {"form": form, "public": True, "here": request.path}
    return render(request, "openings/ask.html", told, status=status)


def _asked(form: AskForm, request: OfficeRequest, *, row: ProgrammeRow) -> bool:
    """Keep what was asked for; False where it is refused, which stands in the form then."""
    real = timezone.now()
    network = network_of(request.META, proxies=settings.BELIEVED_PROXIES)
    try:
        ask_opening(row.code, form.asked(), network=network, real=real, moment=row.clock(real))
    except CannotPost as wrong:
        form.refuse_all(wrong)
    except CannotAsk as wrong:
        form.refuse(wrong, wrong.field or None)
    except Refusal as wrong:
        form.refuse(wrong)
    return not form.errors


@guarded(Deed.ASK_OPENING)
@require_safe
def asked(request: OfficeRequest) -> HttpResponse:
    """Say that a mail is on its way; the same whatever was asked."""
    return render(request, "openings/asked.html")


@guarded(Deed.ASK_OPENING)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: OfficeRequest, token: str) -> HttpResponse:
    """Show the button, or why there is none; pressed, the opening is posted.

    Mail programs open addresses on their own: nothing happens before somebody presses.
    """
    real = timezone.now()
    if request.method != "POST":
        return render(request, "openings/confirm.html", {"error": why_over(token, real=real)})
    try:
        confirmed = confirm_opening(token, real=real)
    except (RequestIsOver, CannotPost) as over:
        return render(request, "openings/confirm.html", {"error": over.text}, status=_GONE)
    return render(request, "openings/confirm.html", {"posted": confirmed.fact.subject})


def _programme(code: str) -> ProgrammeRow:
    """Return the programme that the address names; where it names none, the latest real one."""
    rows = sorted(read.programmes(), key=lambda row: not row.invented)
    named = [row for row in rows if code in {"", row.code}]
    if not named:
        raise Http404
    return named[-1]
