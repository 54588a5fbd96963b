"""The start of a candidate's course."""

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.start import CannotStart
from virksom.office.actions.start import start as start_by
from virksom.office.reports.door import Link, candidate_door
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.forms import DayField, OfficeForm
from virksom.office.web.said import done
from virksom.office.web.steps.step import about, step_page
from virksom.programme.kernel import Text


class StartForm(OfficeForm):
    """The first day of the course."""

    since = DayField(Text("Første dag", "First day"))


@step_page(Deed.START)
def start(request: OfficeRequest, candidate: str) -> HttpResponse:
    """Ask for the first day, and record the start."""
    told = about(request, candidate, deed=Deed.START)
    moment, today = told.moment, told.today
    form = StartForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=today,
        initial={"since": today},
    )
    if form.is_valid():
        since = form.cleaned_data["since"]
        try:
            fact = start_by(request.actor, candidate, since=since, moment=moment)
        except CannotStart as wrong:
            form.refuse(wrong, "since")
        else:
            text = Text(f"{candidate} er startet.", f"{candidate} has started.")
            return done(request, text, door=candidate_door(candidate), undo=fact.id)
    return ask(request, form, page=_page(candidate))


def _page(candidate: str) -> DeedPage:
    return DeedPage(
        heading=Text(f"Start {candidate}", f"Start {candidate}"),
        sub=Text("Fra den dag tæller dagene i forløbet.", "From that day the days count."),
        button=Text("Start", "Start"),
        back=Link(
            Text(f"Kandidat {candidate}", f"Candidate {candidate}"), candidate_door(candidate)
        ),
    )
