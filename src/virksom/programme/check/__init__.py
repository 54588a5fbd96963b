"""Findings: odd data and costly interpretations, all at once, beside the answers."""

from virksom.programme.check.costly import INTERPRETATIONS, Interpretation
from virksom.programme.check.every import (
    CHECKS,
    PRICED,
    findings,
    priced_findings,
    unpriced_findings,
    view_of,
)
from virksom.programme.check.view import View

__all__ = [
    "CHECKS",
    "INTERPRETATIONS",
    "PRICED",
    "Interpretation",
    "View",
    "findings",
    "priced_findings",
    "unpriced_findings",
    "view_of",
]
