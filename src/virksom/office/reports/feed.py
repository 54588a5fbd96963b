"""A person's own meetings, as a calendar to subscribe to: codes only, never a name.

Source:
    Clause 2.2; invariant 3.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from virksom.exchange.calendar import Meeting, Party, feed
from virksom.office.access import Actor, Deed, why_not
from virksom.office.store.meetings import chains_with, meeting
from virksom.programme.kernel import Text, day_in_copenhagen

KEPT = timedelta(days=60)
"""How long a meeting stays in the calendar once it is past."""

_TITLE = Text("virksom", "virksom")


def feed_of(actor: Actor, *, base: str, moment: datetime) -> bytes | None:
    """Return the meetings of one person as an iCalendar file; None when they may have none.

    Args:
        actor: whose calendar it is.
        base: address of the office, without a slash at its end.
        moment: as of when.
    """
    if why_not(actor, Deed.SUBSCRIBE_CALENDAR) is not None:
        return None
    return feed(_meetings(actor, base=base, moment=moment), title=_TITLE, moment=moment)


def _meetings(actor: Actor, *, base: str, moment: datetime) -> Iterable[Meeting]:
    since = day_in_copenhagen(moment) - KEPT
    organizer = Party("jobcentre", Text("Jobcentret", "The jobcentre"))
    for chain in chains_with(actor.programme, (actor.code, actor.company), since=since):
        told = meeting(actor.programme, chain, organizer=organizer, url=f"{base}/")
        if told is not None:
            yield told
