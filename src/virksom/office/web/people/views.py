"""Who has access: the list, letting in, shutting and opening a door."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, Scope, guarded
from virksom.office.actions.add_organisation import CannotAddOrganisation
from virksom.office.actions.add_organisation import add_organisation as add_organisation_by
from virksom.office.actions.admit import CannotAdmit
from virksom.office.actions.admit import admit as admit_by
from virksom.office.actions.dismiss import dismiss as dismiss_by
from virksom.office.actions.dismiss import readmit as readmit_by
from virksom.office.actions.erase_person import IsKept, erase_person
from virksom.office.actions.make_api_key import CannotOpen, make_api_key
from virksom.office.reports.door import Door
from virksom.office.reports.people import (
    KeyPage,
    keyed_choices,
    organisation_choices,
    people_page,
    scope_lines,
)
from virksom.office.store.case import NoSuchCandidate
from virksom.office.web import clock
from virksom.office.web.deed import ask
from virksom.office.web.moment import shown
from virksom.office.web.people.forms import (
    ADD,
    ADMIT,
    ERASE,
    KEY,
    AddForm,
    AdmitForm,
    EraseForm,
    KeyForm,
)
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

PEOPLE = Door("people")


@guarded(Deed.MANAGE_PEOPLE)
@require_safe
def people(request: OfficeRequest) -> HttpResponse:
    """Show everybody with access but the candidates."""
    page = people_page(request.actor)
    return show(request, "people/people.html", at=shown(request), page=page, here="people")


@step_page(Deed.MANAGE_PEOPLE)
def admit(request: OfficeRequest) -> HttpResponse:
    """Let somebody in."""
    moment = clock.moment(request)
    form = AdmitForm(request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment))
    form.offer("organisation", organisation_choices(request.actor))
    if form.is_valid():
        try:
            code = admit_by(request.actor, form.newcomer(), moment=moment)
        except CannotAdmit as wrong:
            form.refuse(wrong, "organisation")
        else:
            return done(request, _admitted(code), door=PEOPLE)
    return ask(request, form, page=ADMIT, here="people")


@step_page(Deed.MANAGE_PEOPLE)
def add_organisation(request: OfficeRequest) -> HttpResponse:
    """Put an organisation on the list."""
    today = clock.day(clock.moment(request))
    form = AddForm(request.POST or None, language=request.LANGUAGE_CODE, today=today)
    if form.is_valid():
        told = form.cleaned_data
        try:
            add_organisation_by(request.actor, told["kind"], code=told["code"], name=told["name"])
        except CannotAddOrganisation as wrong:
            form.refuse(wrong, "code")
        else:
            return done(request, Text("Den står nu på listen.", "It is on the list."), door=PEOPLE)
    return ask(request, form, page=ADD, here="people")


@step_page(Deed.MANAGE_PEOPLE)
def make_key(request: OfficeRequest) -> HttpResponse:
    """Make a key of the API, and show it this once."""
    moment = clock.moment(request)
    form = KeyForm(request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment))
    form.offer("organisation", keyed_choices(request.actor))
    if form.is_valid():
        whose, scopes = form.cleaned_data["organisation"], form.cleaned_data["scopes"]
        try:
            code, key = make_api_key(
                request.actor, whose, scopes=[Scope(one) for one in scopes], moment=moment
            )
        except CannotOpen as wrong:
            form.refuse(wrong, "scopes")
        else:
            page = KeyPage(code=code, key=key, scopes=scope_lines(scopes))
            return show(request, "people/key.html", at=shown(request), page=page, here="people")
    return ask(request, form, page=KEY, here="people")


@step_page(Deed.ERASE_PERSON)
def erase(request: OfficeRequest) -> HttpResponse:
    """Erase somebody's person data, for ever."""
    moment = clock.moment(request)
    form = EraseForm(request.POST or None, language=request.LANGUAGE_CODE, today=clock.day(moment))
    if form.is_valid():
        try:
            erased = erase_person(request.actor, form.cleaned_data["again"], moment=moment)
        except (NoSuchCandidate, IsKept) as wrong:
            form.refuse(wrong, "code")
        else:
            codes = ", ".join(erased)
            text = Text(f"Persondata om {codes} er slettet.", f"Person data of {codes} is erased.")
            return done(request, text, door=PEOPLE)
    return ask(request, form, page=ERASE, here="people")


@step_page(Deed.MANAGE_PEOPLE)
def dismiss(request: OfficeRequest, member: str) -> HttpResponse:
    """Shut somebody's door; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("people")
    dismiss_by(request.actor, member, moment=clock.moment(request))
    text = Text(f"{member} kan ikke længere logge ind.", f"{member} can no longer sign in.")
    return done(request, text, door=PEOPLE)


@step_page(Deed.MANAGE_PEOPLE)
def readmit(request: OfficeRequest, member: str) -> HttpResponse:
    """Open somebody's door again; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("people")
    readmit_by(request.actor, member, moment=clock.moment(request))
    text = Text(f"{member} kan logge ind igen.", f"{member} can sign in again.")
    return done(request, text, door=PEOPLE)


def _admitted(code: str) -> Text:
    return Text(
        f"{code} har fået adgang; send et link til den første adgangskode.",
        f"{code} has access; send a link for the first password.",
    )
