"""The investor's page, its statements, and the municipality's page."""

from collections.abc import Callable, Generator
from datetime import date
from typing import TypeVar

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.issue_statement import give_statement, issue_statement, sees_whole
from virksom.office.reports.door import Door
from virksom.office.reports.investment import (
    FLOW_HEADINGS,
    external_page,
    flow_entries,
    investment_page,
    read_investment,
)
from virksom.office.reports.large import how_many
from virksom.office.reports.payer import payer_page
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.store.quarters import quarters
from virksom.office.web import clock
from virksom.office.web.everybody import FRAME, LOG_UNTOLD, PEOPLE, reads, slowly, untold
from virksom.office.web.investment.curve import net_curve
from virksom.office.web.moment import shown_to_the_end, shown_unasked, today_seen
from virksom.office.web.once import is_done, read_first
from virksom.office.web.render import show, show_still
from virksom.office.web.said import done
from virksom.office.web.settlement.reading import reads_weeks
from virksom.office.web.sheet_file import table_file
from virksom.office.web.working import Work
from virksom.programme.kernel import Refusal, Text
from virksom.programme.ledger import Told, ToldQuarter, told_whole
from virksom.programme.status import coming_quarter
from virksom.programme.status.external import issued_quarters

Result = TypeVar("Result")

_WRONG = 422
_TITLE = Text("Investering", "Investment")
_TEMPLATE = "investment/investment.html"
_READ, _AT_ONCE = "told quarters", 6
_WORK = Work(
    heading=Text("Kvartalerne læses igennem", "The quarters are being read"),
    note=Text(
        "Det tager nogle sekunder den første gang. Lad siden stå.",
        "It takes some seconds the first time. Leave the page open.",
    ),
    here="investment",
    back="/investering",
)


@guarded(Deed.SEE_INVESTMENT)
@require_safe
def investment(request: OfficeRequest) -> HttpResponse:
    """Show how the investment stands: in full to the parties, else the external edition."""
    return _to_parties(request) if sees_whole(request.actor) else _to_strangers(request)


@reads(shown_unasked, LOG_UNTOLD, here="investment")
def _to_strangers(request: OfficeRequest) -> HttpResponse:
    return _by_quarters(request)


@reads(shown_to_the_end, PEOPLE, FRAME, here="investment")
def _to_parties(request: OfficeRequest) -> HttpResponse:
    return _by_quarters(request)


def _by_quarters(request: OfficeRequest) -> HttpResponse:
    """Show how the investment stands; while the quarters are read, say so."""
    moment, seen = clock.moment(request), today_seen(read.programme(request.actor.programme))
    many = len(issued_quarters(seen.contract, moment=moment)) > _AT_ONCE
    if not many or seen.has(_READ) or is_done(request, _WORK):
        return _stands(request)
    signs = _signs(request, lambda: seen.keep(_READ, lambda: _quarters(request)))
    return read_first(request, signs, work=_WORK)


def _signs(request: OfficeRequest, do: Callable[[], Result]) -> Generator[Text, None, Result]:
    if not sees_whole(request.actor):
        return untold(do)
    return slowly(do, count=how_many(shown_unasked(request).where))


def _stands(request: OfficeRequest, *, refused: Text | None = None) -> HttpResponse:
    if not sees_whole(request.actor):
        return _external(request)
    at = shown_to_the_end(request)
    page = at.seen.keep(
        f"investment page {request.actor.id}",
        lambda: investment_page(at.seen, request.actor, quarters=_quarters(request)),
    )
    curve = net_curve(at.seen, page.flows, language=request.LANGUAGE_CODE)
    more = {"curve": curve, "refused": refused}
    answer = show(request, _TEMPLATE, at=at, page=page, here="investment", **more)
    answer.status_code = _WRONG if refused else answer.status_code
    return answer


@guarded(Deed.SEE_INVESTMENT)
@require_http_methods(["GET", "HEAD", "POST"])
def flows(request: OfficeRequest) -> HttpResponse:
    """Give the investor's money as a file, in the edition of the page it is taken from."""
    if request.method != "POST":
        return redirect("investment")
    told = _told(request)
    if told is None:
        return redirect("investment")
    rows, moment = flow_entries(told), clock.moment(request)
    return table_file(request, _TITLE, headings=FLOW_HEADINGS, rows=rows, on=told.on, moment=moment)


def _told(request: OfficeRequest) -> Told | None:
    """Return what the page tells of; None before the first quarter that strangers are told of."""
    if sees_whole(request.actor):
        return told_whole(read_investment(shown_to_the_end(request).seen))
    found = _quarters(request)
    return found[-1].external if found else None


def _external(request: OfficeRequest) -> HttpResponse:
    seen = today_seen(read.programme(request.actor.programme))
    found = seen.keep(_READ, lambda: _quarters(request))
    coming = coming_quarter(seen.contract, moment=clock.moment(request))
    page = external_page(seen.known, found, coming=coming)
    curve = net_curve(seen, page.flows, language=request.LANGUAGE_CODE)
    return show_still(request, _TEMPLATE, page=page, here="investment", curve=curve)


def _quarters(request: OfficeRequest) -> tuple[ToldQuarter, ...]:
    row = read.programme(request.actor.programme)
    contract, log = contract_of(row.contract), read.log(row.code)
    return quarters(row.code, log, contract=contract, moment=clock.moment(request))


@guarded(Deed.CLOSE_MONTH)
@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: OfficeRequest) -> HttpResponse:
    """Issue a quarter's statement; an address that is only opened leads to the page."""
    if request.method != "POST":
        return redirect("investment")
    try:
        on = _day(request.POST.get("kvartal", ""))
        told = issue_statement(request.actor, on, moment=clock.moment(request))
    except Refusal as wrong:
        return _stands(request, refused=wrong.text)
    numbers = (
        " og ".join(fact.subject for fact in told),
        " and ".join(fact.subject for fact in told),
    )
    said = Text(f"{numbers[0]} er udstedt.", f"{numbers[1]} are issued.")
    return done(request, said, door=Door("investment"))


def _day(text: str) -> date:
    """Return the quarter-end that a form chose; what is none is refused as one too early."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return date.min


@guarded(Deed.SEE_INVESTMENT)
@require_safe
def statement(request: OfficeRequest, number: str) -> HttpResponse:
    """Give a statement, byte for byte as it was issued."""
    content = give_statement(request.actor, number)
    if content is None:
        raise Http404(number)
    headers = {
        "Content-Disposition": f'attachment; filename="{number}.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(content, content_type="application/pdf", headers=headers)


@guarded(Deed.SEE_BUDGET)
@require_safe
@reads_weeks
def payer(request: OfficeRequest) -> HttpResponse:
    """Show the municipality's side."""
    at = shown_to_the_end(request)
    page = at.seen.keep("payer page", lambda: payer_page(at.seen))
    return show(request, "investment/payer.html", at=at, page=page, here="payer")
