"""Yes, and not this time: one tap for company and candidate, a form for whoever notes it."""

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest, Role
from virksom.office.actions.answer_proposal import Answer, answer_proposal
from virksom.office.reports.door import Door
from virksom.office.web.deed import DeedPage
from virksom.office.web.proposals.forms import DeclineForm, answered
from virksom.office.web.proposals.ground import Which, back, which
from virksom.office.web.said import done
from virksom.office.web.steps.step import Step, step_page, take
from virksom.programme.companies.proposals import WANTED
from virksom.programme.companies.proposing import why_not_answer
from virksom.programme.kernel import Text

_OWN = frozenset({Role.CANDIDATE, Role.COMPANY_CONTACT})
THANKS_YES = Text("Tak. Vi vender tilbage.", "Thank you. We will be in touch.")
THANKS_NO = Text("Tak for svaret.", "Thank you for the answer.")


@step_page(Deed.ANSWER_PROPOSAL)
def answer(request: OfficeRequest, *, opening: str, candidate: str) -> HttpResponse:
    """Take an answer in one tap; only opened, the address leads home."""
    if request.method != "POST":
        return redirect("home")
    at = which(request, opening, candidate=candidate)
    said = Answer(**{name: request.POST.get(name, "") for name in ("side", "step", "reason")})
    fact = answer_proposal(
        request.actor, opening, candidate=candidate, answer=said, moment=at.moment
    )
    own = request.actor.roles <= _OWN
    text = _thanks(said) if own else _noted(candidate, said)
    return done(request, text, door=Door("home") if own else at.door, undo=fact.id)


@step_page(Deed.PROPOSE)
def decline(request: OfficeRequest, *, opening: str, candidate: str) -> HttpResponse:
    """Ask who says no and why, and note it."""
    at = which(request, opening, candidate=candidate)
    form = DeclineForm(request.POST or None, language=request.LANGUAGE_CODE, today=at.today)
    return take(
        request,
        form,
        step=_no(at),
        do=lambda typed: (
            answer_proposal(
                request.actor,
                opening,
                candidate=candidate,
                answer=answered(typed),
                moment=at.moment,
            ),
        ),
        told=lambda _: Text("Det er noteret.", "It is noted."),
    )


def _thanks(said: Answer) -> Text:
    return THANKS_YES if said.step == WANTED else THANKS_NO


def _noted(candidate: str, said: Answer, /) -> Text:
    if said.step == WANTED:
        return Text(f"Noteret: ja til {candidate}.", f"Noted: yes, {candidate}.")
    return Text(f"Noteret: ikke denne gang for {candidate}.", f"Noted: not now, {candidate}.")


def _no(at: Which) -> Step:
    code = at.found.one.person.id
    one = at.found.candidacy
    return Step(
        page=DeedPage(
            heading=Text(f"Ikke denne gang: {code}", f"Not this time: {code}"),
            sub=Text(
                "Grunden hjælper næste match. Aldrig om helbred.",
                "The reason helps the next match. Never of health.",
            ),
            button=Text("Notér", "Note"),
            back=back(at),
        ),
        why=why_not_answer(one, side="consultant", step="declined", reason="hours"),
        field="reason",
        door=at.door,
    )
