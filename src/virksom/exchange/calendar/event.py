"""One meeting as an event, and the calendar around events."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

from icalendar import Calendar, Event, vCalAddress, vUri

from virksom.exchange.calendar.meeting import Meeting, Party
from virksom.exchange.calendar.zone import copenhagen, written
from virksom.exchange.signs import writable
from virksom.programme.kernel import Text

_HOUR = timedelta(hours=1)
_PLAIN = "@+!$'*"  # what RFC 6068 lets stand in an address as it is
PRODUCT = "-//virksom//virksom 1//DA"


def event(meeting: Meeting, *, moment: datetime, language: str) -> Event:
    """Return what every calendar is told of a meeting; who are invited is not among it.

    The event is private, takes up its time, and rings no bell: whoever keeps the calendar
    decides that.
    """
    told = Event()
    told.add("uid", meeting.uid)
    told.add("sequence", meeting.sequence)
    told.add("dtstamp", moment.astimezone(UTC).replace(microsecond=0))
    told.add("dtstart", written(meeting.starts))
    told.add("dtend", written(meeting.ends))
    told.add("summary", writable(meeting.title.read(language)))
    if meeting.place:
        told.add("location", writable(meeting.place))
    if meeting.url:
        told.add("url", vUri(meeting.url))
    told.add("class", "PRIVATE")
    told.add("transp", "OPAQUE")
    told.add("status", "CANCELLED" if meeting.cancelled else "CONFIRMED")
    told.add("organizer", address(meeting.organizer, language=language))
    return told


def address(party: Party, *, language: str) -> vCalAddress:
    """Return a party's address; without an e-mail one that nobody can write to.

    A calendar needs an address to tell parties apart; ``invalid:`` is no scheme of anybody's.
    """
    known = f"mailto:{quote(party.email, safe=_PLAIN)}"
    found = vCalAddress(known if party.email else f"invalid:{party.code}")
    found.params["CN"] = shown(party, language=language)
    return found


def shown(party: Party, *, language: str) -> str:
    r"""Return what a calendar shows of a party, on one line: name, else role, else code.

    A backslash becomes a slash: in a parameter it stands for itself, but not for every reader.
    """
    said = (party.name, party.role.read(language), party.code)
    lines = (" ".join(writable(text).replace("\\", "/").split()) for text in said)
    return next(line for line in lines if line)


def calendar(method: str, events: Iterable[Event], *, title: Text | None, language: str) -> bytes:
    """Return a calendar as it is sent: UTF-8, lines folded at 75 octets, CRLF."""
    whole = Calendar()
    whole.add("prodid", PRODUCT)
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    whole.add("method", method)
    if title is not None:
        _named(whole, writable(title.read(language)))
    whole.add_component(copenhagen())
    for told in events:
        whole.add_component(told)
    sent: bytes = whole.to_ical()
    return sent


def _named(whole: Calendar, name: str) -> None:
    whole.add("name", name)
    whole.add("x-wr-calname", name)
    whole.add("x-wr-timezone", "Europe/Copenhagen")
    whole.add("refresh-interval", _HOUR, parameters={"VALUE": "DURATION"})
    whole.add("x-published-ttl", "PT1H")
