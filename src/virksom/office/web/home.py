"""Home: what waits for the reader today, by what they are."""

from datetime import datetime

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, Role, guarded
from virksom.office.reports.standpoint import Standpoint
from virksom.office.reports.today import WORKS, Ground, large, today_page
from virksom.office.reports.today.investor import ForInvestor, for_investor
from virksom.office.store import read
from virksom.office.store.projections import tally
from virksom.office.store.read import ProgrammeRow
from virksom.office.web import clock
from virksom.office.web.moment import today_seen, usual
from virksom.office.web.render import show_still
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON

_OWN = {
    Role.CANDIDATE: "own",
    Role.TRAINER: "trainees",
    Role.COMPANY_CONTACT: "company",
}
"""Roles whose first page is a page of their own."""


@guarded(Deed.SEE_TODAY)
@require_safe
def home(request: OfficeRequest) -> HttpResponse:
    """Show what waits today; who has a page of their own is led there."""
    for role, own in _OWN.items():
        if role in request.actor.roles:
            return redirect(own)
    row = read.programme(request.actor.programme)
    page = today_page(_ground(request, row), request.actor)
    return show_still(request, "today/today.html", page=page, here="home")


def _ground(request: OfficeRequest, row: ProgrammeRow) -> Ground:
    moment = clock.now(row)
    on, known = usual(row, clock.day(moment))
    small = tally(row.code, on=on, moment=known).referred <= large.MOST
    return Ground(
        seen=today_seen(row) if small and request.actor.roles & WORKS else None,
        on=on,
        external=_external(request, row, moment=known) if small else None,
        contract=row.contract,
        moment=moment,
    )


def _external(request: OfficeRequest, row: ProgrammeRow, *, moment: datetime) -> ForInvestor | None:
    """Return what the investor may be shown, by the clock alone; None for everybody else."""
    if Role.INVESTOR_ANALYST not in request.actor.roles:
        return None
    return for_investor(today_seen(row), moment=moment, published=_published(row))


def _published(row: ProgrammeRow) -> Standpoint | None:
    """Return the demo at the source's moment; a real programme's table is published elsewhere."""
    return today_seen(row, at=(DEMO_ON, DEMO_KNOWN)) if row.invented else None
