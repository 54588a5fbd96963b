"""May I, and why not: asked by the guard, by buttons and by actions alike."""

from collections.abc import Set as AbstractSet

from virksom.office.access.actor import Actor
from virksom.office.access.deeds import NEEDS_PERSON, OPEN, SIGNED_IN, Deed
from virksom.office.access.reasons import NOT_YOURS
from virksom.office.access.roles import Role
from virksom.office.access.table import TABLE, Cell, Whose
from virksom.programme.kernel import Text

SIGNED_OUT = Text("Log ind for at se siden.", "Sign in to see the page.")
NO_ROLE = Text(
    "Du har endnu ingen rolle i et program; bed administratoren om én.",
    "You have no role in a programme yet; ask the administrator for one.",
)


def why_not(
    actor: Actor,
    deed: Deed,
    *,
    about: AbstractSet[Whose] | None = None,
    glass: bool = False,
) -> Text | None:
    """Return why ``actor`` may not do ``deed``, or None when they may.

    Somebody with several roles may what any of them may; when none may, the reason is that
    of the first role in the table's order.

    Args:
        actor: who asks.
        deed: what they ask to do.
        about: whose data it touches, from ``relation``; None asks whether they may at all, be it
            only with some candidates.
        glass: whether the actor has broken the glass for this candidate and it is still open;
            then person data may be seen, for as long as a role of theirs may break it.
    """
    if deed in OPEN:
        return None
    if not actor.signed_in:
        return SIGNED_OUT
    if deed in SIGNED_IN or (glass and _seen_through(actor, deed)):
        return None
    cells = [TABLE[role][deed] for role in Role if role in actor.roles]
    reasons = [reason for cell in cells if (reason := _reason(cell, about)) is not None]
    if len(reasons) < len(cells):
        return None
    return reasons[0] if reasons else NO_ROLE


def _seen_through(actor: Actor, deed: Deed) -> bool:
    """Say whether broken glass shows an actor what the deed does."""
    cells = [TABLE[role][Deed.BREAK_GLASS] for role in actor.roles]
    return deed in NEEDS_PERSON and any(isinstance(cell, Whose) for cell in cells)


def _reason(cell: Cell, about: AbstractSet[Whose] | None) -> Text | None:
    if isinstance(cell, Text):
        return cell
    return None if about is None or cell in about else NOT_YOURS[cell.value]
