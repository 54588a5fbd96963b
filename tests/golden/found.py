"""The findings of a moment, the worst first, as a list to work through."""

from tests.golden.moments import Moment, contract, demo, title
from virksom.programme.check import findings
from virksom.programme.kernel import Finding, Severity

WORDS = {Severity.ERROR: "fejl", Severity.WARNING: "advarsel", Severity.NOTE: "note"}


def findings_page(moment: Moment) -> str:
    """Return every finding of a moment, one a line."""
    found = findings(demo(), contract().terms, on=moment.on, moment=moment.known)
    return "\n".join([*title(moment.heading, "Fund"), *(_line(one) for one in found)]) + "\n"


def _line(found: Finding) -> str:
    clause = f" § {found.clause}" if found.clause else ""
    return f"{WORDS[found.severity]:<9}{found.message.da}{clause} [{found.code}]"
