"""Taking back what was just said."""

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest, why_not
from virksom.office.actions.undo import undo_all
from virksom.office.reports.door import Door, candidate_door
from virksom.office.store.case import NoSuchCandidate, case
from virksom.office.store.companies import companies
from virksom.office.store.proposals import proposed_for
from virksom.office.web import clock
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

UNDONE = Text("Det er taget tilbage.", "It is taken back.")


@step_page(Deed.UNDO)
def undo(request: OfficeRequest, fact: str) -> HttpResponse:
    """Take back facts that were told together, parted by commas.

    An address that is only opened leads home and changes nothing.
    """
    if request.method != "POST":
        return redirect("home")
    (told, *_) = undo_all(request.actor, fact.split(","), moment=clock.moment(request))
    return done(request, UNDONE, door=_door(request, told.subject))


def _door(request: OfficeRequest, subject: str) -> Door:
    """Return the page of whom it was about; home where that is not the reader's, or gone."""
    if subject.startswith("V") and why_not(request.actor, Deed.SEE_COMPANIES) is None:
        return _company_door(request.actor.programme, subject)
    if subject.startswith("O") and why_not(request.actor, Deed.PROPOSE) is None:
        return _opening_door(request.actor.programme, subject)
    if not subject.startswith("K") or why_not(request.actor, Deed.SEE_CANDIDATE) is not None:
        return Door("home")
    try:
        case(request.actor.programme, subject)
    except NoSuchCandidate:
        return Door("home")
    return candidate_door(subject)


def _opening_door(programme: str, opening: str) -> Door:
    """Return an opening's page; the board where it is there no more."""
    there = opening in proposed_for(programme, [opening]).vacancies
    return Door("opening", (opening,)) if there else Door("openings")


def _company_door(programme: str, company: str) -> Door:
    """Return a company's page; the list of them where it is there no more."""
    there = any(row.code == company for row in companies(programme))
    return Door("see_company", (company,)) if there else Door("companies")
