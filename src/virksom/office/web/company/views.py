"""The company's own page: its employees, and how it goes."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.reports.company import company_page
from virksom.office.reports.evidence_company import months_to_confirm
from virksom.office.reports.openings_at_company import openings_at_company
from virksom.office.reports.proposal_at_company import proposals_at_company
from virksom.office.web import clock
from virksom.office.web.render import show_still


@guarded(Deed.SEE_COMPANY_PAGE)
@require_safe
def company(request: OfficeRequest) -> HttpResponse:
    """Show the company's own employees, and who is proposed; each name shown is a look."""
    moment = clock.moment(request)
    page = company_page(request.actor, moment=moment)
    proposals = proposals_at_company(request.actor, moment=moment)
    shown = dict.fromkeys((*page.shown, *proposals.shown))
    look(request.actor, shown, what=Deed.SEE_PERSON, page="company", moment=moment)
    more = {"proposals": proposals, "openings": openings_at_company(request.actor, moment=moment)}
    more["months"] = months_to_confirm(request.actor, moment=moment)
    return show_still(request, "company/page.html", page=page, here="company", **more)
