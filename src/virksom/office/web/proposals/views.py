"""The board of proposals, the page of one, and the page that proposes."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.actions.propose import bid
from virksom.office.actions.propose import propose as propose_by
from virksom.office.reports.proposal_board import proposal_board
from virksom.office.reports.proposal_page import proposal_page
from virksom.office.reports.propose import propose_page
from virksom.office.store.proposal_basis import match_of
from virksom.office.web import clock
from virksom.office.web.proposals.forms import ProposeForm
from virksom.office.web.proposals.ground import which
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Refusal, Text

_WRONG = 422


@guarded(Deed.PROPOSE)
@require_safe
def board(request: OfficeRequest) -> HttpResponse:
    """Show every proposal that goes on."""
    moment, whose = clock.moment(request), request.GET.get("hvem", "")
    page = proposal_board(request.actor, whose=whose, moment=moment)
    return show_still(request, "proposals/board.html", page=page, here="proposals")


@step_page(Deed.PROPOSE)
def proposal(request: OfficeRequest, *, opening: str, candidate: str) -> HttpResponse:
    """Show one proposal; its notes are a look."""
    at = which(request, opening, candidate=candidate)
    page = proposal_page(request.actor, at.found, moment=at.moment)
    if page.shows_notes:
        codes = [at.found.one.person.id]
        look(request.actor, codes, what=Deed.SEE_NOTES, page="proposal", moment=at.moment)
    return show_still(request, "proposals/proposal.html", page=page, here="proposals")


@step_page(Deed.PROPOSE)
def propose(request: OfficeRequest, *, opening: str, candidate: str) -> HttpResponse:
    """Show what speaks for and against, and propose."""
    at = which(request, opening, candidate=candidate)
    beside = match_of(at.found, on=at.today)
    known = bid(at.found, beside, why="", moment=at.moment)
    page = propose_page(request.actor, at.found, bid=known, beside=beside)
    form = ProposeForm(request.POST or None, language=request.LANGUAGE_CODE, today=at.today)
    form.ask_why(needed=bool(page.asks_why.da))
    if request.method == "POST" and form.is_valid():
        why = form.cleaned_data["why"]
        try:
            fact = propose_by(
                request.actor, opening, candidate=candidate, why=why, moment=at.moment
            )
        except Refusal as wrong:
            form.refuse(wrong, "why")
        else:
            text = Text(f"{candidate} er foreslået.", f"{candidate} is proposed.")
            return done(request, text, door=at.door, undo=fact.id)
    answer = show_still(request, "proposals/propose.html", page=page, here="proposals", form=form)
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer
