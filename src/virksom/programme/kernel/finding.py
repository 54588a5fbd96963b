"""Odd data and costly interpretations: values beside the result, never a change of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum

from virksom.programme.kernel.text import Text


class Severity(IntEnum):
    """How much a finding matters; higher is worse."""

    NOTE = 1
    WARNING = 2
    ERROR = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should look at.

    Args:
        code: what kind of finding.
        severity: note, warning or error.
        message: one sentence in both languages.
        clause: number of the clause concerned; "" when none.
        facts: ids of the facts concerned, in the order of the log.
        subject: whom it is about (``K017``); "" when the programme as a whole.
        amount: kroner that hang on it; None when no money does.
    """

    code: str
    severity: Severity
    message: Text
    clause: str = ""
    facts: tuple[str, ...] = ()
    subject: str = ""
    amount: Decimal | None = None


def worst(findings: Iterable[Finding]) -> Severity | None:
    """Return the highest severity, or None when there are no findings."""
    return max((finding.severity for finding in findings), default=None)
