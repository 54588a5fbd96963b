"""The weeks claimed in two programmes, for those who answer for the money in both."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.claimed_twice import (
    TWICE_HEADINGS,
    ClaimedTwicePage,
    claimed_twice_page,
    codes_in,
    those_answered_for,
    twice_entries,
)
from virksom.office.store import read
from virksom.office.web import clock
from virksom.office.web.moment import today_seen
from virksom.office.web.render import show_still
from virksom.office.web.sheet_file import table_file
from virksom.programme.kernel import Text


@guarded(Deed.SEE_CLAIMED_TWICE)
@require_safe
def claimed_twice(request: OfficeRequest) -> HttpResponse:
    """Show the weeks, by codes alone; that somebody was shown is written down in each programme."""
    return show_still(request, "settlement/twice.html", page=_seen(request), here="claimed_twice")


@guarded(Deed.SEE_CLAIMED_TWICE)
@require_http_methods(["GET", "HEAD", "POST"])
def claimed_twice_sheet(request: OfficeRequest) -> HttpResponse:
    """Give the weeks as a file, written down as a look; only opened, the address leads to them."""
    if request.method != "POST":
        return redirect("claimed_twice")
    rows, moment = twice_entries(_seen(request)), clock.moment(request)
    day = clock.day(moment)
    return table_file(request, _TITLE, headings=TWICE_HEADINGS, rows=rows, on=day, moment=moment)


def _seen(request: OfficeRequest) -> ClaimedTwicePage:
    answered = those_answered_for(request.actor)
    rows = {one.programme: read.programme(one.programme) for one in answered}
    page = claimed_twice_page([today_seen(row) for row in rows.values()])
    for one in answered:
        look(
            one,
            codes_in(page, one.programme),
            what=Deed.SEE_CLAIMED_TWICE,
            page="claimed_twice",
            moment=clock.now(rows[one.programme]),
        )
    return page


_TITLE = Text("Krævet to gange", "Claimed twice")
