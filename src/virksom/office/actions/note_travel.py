"""A consultant types how long a way takes, where they know better than the estimate."""

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.store import write
from virksom.office.store.travel import Way, keep_minutes
from virksom.programme.competences import TRANSPORTS
from virksom.programme.kernel import Refusal, Text

MOST_MINUTES = 240
"""The longest way that can be told, in minutes."""


class CannotTravel(Refusal):
    """A travel time cannot be told like this; the sentence says why."""


def note_travel(actor: Actor, way: Way, *, minutes: int | None) -> None:
    """Keep how long a way takes, either way; the estimate no longer counts for it.

    Args:
        actor: who asks.
        way: between two places, by a transport.
        minutes: whole minutes, from 1 to 240; None lets it be estimated again.

    Raises:
        Denied: the actor may not.
        CannotTravel: a place is missing, the two are one, the transport is not known, or the
            minutes are none that can be.
    """
    may(actor, Deed.PROPOSE)
    why = _why_not(way, minutes)
    if why is not None:
        raise CannotTravel(why)
    with transaction.atomic():
        write.hold(actor.programme)
        keep_minutes(actor.programme, way, told=minutes)


def _why_not(way: Way, minutes: int | None) -> Text | None:
    if not (way.one.strip() and way.other.strip()):
        return Text("Skriv begge steder.", "Write both places.")
    if way.key[0] == way.key[1]:
        return Text("Skriv to forskellige steder.", "Write two different places.")
    if way.transport not in TRANSPORTS:
        return Text("Vælg et transportmiddel.", "Choose a means of transport.")
    if minutes is not None and not 1 <= minutes <= MOST_MINUTES:
        return Text(
            f"Skriv minutter fra 1 til {MOST_MINUTES}.", f"Write minutes from 1 to {MOST_MINUTES}."
        )
    return None
