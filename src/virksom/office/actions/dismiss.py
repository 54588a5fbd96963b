"""Shut somebody's door, and open it again: what they did stays theirs."""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.tell_access import tell_access, trace_access
from virksom.office.store import feed_keys, members
from virksom.office.store.members import Member
from virksom.programme.kernel import Refusal, Text


class CannotDismiss(Refusal):
    """The door cannot be shut or opened; the sentence says why."""


def dismiss(actor: Actor, code: str, *, moment: datetime) -> Member:
    """Let somebody in no longer, from their next page on; return who.

    Their calendar's secret address ends too: opened again, the door gives another.

    Raises:
        Denied: the actor may not.
        CannotDismiss: nobody has that code, or it is the actor's own door.
    """
    with transaction.atomic():
        found = _set(actor, code, active=False)
        feed_keys.drop(actor.programme, found.user)
        trace_access(actor, code, page="dismiss", moment=moment)
    return found


def readmit(actor: Actor, code: str, *, moment: datetime) -> Member:
    """Let somebody in again; return who.

    Raises:
        Denied: the actor may not.
        CannotDismiss: nobody has that code.
    """
    with transaction.atomic():
        found = _set(actor, code, active=True)
        trace_access(actor, code, page="readmit", moment=moment)
        tell_access(actor, code, role=found.role, moment=moment)
    return found


def _set(actor: Actor, code: str, *, active: bool) -> Member:
    may(actor, Deed.MANAGE_PEOPLE)
    found = members.member(actor.programme, code)
    if found is None:
        raise CannotDismiss(
            Text(f"Ingen i programmet hedder {code}.", f"Nobody in the programme is called {code}.")
        )
    if found.user == actor.id:
        raise CannotDismiss(
            Text(
                "Du kan ikke lukke din egen adgang; bed en anden administrator om det.",
                "You cannot shut your own door; ask another administrator to.",
            )
        )
    members.set_open(actor.programme, found.user, opened=active)
    return found
