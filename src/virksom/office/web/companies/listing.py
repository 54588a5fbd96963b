"""A list of companies: sent, looked at, loaded; what lacks something comes back as a sheet."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.exchange.companies import company_template
from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.import_companies import (
    drop_companies,
    load_companies,
    send_companies,
    waiting_companies,
)
from virksom.office.reports.companies.listed import listed_page, missing_sheet
from virksom.office.reports.door import Door
from virksom.office.web import clock
from virksom.office.web.list_from_sheet import (
    THROWN_AWAY,
    codes_loaded,
    keep_sent,
    show_list,
)
from virksom.office.web.said import done
from virksom.office.web.sheet_file import sheet_file
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text


@step_page(Deed.EDIT_COMPANY)
def company_list(request: OfficeRequest) -> HttpResponse:
    """Take a list, and show the one that waits."""
    if request.method != "POST":
        return _page(request)
    actor, moment = request.actor, clock.moment(request)

    def keep(data: bytes, name: str) -> None:
        send_companies(actor, data, name=name, moment=moment)

    wrong = keep_sent(request, keep)
    return redirect("company_list") if wrong is None else _page(request, wrong=wrong)


@step_page(Deed.EDIT_COMPANY)
def load(request: OfficeRequest) -> HttpResponse:
    """Load the good rows; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("company_list")
    facts = load_companies(request.actor, moment=clock.moment(request))
    codes = codes_loaded(facts)
    text = Text(f"{codes} er oprettet.", f"{codes} added.")
    return done(request, text, door=Door("companies"))


@step_page(Deed.EDIT_COMPANY)
def drop(request: OfficeRequest) -> HttpResponse:
    """Throw the list away; only opened, the address leads to it."""
    if request.method != "POST":
        return redirect("company_list")
    drop_companies(request.actor)
    return done(request, THROWN_AWAY, door=Door("company_list"))


@guarded(Deed.EDIT_COMPANY)
@require_safe
def missing(request: OfficeRequest) -> HttpResponse:
    """Give the rows that lack something as a sheet; without any, lead to the page."""
    moment = clock.moment(request)
    found = waiting_companies(request.actor, moment=moment)
    if found is None or not found.bad:
        return redirect("company_list")
    file = missing_sheet(found, language=request.LANGUAGE_CODE, moment=moment)
    return sheet_file(file, "virksomheder-mangler.xlsx")


@guarded(Deed.EDIT_COMPANY)
@require_safe
def form(request: OfficeRequest) -> HttpResponse:
    """Give an empty list to fill in."""
    moment = clock.moment(request)
    file = company_template(language=request.LANGUAGE_CODE, moment=moment)
    return sheet_file(file, "virksomheder.xlsx")


def _page(request: OfficeRequest, *, wrong: Text | None = None) -> HttpResponse:
    moment = clock.moment(request)
    found = None if wrong else waiting_companies(request.actor, moment=moment)
    page = None if found is None else listed_page(found)
    return show_list(request, "companies/list.html", page=page, here="companies", wrong=wrong)
