"""How a sampled week is proven: where it stands, and what each source says.

Source:
    Clauses 7.1 and 7.5.
"""

from dataclasses import dataclass

from virksom.programme.contract import Terms
from virksom.programme.evidence import (
    MISSING,
    Standing,
    Testimony,
    evidence_of,
    standing,
    testimonies,
)
from virksom.programme.kernel import Week
from virksom.programme.settlement import payable_of, rules_of
from virksom.programme.status import Person, timeline, week_days


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """How a week is proven.

    Args:
        standing: where it stands, by which source.
        sources: what each source says, in the contract's order of trust; empty when none speaks.
    """

    standing: Standing
    sources: tuple[Testimony, ...]


def proof_of(person: Person, terms: Terms, *, week: Week) -> Proof:
    """Return how one week of a person is proven, by the tier it could be paid as.

    A week that could not be paid for anyhow is without evidence.

    Source:
        Clauses 7.1 and 7.5.

    Args:
        person: whose week.
        terms: as known.
        week: the week.
    """
    rules = rules_of(week, terms)
    days = week_days(timeline(person, rules), week)
    payable, evidence = payable_of(days, rules, person=person), evidence_of(person)
    if payable.against:
        return Proof(standing=Standing(MISSING), sources=())
    tier = payable.tier
    return Proof(
        standing=standing(days, rules, evidence=evidence, tier=tier),
        sources=tuple(testimonies(days, rules, evidence=evidence, tier=tier)),
    )
