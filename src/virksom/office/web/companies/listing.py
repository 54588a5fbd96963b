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
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Refusal, Text

_WRONG = 422
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CHOOSE = Text("Vælg en fil at sende.", "Choose a file to send.")


@step_page(Deed.EDIT_COMPANY)
def company_list(request: OfficeRequest) -> HttpResponse:
    """Take a list, and show the one that waits."""
    if request.method != "POST":
        return _page(request)
    sent = request.FILES.get("file")
    if sent is None or sent.name is None:
        return _page(request, wrong=_CHOOSE)
    try:
        send_companies(request.actor, sent.read(), name=sent.name, moment=clock.moment(request))
    except Refusal as wrong:
        return _page(request, wrong=wrong.text)
    return redirect("company_list")


@step_page(Deed.EDIT_COMPANY)
def load(request: OfficeRequest) -> HttpResponse:
    """Load the good rows; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("company_list")
    facts = load_companies(request.actor, moment=clock.moment(request))
    first, last = facts[0].subject, facts[-1].subject
    codes = first if len(facts) == 1 else f"{first}–{last}"
    text = Text(f"{codes} er oprettet.", f"{codes} added.")
    return done(request, text, door=Door("companies"))


@step_page(Deed.EDIT_COMPANY)
def drop(request: OfficeRequest) -> HttpResponse:
    """Throw the list away; only opened, the address leads to it."""
    if request.method != "POST":
        return redirect("company_list")
    drop_companies(request.actor)
    text = Text("Listen er smidt ud.", "The list is thrown away.")
    return done(request, text, door=Door("company_list"))


@guarded(Deed.EDIT_COMPANY)
@require_safe
def missing(request: OfficeRequest) -> HttpResponse:
    """Give the rows that lack something as a sheet; without any, lead to the page."""
    moment = clock.moment(request)
    found = waiting_companies(request.actor, moment=moment)
    if found is None or not found.bad:
        return redirect("company_list")
    file = missing_sheet(found, language=request.LANGUAGE_CODE, moment=moment)
    return _file(file, "virksomheder-mangler.xlsx")


@guarded(Deed.EDIT_COMPANY)
@require_safe
def form(request: OfficeRequest) -> HttpResponse:
    """Give an empty list to fill in."""
    moment = clock.moment(request)
    file = company_template(language=request.LANGUAGE_CODE, moment=moment)
    return _file(file, "virksomheder.xlsx")


def _page(request: OfficeRequest, *, wrong: Text | None = None) -> HttpResponse:
    moment = clock.moment(request)
    found = None if wrong else waiting_companies(request.actor, moment=moment)
    answer = show_still(
        request,
        "companies/list.html",
        page=None if found is None else listed_page(found),
        here="companies",
        wrong=wrong,
    )
    answer["Cache-Control"] = "no-store"
    answer.status_code = _WRONG if wrong else answer.status_code
    return answer


def _file(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=_XLSX)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "no-store"
    return answer
