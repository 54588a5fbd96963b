"""After a job: add what was learnt, and find the next match."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.tell_learnt import Learnt, tell_learnt
from virksom.office.reports.after_job import AfterJob, after_job
from virksom.office.reports.door import Door
from virksom.office.web.forms import ChoiceOf, OfficeForm, WordsField
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, about, step_page
from virksom.programme.kernel import Refusal, Text
from virksom.programme.path import work_of
from virksom.programme.path.competence import LEVELS

_WRONG = 422


class LearntForm(OfficeForm):
    """What was learnt, how well, and an example."""

    competence = ChoiceOf(Text("Hvad har kandidaten lært?", "What has the candidate learnt?"))
    level = ChoiceOf(
        Text("Hvor godt?", "How well?"),
        among=tuple((code, level.label) for code, level in LEVELS.items()),
    )
    example = WordsField(
        Text("Hvad blev der gjort?", "What was done?"),
        required=False,
        most=300,
        hint=Text(
            "Én sætning med et eksempel. Kandidaten ser den og siger ja.",
            "One sentence with an example. The candidate sees it and agrees.",
        ),
    )


@step_page(Deed.RECORD_EMPLOYMENT)
def after(request: OfficeRequest, *, candidate: str, employment: str) -> HttpResponse:
    """Ask what was learnt in a job, and lead to the next match."""
    whom = about(request, candidate, deed=Deed.RECORD_EMPLOYMENT)
    page = _page(whom, employment)
    form = LearntForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    form.offer("competence", page.among)
    if form.is_valid():
        learnt = _learnt(form.cleaned_data)
        try:
            fact = tell_learnt(
                request.actor,
                candidate,
                employment=employment,
                learnt=learnt,
                moment=whom.moment,
            )
        except Refusal as wrong:
            form.refuse(wrong, "competence")
        else:
            door = Door("after_job", (candidate, employment))
            return done(request, _ADDED, door=door, undo=fact.id)
    answer = show_still(request, "steps/after.html", page=page, here="candidates", form=form)
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


def _learnt(typed: Mapping[str, Any]) -> Learnt:
    return Learnt(competence=typed["competence"], level=typed["level"], example=typed["example"])


def _page(whom: About, employment: str) -> AfterJob:
    """Return the page.

    Raises:
        Http404: the candidate does not have that job.
    """
    work = work_of(whom.case.person, employment)
    if work is None:
        raise Http404(employment)
    return after_job(whom.case, work)


_ADDED = Text("Tilføjet. Kandidaten bliver bedt om at sige ja.", "Added. The candidate is asked.")
