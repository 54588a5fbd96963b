"""Forget the second factor of somebody who has lost it; they make another at the next sign-in."""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.account_of import may_touch_account
from virksom.office.actions.tell_access import trace_access
from virksom.office.store import factors, members, session_list
from virksom.programme.kernel import Refusal, Text


class NobodyThere(Refusal):
    """Nobody in the programme has that code."""


def forget_factors(actor: Actor, code: str, *, moment: datetime) -> None:
    """Forget somebody's app, passkeys and recovery codes, and end their sessions.

    See first, by other means than mail, that it is them who ask: from then on the password is
    enough until another second factor is made.

    Raises:
        Denied: the actor does not manage people.
        NobodyThere: nobody in the actor's programme has that code.
        SharedAccount: they sign in to a programme that the actor does not manage.
    """
    may(actor, Deed.MANAGE_PEOPLE)
    held = members.member(actor.programme, code)
    if held is None:
        raise NobodyThere(
            Text(f"Ingen i programmet hedder {code}.", f"Nobody in the programme is called {code}.")
        )
    may_touch_account(actor, held.user)
    with transaction.atomic():
        trace_access(actor, code, page="forget_factors", moment=moment)
        forget_of(held.user)


def forget_of(user_id: int) -> None:
    """Forget a user's second factors and end their sessions; whoever calls has seen to who asks."""
    factors.remove_all(user_id)
    session_list.end_all(user_id)
