"""The deduction for the lines nobody controlled: claimed, answered by the provider, then made.

Source:
    Clause 7.5: the provider answers before anything is deducted, and only what it contests is
    ruled on.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.programme.control.result import Result
from virksom.programme.control.steps import CONTESTED
from virksom.programme.kernel import Json, Text, amount_text
from virksom.programme.record import (
    AGREED_DEDUCTION,
    DEDUCTION_STEPS,
    Deduction,
    Draft,
    Fact,
    Known,
)

CLAIMED = "claimed"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeductionStanding:
    """Where a deduction stands.

    Args:
        amount: kroner excluding VAT, more than nothing.
        says: what its latest step says.
        steps: the facts that say so, in the order of the log.
    """

    amount: Decimal
    says: str
    steps: tuple[Fact, ...]

    @property
    def made(self) -> bool:
        """Whether it is agreed, and so in the ledger."""
        return self.says in AGREED_DEDUCTION

    @property
    def waits_for(self) -> str:
        """Whose step is next: ``provider``, ``finance``, or "" when it is settled."""
        return {CLAIMED: "provider", CONTESTED: "finance"}.get(self.says, "")


def deduction_standing(sample: str, known: Known) -> DeductionStanding | None:
    """Return where the deduction of a sample stands; None before it is claimed.

    Source:
        Clause 7.5.

    Args:
        sample: the sample's code.
        known: the facts in force.
    """
    steps = [fact for fact in known.about(sample) if isinstance(fact.value, Deduction)]
    said = [fact.value for fact in steps if isinstance(fact.value, Deduction)]
    if not said:
        return None
    return DeductionStanding(amount=said[0].amount, says=said[-1].says, steps=tuple(steps))


def why_not_claim(
    found: Result, amount: Decimal, *, standing: DeductionStanding | None
) -> Text | None:
    """Return why a deduction cannot be claimed, or None when it can.

    Source:
        Clause 7.5: not before every line is settled; the switch ``control_extrapolates``.

    Args:
        found: what the control found.
        amount: what the contract would deduct, in kroner.
        standing: where the deduction stands; None before it is claimed.
    """
    if standing is not None:
        return _CLAIMED
    if not found.done:
        return _NOT_DONE
    return None if amount > 0 else _NOTHING


def why_not_answer_claim(standing: DeductionStanding | None) -> Text | None:
    """Return why the provider cannot answer a claim, or None when it can.

    Source:
        Clause 7.5: it answers once.
    """
    waits = standing is not None and standing.waits_for == "provider"
    return None if waits else _NO_CLAIM


def why_not_rule_claim(standing: DeductionStanding | None) -> Text | None:
    """Return why a claim cannot be ruled on, or None when it can.

    Source:
        Clause 7.5: never before the provider has answered, and only where it contests.
    """
    waits = standing is not None and standing.waits_for == "finance"
    return None if waits else _NOT_CONTESTED


def deduction_draft(sample: str, says: str, *, amount: Decimal, on: date, by: str) -> Draft:
    """Return the fact of a step: ``claimed``, the provider's answer, or the ruling.

    Source:
        Clause 7.5.

    Args:
        sample: the sample's code.
        says: a code of ``DEDUCTION_STEPS``.
        amount: kroner excluding VAT, more than nothing.
        on: the day it is said.
        by: who says it.
    """
    step = next(step for step, codes in DEDUCTION_STEPS.items() if says in codes)
    value: dict[str, Json] = {"step": step, "says": says, "amount": amount_text(amount)}
    return Draft(kind="deduction", subject=sample, since=on, value=value, by=by)


_CLAIMED = Text("Fradraget er allerede krævet.", "The deduction is claimed already.")
_NOT_DONE = Text(
    "Hver linje i stikprøven skal være afgjort først.",
    "Every line of the sample must be settled first.",
)
_NOTHING = Text(
    "Der er ikke noget at trække fra for resten efter aftalen.",
    "The contract deducts nothing for the rest.",
)
_NO_CLAIM = Text("Der er ikke noget krav at svare på.", "There is no claim to answer.")
_NOT_CONTESTED = Text(
    "Der er ikke noget at afgøre: fradraget er ikke bestridt.",
    "There is nothing to rule on: the deduction is not contested.",
)
