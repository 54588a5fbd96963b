"""What a document breaks: a rule, where, how badly, and what the rule says."""

import re
from dataclasses import dataclass

from virksom.programme.kernel import Text

_NAMESPACE = re.compile(r"\{[^{}\s]*\}")

ERROR, WARNING = "error", "warning"
"""How badly: with an error the receiver refuses the document, with a warning not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """A rule that a document breaks.

    Args:
        rule: the rule's id, such as ``BR-CO-10``.
        by: whose rule it is: ``UBL 2.1``, ``EN 16931`` or the name of the operator's file.
        place: where, as a path of element names; "" for the whole.
        severity: ``ERROR`` or ``WARNING``.
        text: what the rule says; rule sets of others say it in one language alone.
    """

    rule: str
    by: str
    place: str
    severity: str
    text: Text


def verbatim(said: str) -> Text:
    """Return what another's rule says, on one line, the same in both languages."""
    told = " ".join(_NAMESPACE.sub("", said).split())
    return Text(told, told)
