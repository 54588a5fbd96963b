"""Facts are given to another system; that they were is written down, among the looks.

Source:
    Invariant 3: the log holds no names, and is personal data all the same.
"""

from datetime import datetime

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.look import look
from virksom.office.store.facts_out import FactLines, facts_after


def read_facts(actor: Actor, after: int, *, most: int, moment: datetime) -> FactLines:
    """Return facts after a place in the log, and write down that they were given.

    One look a page, about the log up to where it was read: ``f-1-500`` for the facts in the
    places from 1 to 500. An empty page leaves none.

    Args:
        actor: who asks; a jobcentre unit's is given what is told of the unit's own candidates.
        after: the place after which they lie; 0 for the first.
        most: how many at most.
        moment: when.

    Raises:
        Denied: the actor may not.
    """
    may(actor, Deed.READ_FACTS)
    page = facts_after(actor.programme, after, most=most, unit=actor.unit)
    if page.lines:
        places = f"f-{page.lines[0].position}-{page.lines[-1].position}"
        look(actor, [places], what=Deed.READ_FACTS, page="api_facts", moment=moment)
    return page
