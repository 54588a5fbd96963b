"""Whose an opening is: the provider's deeds reach all, a company's only its own.

Source:
    Rules, section 7; invariant 9.
"""

from collections.abc import Iterable

from virksom.office.access.actor import Actor
from virksom.office.access.deeds import Deed
from virksom.office.access.guard import Denied
from virksom.office.access.table import Whose
from virksom.office.access.why_not import why_not
from virksom.programme.kernel import Text

NOT_YOUR_OPENING = Text("Jobåbningen er en anden virksomheds.", "The opening is another company's.")
"""What is said to a company that asks for another's opening."""


def why_not_opening(actor: Actor, deed: Deed, *, companies: Iterable[str]) -> Text | None:
    """Return why an actor may not do a deed with a company's opening, or None when they may.

    Args:
        actor: who asks.
        deed: what they ask to do.
        companies: every code of the company that has, or is to have, the opening.
    """
    ever = why_not(actor, deed)
    if ever is not None:
        return ever
    theirs = bool(actor.company) and actor.company in frozenset(companies)
    about = {Whose.PROGRAMME} | ({Whose.COMPANY} if theirs else set())
    return None if why_not(actor, deed, about=about) is None else NOT_YOUR_OPENING


def may_opening(actor: Actor, deed: Deed, *, companies: Iterable[str]) -> None:
    """Do nothing when an actor may do a deed with a company's opening.

    Raises:
        Denied: they may not.
    """
    reason = why_not_opening(actor, deed, companies=companies)
    if reason is not None:
        raise Denied(reason)
