"""What a list is asked for, and of whom: read from the form that was sent, or from the address."""

from virksom.office.access import OfficeRequest
from virksom.office.reports.list_page import Asked
from virksom.office.reports.list_today import TodayList
from virksom.office.store import projections
from virksom.office.web.moment import Shown
from virksom.office.web.parse import asked_list


def asked_of(request: OfficeRequest) -> Asked:
    """Read what the list is asked for."""
    query = request.POST if request.method == "POST" else request.GET
    return asked_list({name: str(query[name]) for name in query})


def today_list(request: OfficeRequest, at: Shown) -> TodayList:
    """Return today's list of the reader, its rows computed for today first where a day turned."""
    projections.refresh(request.actor.programme, on=at.where.today)
    return TodayList(at=at.where, actor=request.actor)
