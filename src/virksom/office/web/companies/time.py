"""The consultants' time, against the aim of the contract."""

from datetime import date

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.reports.companies.time import AskedTime, time_page
from virksom.office.store import read
from virksom.office.store.contracts import contract_of
from virksom.office.web import clock
from virksom.office.web.render import show_still
from virksom.programme.kernel import Refusal, parse_day


@guarded(Deed.SEE_TIME)
@require_safe
def time(request: OfficeRequest) -> HttpResponse:
    """Show how the time is shared over a week, a month or a quarter."""
    moment = clock.moment(request)
    today = clock.day(moment)
    asked = AskedTime(
        period=request.GET.get("periode", ""), day=_day(request.GET.get("dag", ""), today=today)
    )
    terms = contract_of(read.programme(request.actor.programme).contract).terms.known(moment)
    aim = terms.on(max(today, terms.begins())).whole("company_time_aim")
    page = time_page(request.actor, asked, aim=aim, moment=moment)
    return show_still(request, "companies/time.html", page=page, here="time")


def _day(text: str, *, today: date) -> date:
    """Read a day of the address; today when it is none, or lies ahead."""
    try:
        return min(parse_day(text), today)
    except Refusal:
        return today
