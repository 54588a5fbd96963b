"""The candidate's own page of competences: read, agreed to, or said to be not quite right."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.agree_competence import agree_competence, doubt_competence
from virksom.office.reports.door import Door
from virksom.office.reports.own.competences import own_competences_page
from virksom.office.reports.own.self import oneself
from virksom.office.web import clock
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

LONGEST = 300
"""Signs that are kept of why something is not quite right."""

YES, NO = "passer", "passer-ikke"
AGREED = Text("Godt. Den kommer med på dit bevis.", "Good. It goes onto your certificate.")
DOUBTED = Text(
    "Tak. Din oplærer og din konsulent får besked.",
    "Thank you. Your trainer and your consultant are told.",
)


@guarded(Deed.SEE_OWN_PAGE)
@require_safe
def own_competences(request: OfficeRequest) -> HttpResponse:
    """Show what is documented, what waits for an answer, and the certificates."""
    moment = clock.moment(request)
    me = oneself(request.actor, moment=moment, today=clock.day(moment))
    page = own_competences_page(me)
    return show_still(request, "own/can.html", page=page, here="own_competences", most=LONGEST)


@step_page(Deed.AGREE_COMPETENCE)
def answer(request: OfficeRequest, fact: str) -> HttpResponse:
    """Take the answer; only opened, the address leads to the page."""
    said = request.POST.get("svar", "")
    if said not in {YES, NO}:
        return redirect("own_competences")
    actor, moment = request.actor, clock.moment(request)
    if said == YES:
        told, text = agree_competence(actor, fact, moment=moment), AGREED
    else:
        words = request.POST.get("ord", "")[:LONGEST]
        told, text = doubt_competence(actor, fact, words=words, moment=moment), DOUBTED
    return done(request, text, door=Door("own_competences"), undo=told.id)
