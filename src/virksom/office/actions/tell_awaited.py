"""An adviser tells how many their unit already talks with and has not registered yet."""

from datetime import datetime

from virksom.office.access import Actor, Deed, may
from virksom.office.store.awaited import tell
from virksom.programme.kernel import Refusal, Text


class NoUnit(Refusal):
    """The adviser belongs to no unit that refers."""


NO_UNIT = Text(
    "Du er ikke knyttet til en enhed, der henviser; bed administratoren om det.",
    "You belong to no referring unit; ask the administrator for it.",
)
"""Why somebody without a unit can neither refer nor tell such a number."""


def tell_awaited(actor: Actor, count: int, *, moment: datetime) -> None:
    """Keep how many candidates the adviser's own unit talks with; nothing is counted by it.

    Source:
        Clause 1.2 and its open question (some are not registered yet).

    Args:
        actor: an adviser.
        count: how many, 0 or more.
        moment: when it is told.

    Raises:
        Denied: the actor is no adviser.
        NoUnit: they belong to no unit.
    """
    may(actor, Deed.REFER)
    if not actor.unit:
        raise NoUnit(NO_UNIT)
    tell(actor.programme, actor.unit, count=count, by=actor.by, moment=moment)
