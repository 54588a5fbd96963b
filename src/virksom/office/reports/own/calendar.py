"""The candidate's meetings as a file for their calendar."""

from datetime import datetime, timedelta

from virksom.exchange.calendar import Meeting, Party, feed
from virksom.office.reports.own.page import OwnMeeting, own_meetings
from virksom.office.reports.own.self import Self
from virksom.programme.kernel import Text

LASTS = timedelta(hours=1)
"""How long a meeting is shown to last."""

TITLE = Text("Mine møder", "My meetings")
_US = Party("provider", Text("Leverandøren", "The provider"))


def own_calendar(me: Self, *, moment: datetime, language: str) -> bytes:
    """Return the meetings with a time that lie ahead, as a calendar file; it holds no name.

    Args:
        me: the candidate.
        moment: as of when.
        language: ``da`` or ``en``.
    """
    meetings = [told for one in own_meetings(me) for told in _meeting(one)]
    return feed(meetings, title=TITLE, moment=moment, language=language)


def _meeting(one: OwnMeeting) -> list[Meeting]:
    if one.starts is None:
        return []
    told = Meeting(
        uid=f"{one.fact}@virksom",
        starts=one.starts,
        ends=one.starts + LASTS,
        title=one.what,
        organizer=_US,
        place=one.place,
    )
    return [told]
