"""How a week stands by its evidence: verified, unverified, contradicted or without any.

Source:
    Clause 7.1; failures 1, 2 and 5 of outcome payment.
"""

from dataclasses import dataclass

from virksom.programme.contract import InForce
from virksom.programme.evidence.testimony import testimonies
from virksom.programme.kernel import Text
from virksom.programme.record import Dispute
from virksom.programme.status import Person, State, WeekDays

VERIFIED, UNVERIFIED = "verified", "unverified"
CONTRADICTED, MISSING = "contradicted", "missing"

STANDINGS = {
    VERIFIED: Text("Bevist", "Verified"),
    UNVERIFIED: Text("Ikke bevist endnu", "Not verified yet"),
    CONTRADICTED: Text("Modsagt", "Contradicted"),
    MISSING: Text("Uden bevis", "Without evidence"),
}
"""How a week may stand, in words."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a week stands, and by which facts.

    Args:
        code: one of ``STANDINGS``.
        source: code of the source that decides; "" when no source speaks.
        facts: the facts that decide; empty when no source speaks.
    """

    code: str
    source: str = ""
    facts: tuple[str, ...] = ()


_NOTHING = Standing(MISSING)


def standing(days: WeekDays, rules: InForce, *, person: Person, tier: State) -> Standing:
    """Return how a week stands: the most trusted source that speaks decides.

    It verifies the week when it shows at least what is claimed and the contract lets it verify;
    when it may not, the week stays unverified. Where it shows less, the week is contradicted.

    Source:
        Clause 7.1: ``evidence_order`` and ``verifying_evidence``.

    Args:
        days: the week.
        rules: the terms in force on its Monday.
        person: whose week it is.
        tier: what is claimed, partial or full.
    """
    found = testimonies(days, rules, person=person, tier=tier)
    if not found:
        return _NOTHING
    first = found[0]
    if first.shows < tier:
        return Standing(CONTRADICTED, first.source, first.facts)
    verifies = first.source in rules.codes("verifying_evidence")
    return Standing(VERIFIED if verifies else UNVERIFIED, first.source, first.facts)


def accepted_disputes(days: WeekDays, person: Person) -> tuple[str, ...]:
    """Return the facts by which the provider agrees that a week is not to be paid; or none."""
    return tuple(
        fact.id
        for fact in person.evidence
        if isinstance(fact.value, Dispute)
        and fact.value.answer == "accepted"
        and fact.since == days.week.monday
    )
