"""Get a secret address for one's own meetings, or end it."""

from datetime import datetime

from virksom.office.access import Actor, Deed, Denied, may
from virksom.office.access.why_not import SIGNED_OUT
from virksom.office.store import feed_keys


def subscribe_calendar(actor: Actor, *, moment: datetime) -> str:
    """Make a new secret for the actor's calendar; the one before no longer opens anything.

    It is told this once; only its digest is kept.

    Raises:
        Denied: the actor has no meetings of their own.
    """
    may(actor, Deed.SUBSCRIBE_CALENDAR)
    if actor.id is None:
        raise Denied(SIGNED_OUT)
    return feed_keys.make(actor.programme, actor.id, moment=moment)


def unsubscribe_calendar(actor: Actor) -> None:
    """End the actor's secret address.

    Raises:
        Denied: the actor has no meetings of their own.
    """
    may(actor, Deed.SUBSCRIBE_CALENDAR)
    if actor.id is not None:
        feed_keys.drop(actor.programme, actor.id)
