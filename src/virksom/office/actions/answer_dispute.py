"""The provider answers a dispute: accepted, and the next run credits the week; or rejected.

Source:
    Rules, section 6; clause 7.1: a week whose dispute was accepted is never paid.
"""

from dataclasses import replace
from datetime import datetime
from typing import Literal

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.dispute_week import dispute_of
from virksom.office.actions.tell_settlement import tell_dispute_answered
from virksom.office.actions.without_cpr import without_cpr
from virksom.office.store import write
from virksom.office.store.vault import texts
from virksom.programme.billing.disputes import why_not_answer
from virksom.programme.kernel import Refusal, Text
from virksom.programme.path.retell import again
from virksom.programme.record import Fact

Answer = Literal["accepted", "rejected"]


class CannotAnswer(Refusal):
    """The dispute cannot be answered like that; the sentence says why."""


def answer_dispute(
    actor: Actor, dispute: str, *, answer: Answer, note: str = "", moment: datetime
) -> Fact:
    """Answer a dispute; the municipality's finance office is told.

    Args:
        actor: who answers.
        dispute: the dispute's code.
        answer: ``accepted`` or ``rejected``.
        note: what there is to say about it, for the vault; "" for nothing.
        moment: when.

    Returns:
        The fact, which replaces the dispute's.

    Raises:
        Denied: the actor may not.
        CannotAnswer: it is not there, answered already, or its line was credited.
        CprTold: the note holds what looks like a CPR number.
    """
    may(actor, Deed.ANSWER_DISPUTE)
    without_cpr(note)
    with transaction.atomic():
        write.hold(actor.programme)
        found = dispute_of(actor.programme, dispute, moment=moment)
        reason = why_not_answer(found)
        if found is None or reason is not None or answer not in {"accepted", "rejected"}:
            raise CannotAnswer(reason or _ANSWER)
        draft = again(found.latest, by=actor.by)
        draft = replace(draft, value={**draft.value, "answer": answer})
        (told,) = write.append(actor.programme, [draft], moment=moment)
        if note:
            texts.write(
                actor.programme,
                told.subject,
                about=told.id,
                text=note,
                by=actor.by,
                moment=moment,
            )
        tell_dispute_answered(actor.programme, found.place, by=actor.by, moment=moment)
    return told


_ANSWER = Text("Svar ja eller nej.", "Answer yes or no.")
