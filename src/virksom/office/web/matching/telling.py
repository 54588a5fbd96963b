"""A candidate tells in own words; a person ticks what is kept. The text itself is not kept."""

from django.http import HttpResponse, QueryDict

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.keep_competences import (
    CannotKeep,
    KeptCompetence,
    keep_competences,
)
from virksom.office.reports.door import Door
from virksom.office.reports.telling import LONGEST, telling_page
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import About, about_own, step_page
from virksom.programme.kernel import Text

_WRONG, _MOST = 422, 12


@step_page(Deed.EDIT_PROFILE)
def tell(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Read what a candidate tells the consultant, and keep what is ticked."""
    whom = about_own(request, candidate, deed=Deed.EDIT_PROFILE)
    return _take(request, whom, code=whom.case.person.id, own=False)


@step_page(Deed.SEE_OWN_PAGE)
def own_tell(request: OfficeRequest) -> HttpResponse:
    """Read what the candidate tells, and keep what they tick."""
    whom = about_own(request, request.actor.code, deed=Deed.EDIT_PROFILE)
    return _take(request, whom, code=request.actor.code, own=True)


def _take(request: OfficeRequest, whom: About, *, code: str, own: bool) -> HttpResponse:
    wrong = None
    if "behold" in request.POST:
        kept = _kept(request.POST)
        try:
            facts = keep_competences(request.actor, code, kept=kept, moment=whom.moment)
        except CannotKeep as refused:
            wrong = refused.text
        else:
            door = Door("own_profile") if own else Door("profile", (code,))
            return done(request, KEPT, door=door, undo=",".join(fact.id for fact in facts))
    page = telling_page(whom.case, text=request.POST.get("ord", "")[:LONGEST], own=own)
    answer = show_still(
        request,
        "matching/telling.html",
        page=page,
        here="own_profile" if own else "candidates",
        wrong=wrong,
        most=LONGEST,
    )
    answer.status_code = _WRONG if wrong else answer.status_code
    return answer


def _kept(sent: QueryDict) -> tuple[KeptCompetence, ...]:
    return tuple(
        KeptCompetence(
            competence=code,
            level=sent.get(f"niveau-{code}", ""),
            from_job=sent.get(f"job-{code}") == "on",
        )
        for code in dict.fromkeys(sent.getlist("kode")[:_MOST])
    )


KEPT = Text("Kompetencerne er gemt; teksten er ikke.", "The competences are kept; the text is not.")
