"""The deduction for lines nobody controlled: claimed, answered by the provider, ruled on.

Once it is agreed it stands in the ledger, and is netted in the next payment.

Source:
    Clause 7.5: the provider answers before anything is deducted. Invariant 3: what it writes lies
    in the vault.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from django.db import transaction

from virksom.office.access import Actor, Deed, may
from virksom.office.actions.tell_control import tell_control
from virksom.office.actions.without_cpr import without_cpr
from virksom.office.store import read, write
from virksom.office.store.contracts import contract_of
from virksom.office.store.vault import texts
from virksom.programme.billing import books, told_at
from virksom.programme.control import (
    DeductionStanding,
    Result,
    claimed,
    deduction_standing,
    drawn_from,
    result,
    samples,
    uncontrolled,
)
from virksom.programme.control.deduction import (
    CLAIMED,
    deduction_draft,
    why_not_answer_claim,
    why_not_claim,
    why_not_rule_claim,
)
from virksom.programme.control.steps import CONTESTED
from virksom.programme.kernel import Refusal, Text, day_in_copenhagen
from virksom.programme.record import Fact


class CannotDeduct(Refusal):
    """The deduction cannot be claimed, answered or ruled on like that; the sentence says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Held:
    """A sample while a step towards its deduction is taken."""

    found: Result
    amount: Decimal
    standing: DeductionStanding | None
    at: datetime


def claim_deduction(actor: Actor, sample: str, *, moment: datetime) -> Fact:
    """Claim what the contract deducts for the rest; the provider is told and answers.

    Args:
        actor: who controls.
        sample: the sample's code.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotDeduct: a line is not settled, nothing is to be deducted, or it is claimed already.
    """
    may(actor, Deed.DRAW_SAMPLE)
    return _take(
        actor,
        sample,
        says=CLAIMED,
        moment=moment,
        why_not=lambda held: why_not_claim(held.found, held.amount, standing=held.standing),
    )


def answer_deduction(actor: Actor, sample: str, *, says: str, note: str, moment: datetime) -> Fact:
    """Accept a claim, so that it is netted in the next payment, or contest it.

    Args:
        actor: who answers.
        sample: the sample's code.
        says: ``accepted`` or ``contested``.
        note: what speaks against it, for the vault; "" for nothing.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotDeduct: there is no claim, or it is contested without a word of why.
        CprTold: the note holds what looks like a CPR number.
    """
    may(actor, Deed.ANSWER_SAMPLE)
    without_cpr(note)
    if says not in {"accepted", CONTESTED}:
        raise CannotDeduct(_ANSWER)
    if says == CONTESTED and not note:
        raise CannotDeduct(_WHY)
    with transaction.atomic():
        told = _take(
            actor,
            sample,
            says=says,
            moment=moment,
            why_not=lambda held: why_not_answer_claim(held.standing),
        )
        if note:
            about, by = told.id, actor.by
            texts.write(actor.programme, sample, about=about, text=note, by=by, moment=moment)
    return told


def rule_deduction(actor: Actor, sample: str, *, says: str, moment: datetime) -> Fact:
    """Uphold or drop a claim, once the provider has contested it.

    Args:
        actor: who controls.
        sample: the sample's code.
        says: ``upheld`` or ``dropped``.
        moment: when.

    Raises:
        Denied: the actor may not.
        CannotDeduct: the provider has not contested it.
    """
    may(actor, Deed.DRAW_SAMPLE)
    if says not in {"upheld", "dropped"}:
        raise CannotDeduct(_RULES)
    return _take(
        actor,
        sample,
        says=says,
        moment=moment,
        why_not=lambda held: why_not_rule_claim(held.standing),
    )


def _take(
    actor: Actor,
    sample: str,
    *,
    says: str,
    moment: datetime,
    why_not: Callable[[_Held], Text | None],
) -> Fact:
    with transaction.atomic():
        write.hold(actor.programme)
        held = _hold(actor.programme, sample, moment=moment)
        reason = why_not(held)
        if reason is not None:
            raise CannotDeduct(reason)
        amount = held.amount if held.standing is None else held.standing.amount
        on = day_in_copenhagen(held.at)
        draft = deduction_draft(sample, says, amount=amount, on=on, by=actor.by)
        (told,) = write.append(actor.programme, [draft], moment=held.at)
        tell_control(actor.programme, sample, by=actor.by, moment=moment)
    return told


def _hold(programme: str, sample: str, *, moment: datetime) -> _Held:
    log = read.log(programme)
    at = told_at(log, moment)
    known = log.known(at)
    fact = next((fact for fact, _ in samples(known) if fact.subject == sample), None)
    if fact is None:
        raise CannotDeduct(_NO_SAMPLE)
    terms = contract_of(read.programme(programme).contract).terms.known(at)
    lines = drawn_from(fact, log, terms=terms)
    found = result(fact, known, lines=lines)
    rest = uncontrolled(fact, known, lines=lines, frozen=books(known), terms=terms)
    rules = terms.on(max(fact.since, terms.begins()))
    return _Held(
        found=found,
        amount=claimed(found, rules, rest=rest),
        standing=deduction_standing(sample, known),
        at=at,
    )


_NO_SAMPLE = Text("Stikprøven findes ikke.", "There is no such sample.")
_ANSWER = Text(
    "Vælg, om I tager det til følge eller bestrider det.", "Choose to accept it or to contest it."
)
_WHY = Text("Skriv, hvad der taler imod.", "Write what speaks against it.")
_RULES = Text("Vælg, om det fastholdes.", "Choose whether it is upheld.")
