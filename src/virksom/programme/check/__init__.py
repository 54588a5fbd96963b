"""Findings: odd data and costly interpretations, all at once, beside the answers."""

from virksom.programme.check.costly import INTERPRETATIONS, Interpretation
from virksom.programme.check.every import (
    CHECKS,
    GRAVE,
    PRICED,
    findings,
    has_error,
    priced_findings,
    unpriced_findings,
    view_as_known,
    view_of,
)
from virksom.programme.check.view import View

__all__ = [
    "CHECKS",
    "GRAVE",
    "INTERPRETATIONS",
    "PRICED",
    "Interpretation",
    "View",
    "findings",
    "has_error",
    "priced_findings",
    "unpriced_findings",
    "view_as_known",
    "view_of",
]
