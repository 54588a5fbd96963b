"""What vouches for a week, what denies it, and what nobody has told."""

from virksom.programme.evidence.gathered import Evidence, evidence_of
from virksom.programme.evidence.income_register import UNPAID, days_of, paid_hours
from virksom.programme.evidence.shown import Standing
from virksom.programme.evidence.standing import (
    CONTRADICTED,
    MISSING,
    STANDINGS,
    UNVERIFIED,
    VERIFIED,
    accepted_disputes,
    standing,
)
from virksom.programme.evidence.testimony import SOURCES, Testimony, testimonies

__all__ = [
    "CONTRADICTED",
    "MISSING",
    "SOURCES",
    "STANDINGS",
    "UNPAID",
    "UNVERIFIED",
    "VERIFIED",
    "Evidence",
    "Standing",
    "Testimony",
    "accepted_disputes",
    "days_of",
    "evidence_of",
    "paid_hours",
    "standing",
    "testimonies",
]
