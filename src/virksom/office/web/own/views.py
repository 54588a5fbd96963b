"""The candidate's own pages: guard, one call, render."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.give_consent import give_consent
from virksom.office.reports.door import Door
from virksom.office.reports.own.calendar import own_calendar
from virksom.office.reports.own.data import own_data_page, own_export
from virksom.office.reports.own.looks import own_looks_of
from virksom.office.reports.own.page import competences, own_page
from virksom.office.reports.own.self import Self, oneself
from virksom.office.reports.own.way import way_page
from virksom.office.reports.personal_data import personal_data_paper
from virksom.office.reports.privacy import privacy_paper
from virksom.office.reports.proposal_own import job_offers
from virksom.office.web import clock
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

GIVEN = Text("Tak. Du kan altid tage det tilbage her.", "Thank you. You may take it back here.")
TAKEN_BACK = Text("Det er taget tilbage og gælder fra nu af.", "It is taken back from now on.")


def _me(request: OfficeRequest) -> Self:
    moment = clock.moment(request)
    return oneself(request.actor, moment=moment, today=clock.day(moment))


@guarded(Deed.SEE_OWN_PAGE)
@require_safe
def own(request: OfficeRequest) -> HttpResponse:
    """Show what is next, what is agreed and what they can."""
    me = _me(request)
    page, jobs = own_page(me), job_offers(me)
    return show_still(request, "own/page.html", page=page, here="own", jobs=jobs)


@guarded(Deed.SEE_OWN_PAGE)
@require_safe
def way(request: OfficeRequest) -> HttpResponse:
    """Show the whole path, and what they can."""
    me = _me(request)
    page, can = way_page(me), competences(me)
    return show_still(request, "own/way.html", page=page, here="own_path", competences=can)


@guarded(Deed.SEE_OWN_PAGE)
@require_safe
def looks(request: OfficeRequest) -> HttpResponse:
    """Show who has seen the candidate's data."""
    page = own_looks_of(_me(request))
    return show_still(request, "own/looks.html", page=page, here="own_looks")


@guarded(Deed.SEE_OWN_PAGE)
@require_safe
def data(request: OfficeRequest) -> HttpResponse:
    """Show what the programme knows of the candidate, what for, and the consents."""
    page = own_data_page(_me(request))
    return show_still(request, "own/data.html", page=page, here="own_data")


@guarded(Deed.SEE_OWN_PAGE)
@require_safe
def export(request: OfficeRequest) -> HttpResponse:
    """Hand over everything about the candidate as a file."""
    moment = clock.moment(request)
    me = oneself(request.actor, moment=moment, today=clock.day(moment))
    return _file(own_export(me, moment=moment).encode(), "application/json", "mine-data.json")


@guarded(Deed.SEE_OWN_PAGE)
@require_safe
def everything(request: OfficeRequest) -> HttpResponse:
    """Hand over everything about the candidate, to be read."""
    moment = clock.moment(request)
    me = oneself(request.actor, moment=moment, today=clock.day(moment))
    content = personal_data_paper(me, language=request.LANGUAGE_CODE, moment=moment)
    return _file(content, "application/pdf", "alt-om-mig.pdf")


@guarded(Deed.SEE_OWN_PAGE)
@require_safe
def paper(request: OfficeRequest) -> HttpResponse:
    """Hand over the information sheet; where nobody has written it, lead to the page that says."""
    moment = clock.moment(request)
    me = oneself(request.actor, moment=moment, today=clock.day(moment))
    sheet = privacy_paper(me, language=request.LANGUAGE_CODE, moment=moment)
    if sheet is None:
        return redirect("own_data")
    return _file(sheet, "application/pdf", "dine-oplysninger.pdf")


@guarded(Deed.SEE_OWN_PAGE)
@require_safe
def calendar(request: OfficeRequest) -> HttpResponse:
    """Hand over the meetings that lie ahead, for a calendar."""
    moment = clock.moment(request)
    me = oneself(request.actor, moment=moment, today=clock.day(moment))
    file = own_calendar(me, moment=moment, language=request.LANGUAGE_CODE)
    return _file(file, "text/calendar; charset=utf-8", "mine-moeder.ics")


@step_page(Deed.GIVE_CONSENT)
def consent(request: OfficeRequest, consent: str) -> HttpResponse:
    """Give a consent or take it back; only opened, the address changes nothing."""
    if request.method != "POST":
        return redirect("own_data")
    given = request.POST.get("svar") == "ja"
    give_consent(request.actor, consent, given=given, moment=clock.moment(request))
    return done(request, GIVEN if given else TAKEN_BACK, door=Door("own_data", spot="samtykke"))


def _file(content: bytes, kind: str, name: str) -> HttpResponse:  # noqa: PLR0917  # what, of what kind, called what
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer
