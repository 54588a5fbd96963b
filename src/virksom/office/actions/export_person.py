"""Hand out everything about one candidate, to be given to them, and write down that it was done.

Source:
    Articles 15 and 20 of the General Data Protection Regulation.
"""

from dataclasses import dataclass
from datetime import datetime

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.look import look
from virksom.office.store.case import case
from virksom.programme.kernel import day_in_copenhagen


@dataclass(frozen=True, slots=True)
class MayHave:
    """Leave to hand out: whose data, by every code of theirs."""

    codes: tuple[str, ...]


def export_person(actor: Actor, candidate: str, *, moment: datetime) -> MayHave:
    """Say whose data may be handed out, and write the look down.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
    """
    may(actor, Deed.EXPORT_PERSON)
    one = case(actor.programme, candidate, moment=moment)
    about = relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment))
    may(actor, Deed.EXPORT_PERSON, about=about)
    look(actor, one.codes, what=Deed.EXPORT_PERSON, page="export_person", moment=moment)
    return MayHave(one.codes)
