"""The municipality's list held against what is claimed: sent, looked at, taken along."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.import_register import SentRegister, finished
from virksom.office.actions.reconcile import drop_benefit_list, sending_list
from virksom.office.reports.door import Door
from virksom.office.reports.reconcile import (
    AskedDifferences,
    benefit_registers,
    reconcile_page,
)
from virksom.office.reports.reconcile_sheet import HEADINGS, difference_entries
from virksom.office.store import reconciled
from virksom.office.store.register_told import Upload
from virksom.office.web import clock
from virksom.office.web.everybody import FRAME, PEOPLE, reads
from virksom.office.web.list_from_sheet import CHOOSE, THROWN_AWAY
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.sheet_file import table_file
from virksom.office.web.steps.step import step_page
from virksom.office.web.working import Work, working
from virksom.programme.kernel import Refusal, Text

_TITLE = Text("Afstemning", "Reconciliation")
LONG_FILE = 100_000
"""Octets from which reading a file takes so long that the page shows how far it has come."""

_READING = Work(
    heading=Text("Listen læses", "The list is being read"),
    note=Text(
        "Går du herfra, læses den ikke færdig; intet er skrevet.",
        "If you leave, it is not read to its end; nothing is written.",
    ),
    here="reconcile",
    back="/afstemning",
)
_WRONG = 422
_MOST_SIGNS = 20


@guarded(Deed.RECONCILE)
@require_http_methods(["GET", "HEAD", "POST"])
@reads(shown_to_the_end, PEOPLE, FRAME, here="reconcile")
def page(request: OfficeRequest) -> HttpResponse:
    """Take a list, and show how the one that waits compares."""
    if request.method != "POST":
        return _page(request)
    file = request.FILES.get("file")
    if file is None or file.name is None:
        return _page(request, wrong=CHOOSE)
    sent = SentRegister(name=file.name, register=request.POST.get("register", ""))
    signs = sending_list(request.actor, file.read(), sent=sent, moment=clock.moment(request))
    if (file.size or 0) >= LONG_FILE:
        return working(request, signs, work=_READING, then=lambda _: redirect("reconcile"))
    try:
        finished(signs)
    except Refusal as wrong:
        return _page(request, wrong=wrong.text)
    return redirect("reconcile")


@guarded(Deed.RECONCILE)
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: OfficeRequest) -> HttpResponse:
    """Give the differences as a file; only opened, or without a list, the address leads to them."""
    upload = _kept(request)
    if request.method != "POST" or upload is None:
        return redirect("reconcile")
    at, asked = shown_to_the_end(request), _asked(request.POST.dict())
    return table_file(
        request,
        _TITLE,
        headings=HEADINGS,
        rows=difference_entries(at.seen, upload, asked=asked),
        on=at.where.on,
        moment=clock.now(at.where.row),
    )


@step_page(Deed.RECONCILE)
def drop(request: OfficeRequest) -> HttpResponse:
    """Throw the list away; only opened, the address leads to it."""
    if request.method != "POST":
        return redirect("reconcile")
    drop_benefit_list(request.actor)
    return done(request, THROWN_AWAY, door=Door("reconcile"))


def _page(request: OfficeRequest, *, wrong: Text | None = None) -> HttpResponse:
    at, upload = shown_to_the_end(request), None if wrong else _kept(request)
    asked = _asked(request.GET.dict())
    found = None if upload is None else reconcile_page(at.seen, upload, asked=asked)
    chosen = request.POST.get("register", "")
    answer = show(
        request,
        "evidence/reconcile.html",
        at=at,
        page=found,
        here="reconcile",
        wrong=wrong,
        registers=benefit_registers(chosen),
    )
    answer.status_code = _WRONG if wrong else answer.status_code
    return answer


def _kept(request: OfficeRequest) -> Upload | None:
    actor = request.actor
    return reconciled.kept(actor.programme, by=actor.by, moment=clock.moment(request))


def _asked(query: Mapping[str, str]) -> AskedDifferences:
    return AskedDifferences(
        kind=query.get("slags", ""),
        who=query.get("hvem", ""),
        search=query.get("q", "").strip()[:_MOST_SIGNS],
        page=asked_page(query),
    )
