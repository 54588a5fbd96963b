"""The work lists: what is not claimed, not proven or contradicted, and who must act."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.evidence import (
    AskedEvidence,
    evidence_page,
    reading_lists,
    takes_time,
)
from virksom.office.reports.evidence_sheet import HEADINGS, evidence_entries
from virksom.office.web import clock
from virksom.office.web.everybody import FRAME, PEOPLE, reads
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.once import is_done, read_first
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show
from virksom.office.web.sheet_file import table_file
from virksom.office.web.working import Work
from virksom.programme.kernel import Text

_TITLE = Text("Beviser", "Evidence")
_MOST_SIGNS = 20
_READING = Work(
    heading=Text("Ugerne læses", "The weeks are being read"),
    note=Text("Du kan gå herfra; intet skrives.", "You may leave; nothing is written."),
    here="evidence",
    back="/beviser",
)


@guarded(Deed.SEE_EVIDENCE)
@require_safe
@reads(shown_to_the_end, PEOPLE, FRAME, here="evidence")
def evidence(request: OfficeRequest) -> HttpResponse:
    """Show the work lists."""
    at = shown_to_the_end(request)
    if takes_time(at.seen) and not is_done(request, _READING):
        return read_first(request, reading_lists(at.seen), work=_READING)
    page = evidence_page(at.seen, request.actor, asked=_asked(request.GET.dict()))
    return show(request, "evidence/lists.html", at=at, page=page, here="evidence")


@guarded(Deed.SEE_EVIDENCE)
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: OfficeRequest) -> HttpResponse:
    """Give a work list as a file; an address that is only opened leads to the lists."""
    if request.method != "POST":
        return redirect("evidence")
    at, asked = shown_to_the_end(request), _asked(request.POST.dict())
    return table_file(
        request,
        _TITLE,
        headings=HEADINGS,
        rows=evidence_entries(at.seen, asked),
        on=at.where.on,
        moment=clock.now(at.where.row),
    )


def _asked(query: Mapping[str, str]) -> AskedEvidence:
    return AskedEvidence(
        held_in=query.get("liste", ""),
        who=query.get("hvem", ""),
        search=query.get("q", "").strip()[:_MOST_SIGNS],
        sort=query.get("orden", ""),
        page=asked_page(query),
    )
