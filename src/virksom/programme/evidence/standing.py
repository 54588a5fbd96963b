"""How a week stands by its evidence: verified, unverified, contradicted or without any.

Source:
    Clause 7.1; failures 1, 2 and 5 of outcome payment.
"""

from bisect import bisect_right
from collections.abc import Hashable

from virksom.programme.contract import InForce
from virksom.programme.evidence.gathered import Evidence
from virksom.programme.evidence.shown import Standing
from virksom.programme.evidence.testimony import Testimony, hear
from virksom.programme.kernel import Month, Text
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
    if evidence.silent:
        return _NOTHING
    key = _alike(days, rules, evidence=evidence, tier=tier)
    if key is None:
        return _decided(days, rules, evidence=evidence, tier=tier)
    if key not in evidence.decided:
        found = _decided(days, rules, evidence=evidence, tier=tier)
        evidence.decided[key] = days.parts, found
    return evidence.decided[key][1]


def _alike(days: WeekDays, rules: InForce, *, evidence: Evidence, tier: State) -> Hashable | None:
    """Return what weeks that stand alike have in common; None when a week is like no other.

    Those are weeks of the same stretch of days in one month, between the same two edges of what
    is told; where the income register has no row, the month makes no difference. The stretch is
    known by which object it is, so whoever keeps the key keeps the stretch.
    """
    (part, _), *others = days.parts
    monday, sunday = days.week.monday, days.week.sunday
    edge = bisect_right(evidence.edges, monday)
    if others or edge != bisect_right(evidence.edges, sunday):
        return None
    months = {Month(day.year, day.month) for day in (monday, sunday)} if evidence.rows else set()
    rows = months & evidence.rows.keys()
    if rows and len(months) > 1:
        return None
    return id(part), rules, tier, edge, *rows


def _decided(days: WeekDays, rules: InForce, *, evidence: Evidence, tier: State) -> Standing:
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
    return evidence.accepted.get(days.week.monday, ()) if evidence.accepted else ()
