"""The candidate's meetings as a file for their calendar."""

from datetime import datetime, timedelta

from virksom.exchange.calendar import Meeting, Party, feed
from virksom.office.reports.own.page import OwnMeeting, own_meetings
from virksom.office.reports.own.self import Self
from virksom.office.store.meetings import chains
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
    begun = {fact.id: chain.first.id for chain in chains(me.case.log.facts) for fact in chain.facts}
    meetings = [
        told
        for one in own_meetings(me)
        for told in _meeting(one, uid=f"{begun.get(one.fact, one.fact)}.{me.case.row.code}@virksom")
    ]
    return feed(meetings, title=TITLE, moment=moment, language=language)


def _meeting(one: OwnMeeting, *, uid: str) -> list[Meeting]:
    """Return a meeting with a time; under the same uid as its invitation, so that it is one."""
    if one.starts is None:
        return []
    told = Meeting(
        uid=uid,
        starts=one.starts,
        ends=one.starts + LASTS,
        title=one.what,
        organizer=_US,
        place=one.place.da,
    )
    return [told]
