"""What vouches for a week, what denies it, and what nobody has told."""

from virksom.programme.evidence.gathered import Evidence, evidence_of
from virksom.programme.evidence.standing import (
    CONTRADICTED,
    MISSING,
    STANDINGS,
    UNVERIFIED,
    VERIFIED,
    Standing,
    accepted_disputes,
    standing,
)
from virksom.programme.evidence.testimony import SOURCES, Testimony, testimonies

__all__ = [
    "CONTRADICTED",
    "MISSING",
    "SOURCES",
    "STANDINGS",
    "UNVERIFIED",
    "VERIFIED",
    "Evidence",
    "Standing",
    "Testimony",
    "accepted_disputes",
    "evidence_of",
    "standing",
    "testimonies",
]
