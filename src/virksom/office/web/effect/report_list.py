"""The reports that were issued; one more is issued; one is given as it was issued."""

from collections.abc import Generator

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.export_indigo import export_indigo
from virksom.office.actions.issue_report import give_report, issue_report, ready_report
from virksom.office.reports.door import Door
from virksom.office.reports.effect.report_list import reports_page
from virksom.office.reports.standpoint import Standpoint
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.web import clock
from virksom.office.web.effect.report_form import ReportForm
from virksom.office.web.effect.report_view import WORK, paper_file
from virksom.office.web.effect.report_wanted import last_quarter
from virksom.office.web.everybody import slowly
from virksom.office.web.moment import today_seen
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.working import working
from virksom.programme.effect.report.asked import ReportAsked
from virksom.programme.kernel import Refusal, Text, parse_day
from virksom.programme.record import Fact
from virksom.programme.status.external import issued_quarters

_WRONG = 422


@guarded(Deed.SEE_REPORTS)
@require_safe
def reports(request: OfficeRequest) -> HttpResponse:
    """Show the reports that were issued, and how to issue one."""
    return _listed(request, None)


def _listed(request: OfficeRequest, form: ReportForm | None) -> HttpResponse:
    row = read.programme(request.actor.programme)
    quarter = last_quarter(contract_of(row.contract), request)
    known = read.log(row.code).known(clock.moment(request))
    page = reports_page(known.facts, request.actor, quarter=quarter)
    form = form or _form(request, quarter)
    here = "effect" if page.tabs else "reports"
    answer = show_still(request, "effect/reports.html", page=page, here=here, form=form)
    answer.status_code = _WRONG if form.errors else answer.status_code
    return answer


def _form(request: OfficeRequest, quarter: str) -> ReportForm:
    today = clock.day(clock.moment(request))
    on = parse_day(quarter) if quarter else today
    first = {
        "kind": "kvartal",
        "edition": "parter",
        "written_in": request.LANGUAGE_CODE,
        "on": on,
        "known": today,
    }
    sent = request.POST if request.method == "POST" else None
    return ReportForm(sent, language=request.LANGUAGE_CODE, today=today, initial=first)


@guarded(Deed.ISSUE_REPORT)
@require_http_methods(["GET", "HEAD", "POST"])
def issue(request: OfficeRequest) -> HttpResponse:
    """Issue a report, or lead to it as a page first; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("reports")
    form = _form(request, "")
    if not form.is_valid():
        return _listed(request, form)
    if "vis" in request.POST:
        return redirect(form.preview())
    asked = form.asked(moment=clock.moment(request))
    signs = _issuing(request, asked, language=form.cleaned_data["written_in"])
    try:
        return working(request, signs, work=WORK, then=lambda fact: _issued(request, fact))
    except Refusal as wrong:
        form.refuse(wrong)
        return _listed(request, form)


def _issuing(
    request: OfficeRequest, asked: ReportAsked, *, language: str
) -> Generator[Text, None, Fact]:
    moment = clock.moment(request)
    ready_report(request.actor, asked, language=language, moment=moment)
    yield Text("Skriver rapporten og lægger den fast …", "Writing the report and freezing it …")
    return issue_report(request.actor, asked, language=language, moment=moment)


def _issued(request: OfficeRequest, fact: Fact) -> HttpResponse:
    said = Text(f"{fact.subject} er udgivet.", f"{fact.subject} is issued.")
    return done(request, said, door=Door("reports"))


@guarded(Deed.EXPORT_INDIGO)
@require_safe
def indigo(request: OfficeRequest) -> HttpResponse:
    """Give the programme as an INDIGO project; while the quarters are read, say so."""
    moment = clock.moment(request)
    seen = today_seen(read.programme(request.actor.programme))
    many = len(issued_quarters(seen.contract, moment=moment)) > _AT_ONCE
    if many and not seen.has(_INDIGO):
        address = request.get_full_path()
        signs = slowly(lambda: _project(request, seen), count=len(seen.people))
        return working(request, signs, work=WORK, then=lambda _: redirect(address))
    content = _project(request, seen)
    headers = {
        "Content-Disposition": 'attachment; filename="indigo.json"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(content, content_type="application/json", headers=headers)


def _project(request: OfficeRequest, seen: Standpoint) -> bytes:
    moment = clock.moment(request)
    return seen.keep(_INDIGO, lambda: export_indigo(request.actor, moment=moment))


_INDIGO, _AT_ONCE = "indigo project", 6


@guarded(Deed.SEE_REPORTS)
@require_safe
def report_file(request: OfficeRequest, number: str) -> HttpResponse:
    """Give a report, byte for byte as it was issued."""
    content = give_report(request.actor, number)
    if content is None:
        raise Http404(number)
    return paper_file(content, name=number)
