"""Somebody's account is shared by every programme they are in: who may touch it."""

from virksom.office.access import Actor, Deed, why_not
from virksom.office.store import users
from virksom.programme.kernel import Refusal, Text


class SharedAccount(Refusal):
    """Somebody signs in to a programme that the actor does not manage."""


def may_touch_account(actor: Actor, user: int) -> None:
    """Do nothing when the actor manages people in every programme that a user is in.

    Whoever can give a new password or take a second factor away can come in as the user, to all
    that the user may see.

    Raises:
        SharedAccount: the user is in a programme where the actor does not manage people.
    """
    manages = {
        one.programme
        for one in (actor, *actor.elsewhere)
        if why_not(one, Deed.MANAGE_PEOPLE) is None
    }
    if not users.programmes_of(user) <= manages:
        raise SharedAccount(
            Text(
                "De logger også ind i et andet program; bed den, der driver kontoret, om det.",
                "They sign in to another programme too; ask whoever runs the office for it.",
            )
        )
