"""How long a way takes, as a consultant types it."""

from django.http import HttpResponse

from virksom.office.access import Deed, OfficeRequest
from virksom.office.actions.note_travel import CannotTravel, note_travel
from virksom.office.reports.door import Door, Link
from virksom.office.store.travel import Way
from virksom.office.web import clock
from virksom.office.web.competences.forms import TravelForm
from virksom.office.web.deed import DeedPage, ask
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

_NAMES = {"one": "fra", "other": "til", "transport": "med"}
_PAGE = DeedPage(
    heading=Text("Rejsetid", "Travel time"),
    sub=Text(
        "Skriv tiden, hvor anslaget er forkert eller mangler; den gælder begge veje.",
        "Type the time where the estimate is wrong or missing; it holds either way.",
    ),
    button=Text("Gem tiden", "Save the time"),
    back=Link(Text("I dag", "Today"), Door("home")),
)


@step_page(Deed.PROPOSE)
def note(request: OfficeRequest) -> HttpResponse:
    """Ask how long a way takes, and keep it; ``?fra=&til=&med=`` fills the form."""
    form = TravelForm(
        request.POST or None,
        language=request.LANGUAGE_CODE,
        today=clock.day(clock.moment(request)),
        initial={name: request.GET.get(asked, "")[:80] for name, asked in _NAMES.items()},
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
    return ask(request, form, page=_PAGE, here="home")
