"""Whom to talk to at a company: told, told anew, left."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.keep_company_contact import (
    CannotKeep,
    keep_company_contact,
    leave_company_contact,
)
from virksom.office.reports.companies.ground import Firms, firms
from virksom.office.reports.companies.one import back_to
from virksom.office.reports.door import Door
from virksom.office.store.company_contacts import ContactPerson, contact_person
from virksom.office.web import clock
from virksom.office.web.companies.forms import PersonForm
from virksom.office.web.companies.one import there
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Refusal, Text

_LONGEST = 9


@step_page(Deed.EDIT_COMPANY)
def new_contact(request: OfficeRequest, company: str) -> HttpResponse:
    """Ask for somebody to talk to at a company."""
    seen = firms(request.actor, moment=clock.moment(request))
    return _take(request, seen, held=ContactPerson(company=there(seen, company), name=""))


@step_page(Deed.EDIT_COMPANY)
def change_contact(request: OfficeRequest, *, company: str, contact: str) -> HttpResponse:
    """Show who somebody is, and take what is told anew."""
    seen = firms(request.actor, moment=clock.moment(request))
    held = contact_person(request.actor.programme, _number(contact))
    if held is None or held.company != company or not held.in_use:
        raise Http404(contact)
    return _take(request, seen, held=held)


@step_page(Deed.EDIT_COMPANY)
def leave_contact(request: OfficeRequest, *, company: str, contact: str) -> HttpResponse:
    """Say that somebody no longer is there; only opened, the address leads to the company."""
    if request.method == "POST":
        try:
            leave_company_contact(
                request.actor, company, number=_number(contact), moment=clock.moment(request)
            )
        except CannotKeep as wrong:
            raise Http404(contact) from wrong
        text = Text("Kontaktpersonen er taget af.", "The contact person is taken off.")
        return done(request, text, door=Door("see_company", (company,)))
    return redirect("see_company", company)


def _take(request: OfficeRequest, seen: Firms, *, held: ContactPerson) -> HttpResponse:
    form = PersonForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=seen.today,
        initial={
            "name": held.name,
            "title": held.title,
            "phone": held.phone,
            "mail": held.mail,
        },
    )
    if form.is_valid():
        told = ContactPerson(company=held.company, number=held.number, **form.cleaned_data)
        try:
            keep_company_contact(request.actor, told, moment=seen.moment)
        except Refusal as wrong:
            form.refuse(wrong, "name")
        else:
            text = Text("Kontaktpersonen er gemt.", "The contact person is kept.")
            return done(request, text, door=Door("see_company", (held.company,)))
    page = _page(seen, held)
    if not held.number:
        return ask(request, form, page=page, here="companies")
    return _with_leave(request, form, page=page, held=held)


def _with_leave(
    request: OfficeRequest, form: PersonForm, *, page: DeedPage, held: ContactPerson
) -> HttpResponse:
    leave = Door("leave_company_contact", (held.company, str(held.number)))
    answer = show_still(
        request, "companies/person.html", page=page, here="companies", form=form, leave=leave
    )
    answer.status_code = 422 if form.errors else answer.status_code
    return answer


def _page(seen: Firms, held: ContactPerson) -> DeedPage:
    name = seen.called(held.company)
    return DeedPage(
        heading=Text(f"Kontaktperson hos {name}", f"Contact person at {name}"),
        sub=Text("Gemmes krypteret, og kun hos os.", "Kept encrypted, and only with us."),
        button=Text("Gem", "Keep"),
        back=back_to(seen, held.company),
    )


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) <= _LONGEST else 0
