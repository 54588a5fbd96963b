"""Two codes that are one company: said, and taken back."""

from django.http import HttpResponse
from django.shortcuts import redirect

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.merge_companies import merge_companies
from virksom.office.actions.separate_companies import separate_companies
from virksom.office.reports.companies.ground import Firms, firms
from virksom.office.reports.companies.one import back_to
from virksom.office.reports.door import Door
from virksom.office.web import clock
from virksom.office.web.companies.forms import OtherForm
from virksom.office.web.companies.one import there
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Refusal, Text


@step_page(Deed.MERGE_COMPANIES)
def merge(request: OfficeRequest, company: str) -> HttpResponse:
    """Ask which other code is the same company, and say so."""
    seen = firms(request.actor, moment=clock.moment(request))
    code = there(seen, company)
    form = OtherForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=seen.today,
        initial={"other": request.GET.get("anden", "")[:20]},
    )
    if form.is_valid():
        other = form.cleaned_data["other"].strip().upper()
        try:
            fact = merge_companies(request.actor, code, other=other, moment=seen.moment)
        except Refusal as wrong:
            form.refuse(wrong, "other")
        else:
            text = Text("De to er nu én virksomhed.", "The two are now one company.")
            return done(request, text, door=Door("see_company", (code,)), undo=fact.id)
    return ask(request, form, page=_page(seen, code), here="companies")


@step_page(Deed.MERGE_COMPANIES)
def separate(request: OfficeRequest, *, company: str, other: str) -> HttpResponse:
    """Part two that are two after all; only opened, the address leads to the company."""
    if request.method != "POST":
        return redirect("see_company", company)
    separate_companies(request.actor, company, other=other, moment=clock.moment(request))
    text = Text("De er to virksomheder igen.", "They are two companies again.")
    return done(request, text, door=Door("see_company", (company,)))


def _page(seen: Firms, company: str) -> DeedPage:
    name = seen.called(company)
    return DeedPage(
        heading=Text(
            f"{name} og en anden kode er én virksomhed",
            f"{name} and another code are one company",
        ),
        sub=Text(
            "Jobåbninger, forslag og ansættelser følger med; koden med det laveste nummer bliver.",
            "Openings, proposals and employments come along; the lowest code stays.",
        ),
        button=Text("Slå sammen", "Merge"),
        back=back_to(seen, company),
    )
