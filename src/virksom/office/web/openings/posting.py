"""An opening is posted: by a company from a phone, or by a consultant; and told anew."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.change_opening import change_opening
from virksom.office.actions.post_opening import post_opening
from virksom.office.reports.door import Door, Link
from virksom.office.store.companies import companies
from virksom.office.store.opening_lists import occupations
from virksom.office.store.opening_texts import NOTE, TITLE, told_of
from virksom.office.web import clock
from virksom.office.web.deed import DeedPage
from virksom.office.web.openings.forms import OpeningForm, PostForm, initial_of
from virksom.office.web.openings.sending import form_of, seen_one, send, sent
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.companies.openings import Vacancy
from virksom.programme.kernel import Text
from virksom.programme.record import Fact


@step_page(Deed.SEE_COMPANY_PAGE)
def post_own(request: OfficeRequest) -> HttpResponse:
    """Ask a company for an opening, and post it."""
    form = form_of(request, OpeningForm)
    if form.is_valid():
        fact = _post(request, form, company=request.actor.company)
        if fact is not None:
            return done(request, _THANKS, door=Door("company"), undo=fact.id)
    return sent(request, form, page=_page(Link(_OWN, Door("company"))))


@step_page(Deed.POST_OPENING)
def post(request: OfficeRequest) -> HttpResponse:
    """Ask a consultant for an opening at a company, and post it."""
    form = form_of(request, PostForm, initial={"company": request.GET.get("virksomhed", "")})
    form.know_companies(companies(request.actor.programme))
    if form.is_valid():
        fact = _post(request, form, company=form.cleaned_data["company"])
        if fact is not None:
            door = Door("opening", (fact.subject,))
            return done(request, _posted(fact.subject), door=door, undo=fact.id)
    return sent(request, form, page=_page(Link(_ALL, Door("openings"))))


@step_page(Deed.POST_OPENING)
def change(request: OfficeRequest, opening: str) -> HttpResponse:
    """Ask what an opening is to say instead, and tell it."""
    seen, one = seen_one(request, opening)
    form, moment = form_of(request, OpeningForm, initial=_held(request, one)), clock.moment(request)
    form.hold((*(one.says.must or ()), *(one.says.nice or ())))
    back = Link(Text(f"Jobåbning {opening}", f"Opening {opening}"), Door("opening", (opening,)))
    if form.is_valid():
        facts = send(
            form,
            lambda: change_opening(request.actor, opening, told=form.told(), moment=moment),
        )
        if facts is not None:
            undo = facts[0].id if facts else ""
            return done(request, _changed(opening), door=back.door, undo=undo)
    page = DeedPage(heading=_CHANGE, sub=seen.work(one), button=Text("Gem", "Save"), back=back)
    return sent(request, form, page=page)


def _post(request: OfficeRequest, form: OpeningForm, *, company: str) -> Fact | None:
    moment = clock.moment(request)
    return send(form, lambda: post_opening(request.actor, company, told=form.told(), moment=moment))


def _held(request: OfficeRequest, one: Vacancy) -> Mapping[str, Any]:
    programme, code = request.actor.programme, one.opening
    return initial_of(
        one.says,
        words={about: told_of(programme, code, about) for about in (TITLE, NOTE)},
        labels=occupations(),
        language=request.LANGUAGE_CODE,
    )


def _page(back: Link) -> DeedPage:
    return DeedPage(heading=_POST, sub=_FEW, button=_POST_IT, back=back)


def _posted(opening: str) -> Text:
    return Text(f"{opening} er slået op.", f"{opening} is posted.")


def _changed(opening: str) -> Text:
    return Text(f"{opening} er rettet.", f"{opening} is changed.")


_POST = Text("Slå en jobåbning op", "Post an opening")
_POST_IT = Text("Slå op", "Post")
_CHANGE = Text("Ret jobåbningen", "Change the opening")
_FEW = Text(
    "Arbejdet og timerne er nok; alt andet kan vente.",
    "The work and the hours are enough; everything else can wait.",
)
_OWN = Text("Vores medarbejdere", "Our employees")
_ALL = Text("Jobåbninger", "Openings")
_THANKS = Text(
    "Tak. Jobåbningen er slået op, og vi vender tilbage.",
    "Thank you. The opening is posted, and we will get back to you.",
)
