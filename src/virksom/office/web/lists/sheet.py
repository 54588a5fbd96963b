"""The list of candidates as a file: all the rows that are asked for, not only a page of them."""

from collections.abc import Iterable, Sequence

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods

from virksom.exchange.sheets import Entries
from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.list_page import Asked
from virksom.office.reports.list_sheet import headings, past_entries, today_entries
from virksom.office.reports.list_today import sees_names
from virksom.office.web import clock
from virksom.office.web.lists.asked import asked_of, today_list
from virksom.office.web.moment import Shown, shown
from virksom.office.web.sheet_file import table_file
from virksom.programme.kernel import Text

_TITLE = Text("Kandidater", "Candidates")


@guarded(Deed.EXPORT_LIST)
@require_http_methods(["GET", "HEAD", "POST"])
def sheet(request: OfficeRequest) -> HttpResponse:
    """Give the list as a file; an address that is only opened leads to the list."""
    if request.method != "POST":
        return redirect("candidates")
    at, asked = shown(request), asked_of(request)
    named = not at.where.past and sees_names(request.actor)
    return table_file(
        request,
        _TITLE,
        headings=headings(named=named),
        rows=_rows(request, at, asked=asked),
        on=at.where.on,
        moment=clock.now(at.where.row),
    )


def _rows(request: OfficeRequest, at: Shown, *, asked: Asked) -> Iterable[Entries]:
    if at.where.past:
        return past_entries(at.seen, asked)
    moment = clock.now(at.where.row)

    def looked(codes: Sequence[str]) -> None:
        look(request.actor, codes, what=Deed.SEE_PERSON, page="sheet", moment=moment)

    return today_entries(today_list(request, at), asked, looked=looked)
