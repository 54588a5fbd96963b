"""How a week stands by its evidence: verified, unverified, contradicted or without any.

Source:
    Clause 7.1; failures 1, 2 and 5 of outcome payment.
"""

from dataclasses import dataclass

from virksom.programme.contract import InForce
from virksom.programme.evidence.gathered import Evidence
from virksom.programme.evidence.testimony import Testimony, hear
from virksom.programme.kernel import Text
from virksom.programme.status import State, WeekDays

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


def standing(days: WeekDays, rules: InForce, *, evidence: Evidence, tier: State) -> Standing:
    """Return how a week stands: the most trusted source that decides.

    A source decides when it denies what is claimed, or vouches for it and may verify by the
    contract. So one that only half vouches, or that may not verify, hides no other. Where none
    decides the week is unverified, by the one that vouches for most, and of equals the more
    trusted; without any source it lacks evidence.

    Source:
        Clause 7.1: ``evidence_order`` and ``verifying_evidence``.

    Args:
        days: the week; nothing but evidence and cap keeps it from being paid.
        rules: the terms in force on its Monday.
        evidence: what speaks of the person's weeks.
        tier: what is claimed, partial or full.
    """
    best: Testimony | None = None
    for one in hear(days, rules, evidence=evidence, tier=tier):
        if one.most < tier:
            return Standing(CONTRADICTED, one.source, one.facts)
        if one.shows >= tier and one.source in rules.codes("verifying_evidence"):
            return Standing(VERIFIED, one.source, one.facts)
        if best is None or best.shows < one.shows:
            best = one
    return Standing(UNVERIFIED, best.source, best.facts) if best else _NOTHING


def accepted_disputes(days: WeekDays, evidence: Evidence) -> tuple[str, ...]:
    """Return the facts by which the provider agrees that a week is not to be paid; or none."""
    return evidence.accepted.get(days.week.monday, ())
