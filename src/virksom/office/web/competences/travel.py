"""How long a way takes, as a consultant types it."""

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.note_travel import CannotTravel, note_travel
from virksom.office.reports.door import Door, Link
from virksom.office.store.travel import Way, minutes
from virksom.office.web import clock
from virksom.office.web.competences.forms import TravelForm
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

_NAMES = {"one": "fra", "other": "til", "transport": "med"}


@step_page(Deed.PROPOSE)
def note(request: OfficeRequest) -> HttpResponse:
    """Ask how long a way takes, and keep it; ``?fra=&til=&med=`` fills the form."""
    asked = {name: request.GET.get(spelled, "")[:80] for name, spelled in _NAMES.items()}
    form = TravelForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=clock.day(clock.moment(request)),
        initial=asked,
    )
    if form.is_valid():
        typed = form.cleaned_data
        way = Way(one=typed["one"], other=typed["other"], transport=typed["transport"])
        try:
            note_travel(request.actor, way, minutes=typed["minutes"])
        except CannotTravel as wrong:
            form.refuse(wrong)
        else:
            return done(request, Text("Tiden er gemt.", "The time is saved."), door=Door("home"))
    return ask(request, form, page=_page(request, Way(**asked)), here="home")


def _page(request: OfficeRequest, way: Way) -> DeedPage:
    known = minutes(request.actor.programme, way)
    told = (
        Text("", "")
        if known is None
        else Text(f" Nu regnes der med {known} minutter.", f" Now {known} minutes are reckoned.")
    )
    return DeedPage(
        heading=Text("Rejsetid", "Travel time"),
        sub=Text(
            f"Skriv tiden, hvor anslaget er forkert eller mangler; den gælder begge veje.{told.da}",
            f"Type the time where the estimate is wrong or missing; either way.{told.en}",
        ),
        button=Text("Gem tiden", "Save the time"),
        back=Link(Text("I dag", "Today"), Door("home")),
    )
