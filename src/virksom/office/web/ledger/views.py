"""How the money stands, and the journal."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.ledger import ledger_page
from virksom.office.reports.ledger_journal import (
    JOURNAL_HEADINGS,
    AskedJournal,
    journal_entries,
    journal_page,
)
from virksom.office.web.everybody import FRAME, LOG, reads
from virksom.office.web.moment import shown_to_the_end
from virksom.office.web.parse import asked_page
from virksom.office.web.render import show
from virksom.office.web.sheet_file import table_file
from virksom.programme.kernel import Text

_TITLE = Text("Journal", "Journal")
_WRONG = 422


@guarded(Deed.SEE_LEDGER)
@require_safe
@reads(shown_to_the_end, LOG, FRAME, here="ledger")
def ledger(request: OfficeRequest) -> HttpResponse:
    """Show how the money stands."""
    return stands(request)


def stands(request: OfficeRequest, *, refused: Text | None = None) -> HttpResponse:
    """Show how the money stands, and why what was asked for could not be done."""
    at = shown_to_the_end(request)
    page = ledger_page(at.seen, request.actor)
    answer = show(request, "ledger/ledger.html", at=at, page=page, here="ledger", refused=refused)
    answer.status_code = _WRONG if refused else answer.status_code
    return answer


@guarded(Deed.SEE_LEDGER)
@require_safe
@reads(shown_to_the_end, LOG, FRAME, here="ledger")
def journal(request: OfficeRequest) -> HttpResponse:
    """Show every entry, the latest first."""
    at = shown_to_the_end(request)
    page = journal_page(at.seen, _asked(request), actor=request.actor)
    return show(request, "ledger/journal.html", at=at, page=page, here="ledger")


@guarded(Deed.SEE_LEDGER)
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: OfficeRequest) -> HttpResponse:
    """Give the journal as a file; an address that is only opened leads to it."""
    if request.method != "POST":
        return redirect("ledger_journal")
    at = shown_to_the_end(request)
    return table_file(
        request,
        _TITLE,
        headings=JOURNAL_HEADINGS,
        rows=journal_entries(at.seen, _asked(request)),
        on=at.where.known_day,
        moment=at.where.moment,
    )


def _asked(request: OfficeRequest) -> AskedJournal:
    query = request.POST if request.method == "POST" else request.GET
    return AskedJournal(
        month=query.get("maaned", ""),
        what=query.get("hvad", ""),
        party=query.get("part", ""),
        page=asked_page(query),
    )
