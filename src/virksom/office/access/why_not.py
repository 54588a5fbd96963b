"""May I, and why not: asked by the guard, by buttons and by actions alike."""

from virksom.office.access.actor import Actor
from virksom.office.access.deeds import OPEN, Deed
from virksom.office.access.roles import Role
from virksom.office.access.table import TABLE
from virksom.programme.kernel import Text

SIGNED_OUT = Text("Log ind for at se siden.", "Sign in to see the page.")
NO_ROLE = Text(
    "Du har endnu ingen rolle i et program; bed administratoren om én.",
    "You have no role in a programme yet; ask the administrator for one.",
)


def why_not(actor: Actor, deed: Deed) -> Text | None:
    """Return why ``actor`` may not do ``deed``, or None when they may.

    Somebody with several roles may what any of them may; when none may, the reason is that
    of the first role in the table's order.
    """
    if deed in OPEN:
        return None
    if not actor.signed_in:
        return SIGNED_OUT
    cells = [TABLE[role][deed] for role in Role if role in actor.roles]
    reasons = [cell for cell in cells if isinstance(cell, Text)]
    if len(reasons) < len(cells):
        return None
    return reasons[0] if reasons else NO_ROLE
