"""What the benefit register shows of days for which self-support is claimed.

Source:
    Clause 7.1; rule 13 of the domain page: no benefit is not the same as work.
"""

from virksom.programme.contract import InForce
from virksom.programme.evidence.footing import Footing
from virksom.programme.evidence.gathered import (
    FLEX_SUBSIDY,
    NO_BENEFIT,
    STUDENT_GRANT,
    Evidence,
)
from virksom.programme.evidence.shown import Shown
from virksom.programme.record import FLEKSJOB
from virksom.programme.status import LEFT, State


def benefit_register(footing: Footing, rules: InForce, *, evidence: Evidence) -> Shown | None:
    """Return what the benefit register shows of some days; None where it says nothing of them.

    SU vouches for education and flex wage subsidy for a fleksjob. That there is no benefit vouches
    for nothing, for it does not tell whether there is work. A benefit denies nothing: it has made
    the day partial before, and where the contract lets the hours alone decide
    (``full_requires: hours_norm``) it makes no difference. The register denies only those who
    are no longer in it (``LEFT``): emigrated, dead or with a pension.

    Source:
        Clause 7.1; rules, section 3 (``full_requires``).
    """
    del rules
    found = [one for one in evidence.noted if one.fact.span.covers(footing.first)]
    gone = tuple(one.fact.id for one in found if one.says.code == LEFT)
    if gone:
        return Shown(State.NONE, State.NONE, gone)
    vouched = {one.fact.id: _vouches(one.says.code, footing) for one in found}
    facts = tuple(fact for fact, state in vouched.items() if state is not State.NONE)
    if not facts:
        return None
    return Shown(max(vouched.values()), footing.worth, facts)


def _vouches(code: str, footing: Footing) -> State:
    if code == NO_BENEFIT:
        return State.UNKNOWN
    if code == STUDENT_GRANT:
        return footing.study
    on_terms = any(job.says.form == FLEKSJOB for job in footing.jobs)
    return State.PARTIAL if code == FLEX_SUBSIDY and on_terms else State.NONE
