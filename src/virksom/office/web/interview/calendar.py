"""One's own meetings in one's own calendar: a secret address, and what it gives."""

from dataclasses import dataclass

from django.conf import settings
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.actions.recognise import recognise
from virksom.office.actions.subscribe_calendar import subscribe_calendar, unsubscribe_calendar
from virksom.office.reports import words
from virksom.office.reports.door import Door
from virksom.office.reports.feed import feed_of
from virksom.office.store import feed_keys, read
from virksom.office.web import clock
from virksom.office.web.render import show_still
from virksom.office.web.said import done
from virksom.office.web.steps.step import step_page
from virksom.programme.kernel import Text

_GONE = Text("Adressen virker ikke mere.", "The address no longer works.")


@dataclass(frozen=True, slots=True)
class CalendarPage:
    """A reader's calendar.

    Args:
        address: the new secret address, shown this once; "" for none.
        made: when the address that works now was made; empty for none.
    """

    address: str
    made: Text


@step_page(Deed.SUBSCRIBE_CALENDAR)
def calendar(request: OfficeRequest) -> HttpResponse:
    """Show whether there is an address; make a new one, or end it."""
    if request.POST.get("luk"):
        unsubscribe_calendar(request.actor)
        return done(request, _GONE, door=Door("calendar"))
    address = ""
    if request.method == "POST":
        secret = subscribe_calendar(request.actor, moment=clock.moment(request))
        address = f"{settings.OFFICE_URL}{reverse('feed', args=[secret])}"
    made = feed_keys.made_at(request.actor.programme, request.actor.id or 0)
    page = CalendarPage(address, words.NOTHING if made is None else words.day(clock.day(made)))
    return show_still(request, "interview/calendar.html", page=page, here="")


@guarded(Deed.SEE_FEED)
@require_safe
def feed(request: OfficeRequest, secret: str) -> HttpResponse:  # noqa: ARG001  # the secret says who
    """Give the calendar of whom the secret belongs to."""
    owner = feed_keys.owner_of(secret)
    if owner is None:
        raise Http404
    moment = clock.now(read.programme(owner.programme))
    actor = recognise(owner.user, programme=owner.programme)
    file = feed_of(actor, base=settings.OFFICE_URL, moment=moment)
    if file is None:
        raise Http404
    answer = HttpResponse(file, content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = 'inline; filename="virksom.ics"'
    answer["Cache-Control"] = "no-store"
    return answer
