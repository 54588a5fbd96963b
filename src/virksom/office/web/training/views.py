"""The trainer's own page: who trains at the workplace, and what they can."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded, why_not
from virksom.office.actions.look import look
from virksom.office.actions.record_competence import (
    CannotDocument,
    NoExample,
    record_competence,
)
from virksom.office.reports.documenting import Picks, day_seen, documenting_page, picks
from virksom.office.reports.door import Door, Link
from virksom.office.reports.training import training_page
from virksom.office.web import clock
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, about, back_to, step_page
from virksom.office.web.training.forms import CompetenceForm, new_competence
from virksom.programme.kernel import Text

_WRONG = 422
WITH_US = Link(Text("Hos os", "With us"), Door("trainees"))


@guarded(Deed.SEE_TRAINING_PAGE)
@require_safe
def trainees(request: OfficeRequest) -> HttpResponse:
    """Show who trains at the workplace; each name shown is a look."""
    moment = clock.moment(request)
    page = training_page(request.actor, moment=moment)
    look(request.actor, page.shown, what=Deed.SEE_PERSON, page="trainees", moment=moment)
    return show_still(request, "training/page.html", page=page, here="trainees")


@step_page(Deed.RECORD_COMPETENCE)
def record(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask for a competence, and document it."""
    whom = about(request, candidate, deed=Deed.RECORD_COMPETENCE)
    among = picks(request.actor, whom.case, today=whom.today)
    form = CompetenceForm(
        request.POST or None,
        among=among,
        language=request.LANGUAGE_CODE,
        today=whom.today,
        since=day_seen(request.actor, whom.case, today=whom.today),
    )
    if form.is_valid():
        told = new_competence(form.cleaned_data)
        try:
            fact = record_competence(request.actor, candidate, told=told, moment=whom.moment)
        except CannotDocument as wrong:
            form.refuse(wrong, "example" if isinstance(wrong, NoExample) else None)
        else:
            door = Door("record_competence", (candidate,))
            return done(request, _noted(candidate), door=door, undo=fact.id)
    return _asked(request, form, whom=whom, among=among)


def _asked(
    request: OfficeRequest, form: CompetenceForm, *, whom: About, among: Picks
) -> HttpResponse:
    page = documenting_page(
        request.actor,
        whom.case,
        among=among,
        chosen=(str(form["competence"].value()), str(form["level"].value())),
        today=whom.today,
    )
    _seen(request, page.candidate, whom=whom)
    answer = show_still(
        request,
        "training/record.html",
        page=page,
        here="trainees",
        form=form,
        back=way_back(request, page.candidate),
    )
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


def _seen(request: OfficeRequest, candidate: str, *, whom: About) -> None:
    page = "record_competence"
    look(request.actor, [candidate], what=Deed.SEE_PERSON, page=page, moment=whom.moment)


def way_back(request: OfficeRequest, candidate: str) -> Link:
    """Return the way back: to the candidate's page, or to the own one of who sees no other."""
    sees = why_not(request.actor, Deed.SEE_CANDIDATE) is None
    return back_to(candidate) if sees else WITH_US


def _noted(candidate: str) -> Text:
    return Text(
        f"Noteret om {candidate}. Kandidaten bliver spurgt, om det passer.",
        f"Noted of {candidate}. The candidate is asked whether it is right.",
    )
