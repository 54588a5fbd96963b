"""The weeks claimed in two programmes, for those who answer for the money in both."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.claimed_twice import claimed_twice_page, codes_in, those_answered_for
from virksom.office.store import read
from virksom.office.web import clock
from virksom.office.web.moment import today_seen
from virksom.office.web.render import show_still


@guarded(Deed.SEE_CLAIMED_TWICE)
@require_safe
def claimed_twice(request: OfficeRequest) -> HttpResponse:
    """Show the weeks, by codes alone; that somebody was shown is written down in each programme."""
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
    return show_still(request, "settlement/twice.html", page=page, here="claimed_twice")
