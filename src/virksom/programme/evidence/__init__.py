"""What vouches for a week, what denies it, and what nobody has told."""

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
from virksom.programme.evidence.testimony import Testimony, testimonies

__all__ = [
    "CONTRADICTED",
    "MISSING",
    "STANDINGS",
    "UNVERIFIED",
    "VERIFIED",
    "Standing",
    "Testimony",
    "accepted_disputes",
    "standing",
    "testimonies",
]
