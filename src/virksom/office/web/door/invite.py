"""What an administrator does for somebody at the door: a link, and a second factor forgotten."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.forget_factors import forget_factors as forget_factors_of
from virksom.office.actions.send_link import invite as invite_by
from virksom.office.reports.door import Door
from virksom.office.web import clock
from virksom.office.web.said import done
from virksom.programme.kernel import Text

PEOPLE = Door("people")


@guarded(Deed.MANAGE_PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
def invite(request: OfficeRequest, member: str) -> HttpResponse:
    """Mail somebody a link; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("people")
    invite_by(request.actor, member, moment=clock.moment(request))
    text = Text(f"Et link til {member} er på vej.", f"A link to {member} is on its way.")
    return done(request, text, door=PEOPLE)


@guarded(Deed.MANAGE_PEOPLE)
@require_http_methods(["GET", "HEAD", "POST"])
def forget_factors(request: OfficeRequest, member: str) -> HttpResponse:
    """Forget what somebody has lost; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("people")
    forget_factors_of(request.actor, member, moment=clock.moment(request))
    text = Text(
        f"{member} laver et nyt andet trin, næste gang de logger ind.",
        f"{member} makes a new second factor the next time they sign in.",
    )
    return done(request, text, door=PEOPLE)
