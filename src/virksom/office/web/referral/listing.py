"""A list of referrals: sent, looked at, loaded; what lacks something comes back as a sheet."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.refer import look_alike
from virksom.office.actions.refer_list import drop_list, ground_of, load_list, send_list
from virksom.office.reports.door import Door
from virksom.office.reports.referral_list import bad_sheet, list_page, template
from virksom.office.store import read, waiting_sheets
from virksom.office.store.contracts import contract_of
from virksom.office.store.referral_lists import Judged, judged
from virksom.office.store.waiting_sheets import REFERRALS
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
from virksom.programme.contract import Terms
from virksom.programme.kernel import Refusal, Text


@step_page(Deed.REFER)
def refer_list(request: OfficeRequest) -> HttpResponse:
    """Take a list, and show the one that waits."""
    if request.method != "POST":
        return _page(request)
    actor, moment = request.actor, clock.moment(request)

    def keep(data: bytes, name: str) -> None:
        send_list(actor, data, name=name, terms=_terms(request), moment=moment)

    wrong = keep_sent(request, keep)
    return redirect("refer_list") if wrong is None else _page(request, wrong=wrong)


@step_page(Deed.REFER)
def load(request: OfficeRequest) -> HttpResponse:
    """Refer the good rows; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("refer_list")
    facts = load_list(request.actor, terms=_terms(request), moment=clock.moment(request))
    codes = codes_loaded(facts)
    text = Text(f"{codes} er henvist.", f"{codes} referred.")
    return done(request, text, door=Door("candidates"))


@step_page(Deed.REFER)
def drop(request: OfficeRequest) -> HttpResponse:
    """Throw the list away; only opened, the address leads to it."""
    if request.method != "POST":
        return redirect("refer_list")
    drop_list(request.actor)
    return done(request, THROWN_AWAY, door=Door("refer_list"))


@guarded(Deed.REFER)
@require_safe
def missing(request: OfficeRequest) -> HttpResponse:
    """Give the rows that lack something as a sheet; without any, lead to the page."""
    found = _waiting(request)
    if found is None or not (found.wrong or found.here):
        return redirect("refer_list")
    moment = clock.moment(request)
    file = bad_sheet(found, language=request.LANGUAGE_CODE, moment=moment)
    return sheet_file(file, "henvisninger-mangler.xlsx")


@guarded(Deed.REFER)
@require_safe
def form(request: OfficeRequest) -> HttpResponse:
    """Give an empty list to fill in."""
    moment = clock.moment(request)
    try:
        ground = ground_of(request.actor, terms=_terms(request), moment=moment)
    except Refusal as wrong:
        raise Http404(str(wrong)) from wrong
    file = template(ground, language=request.LANGUAGE_CODE, moment=moment)
    return sheet_file(file, "henvisninger.xlsx")


def _terms(request: OfficeRequest) -> Terms:
    return contract_of(read.programme(request.actor.programme).contract).terms


def _waiting(request: OfficeRequest) -> Judged | None:
    actor, moment = request.actor, clock.moment(request)
    sheet = waiting_sheets.kept(actor.programme, REFERRALS, by=actor.by, moment=moment)
    if sheet is None:
        return None
    found = judged(sheet, ground_of(actor, terms=_terms(request), moment=moment))
    look_alike(actor, found.here.values(), page="refer_list", moment=moment)
    return found


def _page(request: OfficeRequest, *, wrong: Text | None = None) -> HttpResponse:
    found = None if wrong else _waiting(request)
    page = None if found is None else list_page(found)
    return show_list(request, "referral/list.html", page=page, here="candidates", wrong=wrong)
