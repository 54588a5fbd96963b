"""When what was just told may be taken back: as long as nothing told later rests on it.

Source:
    Rules, section 1: a retraction says that a fact never held; what stands on it would hang in
    the air.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from virksom.programme.kernel import Text
from virksom.programme.path.retell import value_of
from virksom.programme.record import (
    Agreement,
    Competence,
    Dispute,
    Employment,
    Fact,
    Issued,
    Occasion,
    Proposal,
    Referral,
    Run,
    Start,
    Training,
    Withdrawal,
)

Rests = Callable[[Fact, Fact], bool]
"""Says whether a later fact rests on one."""


@dataclass(frozen=True, slots=True)
class UndoRule:
    """What rests on facts of one kind, and what to do then.

    Args:
        rests: says whether a later fact, about the same or naming it, rests on it.
        instead: what to do instead of taking it back.
        anywhere: whether that later fact may be about anything.
    """

    rests: Rests
    instead: Text
    anywhere: bool = False


def why_not_undo(
    facts: Collection[Fact], *, told: Iterable[Fact], codes: Collection[str]
) -> Text | None:
    """Return why facts that were told together cannot be taken back, or None when they can.

    Args:
        facts: what is to be taken back, all at once.
        told: facts in force about the same subjects, and others told since that may name them.
        codes: every code of the person they are about, so that what was told by another counts.

    Returns:
        The sentence of the first fact on which something rests, with what to do instead.
    """
    own = {fact.id for fact in facts}
    others = [one for one in told if one.id not in own]
    return next(
        (
            instead(fact.kind)
            for fact in facts
            if any(_rests(one, fact, codes=codes) for one in others)
        ),
        None,
    )


def instead(kind: str) -> Text:
    """Return the sentence that something rests on a fact of a kind, and what to do instead."""
    then = RULES[kind].instead if kind in RULES else _CORRECT
    return Text(
        f"Andet bygger allerede på det; {then.da}",
        f"Something else rests on it already; {then.en}",
    )


def _rests(one: Fact, fact: Fact, *, codes: Collection[str]) -> bool:
    rule = RULES.get(fact.kind)
    if rule is None or not _since(one, fact):
        return False
    concerns = rule.anywhere or _concerns(one, fact, codes=codes)
    return concerns and rule.rests(one, fact)


def _concerns(one: Fact, fact: Fact, *, codes: Collection[str]) -> bool:
    """Say whether a fact is about the same person or thing as another, or names it."""
    if fact.subject in codes and (one.subject in codes or _candidate(one) in codes):
        return True
    return one.subject == fact.subject or fact.subject in value_of(one).values()


def _candidate(fact: Fact) -> str | None:
    return fact.value.candidate if isinstance(fact.value, Issued | Proposal) else None


def _since(one: Fact, fact: Fact) -> bool:
    """Say whether a fact was told later; of one employment's stretches, or together with it."""
    if one.kind == fact.kind == "employment":
        return one.known_at >= fact.known_at
    return one.age > fact.age


def _any(_one: Fact, _fact: Fact) -> bool:
    return True


def _of(*kinds: type) -> Rests:
    return lambda one, _fact: isinstance(one.value, kinds)


def _on_leaving(one: Fact, fact: Fact) -> bool:
    """Say whether a fact begins anew, or was told since a day of leaving was corrected."""
    return fact.replaces is not None or isinstance(one.value, Referral | Start)


def _on_job(one: Fact, fact: Fact) -> bool:
    """Say whether a fact is a further stretch of a job, or tells how it went."""
    code = fact.value.employment if isinstance(fact.value, Employment) else ""
    if isinstance(one.value, Employment | Occasion):
        return one.value.employment in {code, None}
    return isinstance(one.value, Withdrawal)


def _on_training(one: Fact, fact: Fact) -> bool:
    """Say whether a fact documents what was learnt at the workplace."""
    workplace = fact.value.workplace if isinstance(fact.value, Training) else ""
    return isinstance(one.value, Competence) and one.value.workplace in {workplace, None}


def _on_proposal(one: Fact, fact: Fact) -> bool:
    """Say whether a fact is a later step of the same candidate at the same opening."""
    said, value = fact.value, one.value
    candidate = said.candidate if isinstance(said, Proposal) else ""
    if isinstance(value, Proposal):
        return value.candidate == candidate
    return one.subject == candidate and isinstance(value, Occasion | Employment)


def _on_answer(one: Fact, fact: Fact) -> bool:
    """Say whether a fact prepares a settlement that reads the answer to a dispute."""
    answered = isinstance(fact.value, Dispute) and fact.value.answer is not None
    return answered and isinstance(one.value, Run) and one.value.step == "prepared"


_CORRECT = Text("brug »Ret en oplysning« i stedet.", "use “Correct something” instead.")
_OPENING = Text("gå videre på jobåbningens side.", "go on at the opening's page.")

RULES: Mapping[str, UndoRule] = {
    "referral": UndoRule(
        _any, Text("meld kandidaten af i stedet.", "withdraw the candidate instead.")
    ),
    "start": UndoRule(_any, _CORRECT),
    "interview": UndoRule(
        _of(Agreement), Text("ret det på samtalens side.", "change it on the interview's page.")
    ),
    "withdrawal": UndoRule(_on_leaving, _CORRECT),
    "retraction": UndoRule(_any, _CORRECT),
    "agreement": UndoRule(
        _of(Issued), Text("skriv en ny aftale i stedet.", "write a new agreement instead.")
    ),
    "training": UndoRule(_on_training, _CORRECT),
    "employment": UndoRule(_on_job, _CORRECT),
    "competence": UndoRule(_of(Issued), _CORRECT),
    "company": UndoRule(
        _any, Text("ret virksomheden på dens egen side.", "change it on its own page.")
    ),
    "opening": UndoRule(
        _any, Text("luk jobåbningen på dens egen side.", "close it on its own page.")
    ),
    "proposal": UndoRule(_on_proposal, _OPENING),
    "dispute": UndoRule(
        _on_answer,
        Text("aftal ugen med kommunen.", "agree on the week with the municipality."),
        anywhere=True,
    ),
}
"""The kinds on which something may rest; on the others nothing does."""
