"""Whether somebody came to a meeting, as it was told; nobody is asked to tell it.

Source:
    Rules, section 1 (``came``); clause 3.2.
"""

from virksom.programme.record.fact import Fact
from virksom.programme.record.values import Interview, Occasion

CANDIDATE, EMPLOYER = "candidate", "employer"


def came_to(fact: Fact, role: str = CANDIDATE) -> bool | None:
    """Return whether a role came to an occasion; None where nobody told, and of other facts.

    Told without roles, it is told of the candidate.

    Source:
        Rules, section 1 (``came``: roles, or true or false).
    """
    value = fact.value
    if not isinstance(value, Interview | Occasion):
        return None
    if value.came is not None:
        return _among(role, told=value.came)
    missed = value.missed if isinstance(value, Interview) else None
    return False if missed is not None and _among(role, told=missed) else None


def _among(role: str, *, told: tuple[str, ...] | bool) -> bool:
    if isinstance(told, bool):
        return told and role == CANDIDATE
    return role in told
