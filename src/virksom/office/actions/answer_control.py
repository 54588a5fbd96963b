"""The provider answers what was found of a sampled line: it accepts, or contests.

Source:
    Clause 7.5: the provider answers before anything is deducted. Invariant 3: the note lies in
    the vault.
"""

from datetime import datetime

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.control_line import CannotControl, hold_line, write_step
from virksom.office.actions.tell_control import tell_control
from virksom.office.actions.without_cpr import without_cpr
from virksom.office.store.vault import texts
from virksom.programme.billing import books
from virksom.programme.billing.disputes import line_of
from virksom.programme.control.steps import ANSWERED, CONTESTED, why_not_answer_control
from virksom.programme.kernel import Json, Text
from virksom.programme.record import Fact, SampledLine


def answer_control(
    actor: Actor, sample: str, *, line: SampledLine, says: str, note: str, moment: datetime
) -> Fact:
    """Accept what was found, so that the week is credited, or contest it.

    Args:
        actor: who answers.
        sample: the sample's code.
        line: the line.
        says: ``accepted`` or ``contested``.
        note: what there is to say about it, for the vault; "" for nothing.
        moment: when.

    Returns:
        The fact; the note is about it and lies with the candidate's.

    Raises:
        Denied: the actor may not.
        CannotControl: nothing was found wanting, or it is answered already; or it is contested
            without a word of why.
        CprTold: the note holds what looks like a CPR number.
    """
    may(actor, Deed.ANSWER_SAMPLE)
    without_cpr(note)
    if says not in {"accepted", CONTESTED}:
        raise CannotControl(_ANSWER)
    if says == CONTESTED and not note:
        raise CannotControl(_WHY)
    with transaction.atomic():
        held = hold_line(actor, sample, line=line, moment=moment, why_not=why_not_answer_control)
        value: dict[str, Json] = {"step": ANSWERED, "says": says}
        told = write_step(actor, sample, line=line, value=value, held=held)
        booked = books(held.known).documents.get(line.document)
        billed = None if booked is None else line_of(booked, line.line)
        if note and billed is not None:
            texts.write(
                actor.programme,
                billed.candidate,
                about=told.id,
                text=note,
                by=actor.by,
                moment=moment,
            )
        tell_control(actor.programme, sample, by=actor.by, moment=moment)
    return told


_ANSWER = Text(
    "Vælg, om I tager det til følge eller bestrider det.", "Choose to accept it or to contest it."
)
_WHY = Text("Skriv, hvad der taler imod.", "Write what speaks against it.")
