"""A person's meetings as one calendar to subscribe to."""

from collections.abc import Iterable
from datetime import UTC, datetime

from virksom.exchange.calendar.event import calendar, event
from virksom.exchange.calendar.meeting import Meeting
from virksom.programme.kernel import Text


def feed(
    meetings: Iterable[Meeting], *, title: Text, moment: datetime, language: str = "da"
) -> bytes:
    """Return meetings as a calendar to subscribe to (``text/calendar``, PUBLISH).

    Who are invited is left out, as the standard wants it of what is published. The same
    meetings and moment give the same bytes.

    Source:
        RFC 5546, section 3.2.1; RFC 7986 (the calendar's name, and once an hour).

    Args:
        meetings: in any order, each once; none gives an empty calendar. Cancelled ones are
            shown as cancelled, since a calendar that fetches anew forgets no other way.
        title: the calendar's name, in both languages; ids, never names.
        moment: as of when, aware.
        language: of titles and roles, ``da`` or ``en``.
    """
    ordered = sorted(meetings, key=lambda meeting: (meeting.starts.astimezone(UTC), meeting.uid))
    told = (event(meeting, moment=moment, language=language) for meeting in ordered)
    return calendar("PUBLISH", told, title=title, language=language)
