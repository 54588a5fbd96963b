"""The places in job training and their load; how many a place holds."""

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.look import look
from virksom.office.actions.set_seats import WRONG, CannotSetSeats, set_seats
from virksom.office.reports.door import Door
from virksom.office.reports.training_places import training_places_page
from virksom.office.web import clock
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

_LONGEST = 2


@guarded(Deed.SEE_TRAINING_PLACES)
@require_safe
def training_places(request: OfficeRequest) -> HttpResponse:
    """Show the places and their load; each name shown is a look."""
    moment = clock.moment(request)
    page = training_places_page(request.actor, moment=moment)
    look(request.actor, page.shown, what=Deed.SEE_PERSON, page="training_places", moment=moment)
    return show_still(request, "training/places.html", page=page, here="training_places")


@step_page(Deed.EDIT_COMPANY)
def seats(request: OfficeRequest, company: str) -> HttpResponse:
    """Set how many a place holds; only opened, the address leads to the list."""
    if request.method != "POST":
        return redirect("training_places")
    number = _number(request.POST.get("pladser", ""))
    fact = set_seats(request.actor, company, seats=number, moment=clock.moment(request))
    text = Text(f"Noteret: {company} har fået nye pladser.", f"Noted: the seats of {company}.")
    return done(request, text, door=Door("training_places"), undo=fact.id)


def _number(typed: str) -> int | None:
    """Read how many; nothing lets the number of trainers count.

    Raises:
        CannotSetSeats: it is no number.
    """
    text = typed.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdigit() and len(text) <= _LONGEST):
        raise CannotSetSeats(WRONG)
    return int(text)
