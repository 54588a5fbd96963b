"""A candidate is sent a link to their own page."""

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.send_link import CannotSend, send_link
from virksom.office.reports.door import Link
from virksom.office.reports.person import way_back
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.forms import OfficeForm
from virksom.office.web.said import done
from virksom.office.web.steps.step import about, step_page
from virksom.programme.kernel import Text


@step_page(Deed.SEND_LINK)
def link(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Say what the link is for, and mail it when that is asked for."""
    whom = about(request, candidate, deed=Deed.SEND_LINK)
    form = OfficeForm(request.POST or None, language=request.LANGUAGE_CODE, today=whom.today)
    back = way_back(request.actor, candidate)
    if form.is_valid():
        try:
            send_link(request.actor, candidate, after="", moment=whom.moment)
        except CannotSend as wrong:
            form.refuse(wrong)
        else:
            return done(request, _sent(candidate), door=back.door)
    return ask(request, form, page=_page(candidate, back=back))


def _sent(candidate: str) -> Text:
    return Text(f"Et link til {candidate} er på vej.", f"A link to {candidate} is on its way.")


def _page(candidate: str, *, back: Link) -> DeedPage:
    return DeedPage(
        heading=Text(f"Send {candidate} et link", f"Send {candidate} a link"),
        sub=Text(
            "Kandidaten får en mail med et link til sin egen side. "
            "Det lukker ind én gang og virker i syv dage.",
            "The candidate gets a mail with a link to their own page. "
            "It lets in once and works for seven days.",
        ),
        button=Text("Send link", "Send the link"),
        back=back,
    )
