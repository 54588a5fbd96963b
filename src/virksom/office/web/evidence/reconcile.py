"""The municipality's list held against what is claimed: sent, looked at, taken along."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.import_register import SentRegister
from virksom.office.actions.reconcile import drop_benefit_list, send_benefit_list
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
from virksom.office.web.list_from_sheet import THROWN_AWAY, keep_sent
from virksom.office.web.moment import shown
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show
from virksom.office.web.said import done
from virksom.office.web.sheet_file import table_file
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

_TITLE = Text("Afstemning", "Reconciliation")
_WRONG = 422
_MOST_SIGNS = 20


@guarded(Deed.RECONCILE)
@require_http_methods(["GET", "HEAD", "POST"])
def page(request: OfficeRequest) -> HttpResponse:
    """Take a list, and show how the one that waits compares."""
    if request.method != "POST":
        return _page(request)
    actor, moment = request.actor, clock.moment(request)

    def keep(data: bytes, name: str) -> None:
        sent = SentRegister(name=name, register=request.POST.get("register", ""))
        send_benefit_list(actor, data, sent=sent, moment=moment)

    wrong = keep_sent(request, keep)
    return redirect("reconcile") if wrong is None else _page(request, wrong=wrong)


@guarded(Deed.RECONCILE)
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: OfficeRequest) -> HttpResponse:
    """Give the differences as a file; only opened, or without a list, the address leads to them."""
    upload = _kept(request)
    if request.method != "POST" or upload is None:
        return redirect("reconcile")
    at, asked = shown(request), _asked(request.POST.dict())
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
    at, upload = shown(request), None if wrong else _kept(request)
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
