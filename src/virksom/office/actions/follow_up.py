"""The consultant has asked how it goes: one tap, and a few words only if wanted.

Source:
    Clauses 3.2 (exempt from follow-up notes) and 3.4 (the self-supporting are followed).
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may, relation
from virksom.office.actions.answer_check_in import CONSULTANT, told
from virksom.office.store import write
from virksom.office.store.case import case
from virksom.office.store.vault import texts
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.record import Fact


def follow_up(  # who answered and what, and words if any: one tap or two
    actor: Actor,
    candidate: str,
    *,
    answer: str,
    source: str = CONSULTANT,
    note: str = "",
    moment: datetime,
) -> Fact:
    """Record how it goes, as somebody told the consultant.

    Args:
        actor: who asked.
        candidate: about whom.
        answer: one of ``ANSWERS``.
        source: who answered, one of ``SOURCES``.
        note: a few words for the vault; "" for none, which is quite enough.
        moment: when.

    Raises:
        NoSuchCandidate: nobody has that code.
        Denied: the actor may not.
        CannotAnswer: the candidate is in no course, or it is no answer.
    """
    with transaction.atomic():
        write.hold(actor.programme)
        one = case(actor.programme, candidate)
        may(
            actor,
            Deed.FOLLOW_UP,
            about=relation(actor, one.known, codes=one.codes, on=day_in_copenhagen(moment)),
        )
        fact = told(actor, one, answer=answer, source=source, moment=moment)
        if note:
            texts.write(
                actor.programme,
                fact.subject,
                about=fact.id,
                text=note,
                by=actor.by,
                moment=moment,
            )
    return fact
