"""The same fact with some fields changed, told in the place of the one before."""

from collections.abc import Mapping
from datetime import date, datetime

from virksom.office.access import Actor
from virksom.office.store import write
from virksom.programme.kernel import Json
from virksom.programme.path.retell import value_of
from virksom.programme.record import Draft, Fact


def retell(
    actor: Actor,
    fact: Fact,
    *,
    changed: Mapping[str, Json],
    since: date | None = None,
    moment: datetime,
) -> Fact:
    """Tell a fact that happens on a day anew; what it said before no longer holds.

    Source:
        Rules, section 1 (replace).

    Args:
        actor: who tells it; has been let in already.
        fact: one that is in force.
        changed: the fields that change; None takes a field away.
        since: the day it happens; None leaves it as it is.
        moment: when it becomes known.

    Raises:
        AlreadyReplaced: somebody else did so a moment ago.
    """
    told = {**value_of(fact), **changed}
    draft = Draft(
        kind=fact.kind,
        subject=fact.subject,
        since=since or fact.since,
        value={name: said for name, said in told.items() if said is not None},
        by=actor.by,
        source=fact.source,
        replaces=fact.id,
    )
    return write.append(actor.programme, [draft], moment=moment)[0]
