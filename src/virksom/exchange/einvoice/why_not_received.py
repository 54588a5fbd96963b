"""What would make a receiver send an e-invoice back, as one sentence."""

from collections.abc import Mapping

from virksom.exchange.einvoice.violation import ERROR
from virksom.exchange.einvoice.violations import violations
from virksom.programme.kernel import Text


def why_not_received(name: str, xml: bytes, *, more_rules: Mapping[str, bytes]) -> Text | None:
    """Return the first error that a document's e-invoice makes, as one sentence; else None.

    Args:
        name: the file's name, such as ``F-2019-0001.xml``.
        xml: the e-invoice.
        more_rules: the operator's rule sets, compiled XSLT by file name.

    Raises:
        RulesUnusable: a file of the operator's cannot be run as a rule set.
    """
    broken = violations(xml, more_rules=more_rules)
    worst = next((one for one in broken if one.severity == ERROR), None)
    if worst is None:
        return None
    return Text(
        f"{name} bryder reglen {worst.rule} ({worst.by}): {worst.text.da}",
        f"{name} breaks the rule {worst.rule} ({worst.by}): {worst.text.en}",
    )
