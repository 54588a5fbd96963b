"""What is sent to those who take part: come, or do not come after all."""

from datetime import datetime

from icalendar import Event

from virksom.exchange.calendar.event import address, calendar, event
from virksom.exchange.calendar.meeting import Meeting


def invitation(meeting: Meeting, *, moment: datetime, language: str = "da") -> bytes:
    """Return an invitation, first or changed, as an iCalendar file (``text/calendar``, REQUEST).

    A changed meeting is the same file with the same uid and a higher sequence.

    Source:
        RFC 5545; RFC 5546, section 3.2.2. Clause 2.2 (the recruitment interview).

    Args:
        meeting: not a cancelled one; its title carries ids and never names.
        moment: when it is sent, aware; a calendar takes the later of two with one sequence.
        language: of title and roles, ``da`` or ``en``.

    Raises:
        ValueError: the meeting is cancelled; a bug.
    """
    if meeting.cancelled:
        message = f"{meeting.uid} is cancelled"
        raise ValueError(message)
    told = _with_all(meeting, moment=moment, language=language, answer=True)
    return calendar("REQUEST", [told], title=None, language=language)


def cancellation(meeting: Meeting, *, moment: datetime, language: str = "da") -> bytes:
    """Return a cancellation of the whole meeting (``text/calendar``, CANCEL).

    Source:
        RFC 5546, section 3.2.5.

    Args:
        meeting: with the sequence counted up since the invitation; may already be cancelled.
        moment: when it is sent, aware.
        language: of title and roles, ``da`` or ``en``.
    """
    told = _with_all(meeting, moment=moment, language=language, answer=False)
    told["STATUS"] = "CANCELLED"
    return calendar("CANCEL", [told], title=None, language=language)


def _with_all(meeting: Meeting, *, moment: datetime, language: str, answer: bool) -> Event:
    told = event(meeting, moment=moment, language=language)
    for party in meeting.attendees:
        who = address(party, language=language)
        who.params["ROLE"] = "REQ-PARTICIPANT"
        if answer:
            who.params["PARTSTAT"] = "NEEDS-ACTION"
            who.params["RSVP"] = "TRUE" if party.email else "FALSE"
        told.add("attendee", who)
    return told
