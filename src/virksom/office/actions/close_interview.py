"""How an interview ended: agreed, another time, not in the target group, or never met.

Source:
    Clauses 2.2 and 2.3; rules, section 1 (``interview``).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.retell import retell
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.path import OUTCOMES, latest_talk, why_not_close
from virksom.programme.path.interview import NO_TALK
from virksom.programme.record import Fact


class CannotClose(Refusal):
    """The interview cannot end like this; the sentence says why."""


def close_interview(actor: Actor, candidate: str, *, outcome: str, moment: datetime) -> Fact:
    """Note how the latest interview ended; it can be changed.

    Args:
        actor: who says so.
        candidate: their code.
        outcome: one of ``OUTCOMES``.
        moment: when it becomes known.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotClose: no time is fixed, its day is to come, or it does not fit with who came.
        AlreadyReplaced: somebody else changed it a moment ago.
    """
    if outcome not in OUTCOMES:
        raise CannotClose(Text("Vælg et udfald fra listen.", "Choose from the list."))
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.NOTE_ATTENDANCE,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        talk = latest_talk(one.person, one.known.facts)
        reason = why_not_close(talk, outcome=outcome, on=day_in_copenhagen(moment))
        if talk is None or reason is not None:
            raise CannotClose(reason or NO_TALK)
        return retell(actor, talk.fact, changed={"outcome": outcome}, moment=moment)
