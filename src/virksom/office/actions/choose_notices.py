"""Somebody chooses how they are told of what waits for them."""

from collections.abc import Mapping

from virksom.office.access import Actor, Deed, may
from virksom.office.store import notice_ways
from virksom.office.store.notice_kinds import Kind
from virksom.office.store.notice_ways import ALWAYS, Way
from virksom.programme.kernel import Refusal, Text


class AlwaysMailed(Refusal):
    """A notice that lets in or guards somebody cannot be switched off."""


class NoSuchWay(Refusal):
    """A kind or a way that there is none of."""


def choose_notices(actor: Actor, chosen: Mapping[str, str]) -> None:
    """Keep what the actor chose; kinds left out stay as they are.

    Args:
        actor: who chooses, for themselves.
        chosen: the code of a way by the code of a kind.

    Raises:
        Denied: the actor has no role.
        AlwaysMailed: a kind is always mailed at once.
        NoSuchWay: a code is unknown.
    """
    may(actor, Deed.CHOOSE_NOTICES)
    try:
        told = {Kind(kind): Way(way) for kind, way in chosen.items()}
    except ValueError as unknown:
        raise NoSuchWay(
            Text("Vælg en af mulighederne på listen.", "Choose one of those on the list.")
        ) from unknown
    if not ALWAYS.isdisjoint(told):
        raise AlwaysMailed(
            Text(
                "Links til at komme ind og beskeder om sikkerhed kommer altid på mail.",
                "Links to come in and notices about security always come by mail.",
            )
        )
    notice_ways.choose(actor.programme, actor.by, chosen=told)
