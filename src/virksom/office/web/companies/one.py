"""One company: its page, and what is told of it."""

from dataclasses import replace

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, Role, guarded
from virksom.office.actions.add_company import MaybeSame, add_company
from virksom.office.actions.edit_company import edit_company
from virksom.office.reports.companies.ground import Firms, firms
from virksom.office.reports.companies.one import alike_text, back_to, firm_page
from virksom.office.reports.door import Door, Link
from virksom.office.store.members import members_as
from virksom.office.store.vault.persons import names
from virksom.office.web import clock
from virksom.office.web.companies.forms import CompanyForm, NewCompanyForm
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.companies.alike import Alike
from virksom.programme.kernel import Refusal, Text
from virksom.programme.record import Fact

LIST = Link(Text("Virksomheder", "Companies"), Door("companies"))


@guarded(Deed.SEE_COMPANIES)
@require_safe
def see_company(request: OfficeRequest, company: str) -> HttpResponse:
    """Show a company; another of its codes leads to the one it goes by."""
    seen = firms(request.actor, moment=clock.moment(request))
    if seen.same.one(company) != company:
        return redirect("see_company", seen.same.one(company))
    page = firm_page(seen, company)
    if page is None:
        raise Http404(company)
    answer = show_still(request, "companies/one.html", page=page, here="companies")
    answer["Cache-Control"] = "no-store"
    return answer


@step_page(Deed.EDIT_COMPANY)
def new_company(request: OfficeRequest) -> HttpResponse:
    """Ask for a company, and put it on record; one that looks like another is asked about."""
    seen = firms(request.actor, moment=clock.moment(request))
    form = NewCompanyForm(request.POST or None, language=request.LANGUAGE_CODE, today=seen.today)
    if form.is_valid() and form.same_as:
        return redirect("see_company", form.same_as)
    fact = _added(request, form, seen=seen) if form.is_valid() else None
    if fact is not None:
        text = Text(f"{fact.subject} er oprettet.", f"{fact.subject} is added.")
        return done(request, text, door=Door("see_company", (fact.subject,)), undo=fact.id)
    return ask(request, form, page=_NEW, here="companies")


def _added(request: OfficeRequest, form: NewCompanyForm, *, seen: Firms) -> Fact | None:
    """Put the company on record; None when the form asks or tells something first.

    A consultant who adds a company has it.
    """
    mine = request.actor.code if Role.RECRUITMENT_CONSULTANT in request.actor.roles else ""
    try:
        return add_company(
            request.actor,
            replace(form.told(), consultant=mine),
            contact=form.person(),
            apart_from=form.apart_from(),
            moment=seen.moment,
        )
    except MaybeSame as asked:
        form.ask_same(_twins(seen, asked.found), wrong=asked)
    except Refusal as wrong:
        form.refuse(wrong, "name")
    return None


def _twins(seen: Firms, found: tuple[Alike, ...]) -> list[tuple[str, Text]]:
    """Return the answers: it is one of those it looks like, or it is another."""
    same = [(f"same:{one.code}", _it_is(alike_text(seen, one))) for one in found]
    others = ",".join(one.code for one in found)
    return [*same, (f"others:{others}", Text("Nej, det er en anden", "No, it is another"))]


def _it_is(told: Text) -> Text:
    return Text(f"Ja, det er {told.da}", f"Yes, it is {told.en}")


@step_page(Deed.EDIT_COMPANY)
def change_company(request: OfficeRequest, company: str) -> HttpResponse:
    """Show what is told of a company, and take what is told anew."""
    seen = firms(request.actor, moment=clock.moment(request))
    code = there(seen, company)
    form = _form(request, seen, code=code)
    if form.is_valid():
        try:
            facts = edit_company(request.actor, code, told=form.told(), moment=seen.moment)
        except Refusal as wrong:
            form.refuse(wrong, "name")
        else:
            undo = ",".join(fact.id for fact in facts)
            text = Text(f"{code} er rettet.", f"{code} is corrected.")
            return done(request, text, door=Door("see_company", (code,)), undo=undo)
    return ask(request, form, page=_edit(seen, code), here="companies")


def there(seen: Firms, company: str) -> str:
    """Return the code a company goes by.

    Raises:
        Http404: there is none with that code.
    """
    code = seen.same.one(company)
    if code not in seen.codes:
        raise Http404(company)
    return code


def _form(request: OfficeRequest, seen: Firms, *, code: str) -> CompanyForm:
    told, says = seen.details[code], seen.says(code)
    form = CompanyForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=seen.today,
        initial={
            "name": told.name,
            "cvr": told.cvr,
            "p_number": told.p_number,
            "address": told.address,
            "place": says.place or "",
            "trade": says.trade or "",
            "division": says.division or "",
            "consultant": says.consultant or "",
            "social_enterprise": bool(says.social_enterprise),
            "related_to_provider": bool(says.related_to_provider),
        },
    )
    form.colleagues(_colleagues(request, also=says.consultant or ""))
    return form


def _colleagues(request: OfficeRequest, *, also: str = "") -> list[tuple[str, Text]]:
    """Return those who can have a company, by name where it is told."""
    programme = request.actor.programme
    there = {one.code for one in members_as(programme, Role.RECRUITMENT_CONSULTANT)}
    codes = sorted({*there, also} - {""})
    named = names(programme, codes)
    labels = [(code, named.get(code, code)) for code in codes]
    return [(code, Text(label, label)) for code, label in labels]


_NEW = DeedPage(
    heading=Text("Ny virksomhed", "A new company"),
    sub=Text(
        "Navnet er nok. Resten kan komme, når du ved det.",
        "The name is enough. The rest can come when you know it.",
    ),
    button=Text("Opret", "Add"),
    back=LIST,
)


def _edit(seen: Firms, company: str) -> DeedPage:
    name = seen.called(company)
    return DeedPage(
        heading=Text(f"Ret {name}", f"Edit {name}"),
        sub=Text(
            "Navn, CVR, P-nummer og adresse gemmes krypteret.",
            "Name, CVR, P-number and address are kept encrypted.",
        ),
        button=Text("Gem", "Keep"),
        back=back_to(seen, company),
    )
