"""A notice is read: it waits no longer."""

from datetime import datetime

from virksom.office.access import Actor, Deed, may
from virksom.office.store import notices
from virksom.office.store.notices import NoticeRow
from virksom.programme.kernel import Refusal, Text


class NoSuchNotice(Refusal):
    """Nothing with that number waits, or waited, for the actor."""


def mark_read(actor: Actor, number: int, *, moment: datetime) -> NoticeRow:
    """Mark one of the actor's notices as read, again is fine; return it.

    Raises:
        Denied: the actor has no role.
        NoSuchNotice: it is somebody else's, or is not there.
    """
    may(actor, Deed.SEE_NOTICES)
    found = notices.notice_of(actor.programme, actor.by, number)
    if found is None:
        raise NoSuchNotice(
            Text("Beskeden er ikke til dig.", "The notice is not for you."),
        )
    notices.mark_read(actor.programme, actor.by, number=number, moment=moment)
    return found
