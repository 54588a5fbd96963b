"""Findings and their severities."""

import pytest

from virksom.programme.kernel import Finding, Severity, Text, worst

SAID = Text("Se efter.", "Have a look.")


def found(severity: Severity) -> Finding:
    return Finding("odd", severity, SAID)


@pytest.mark.parametrize("order", [1, -1])
def test_the_worst_is_the_highest_severity(order: int) -> None:
    severities = [Severity.NOTE, Severity.ERROR, Severity.WARNING][::order]
    assert worst(found(severity) for severity in severities) is Severity.ERROR


def test_no_findings_have_no_worst() -> None:
    assert worst([]) is None


def test_a_note_is_less_than_a_warning_and_that_less_than_an_error() -> None:
    assert Severity.NOTE < Severity.WARNING < Severity.ERROR


def test_a_finding_may_be_about_nobody_and_cost_nothing() -> None:
    finding = found(Severity.NOTE)
    assert (finding.clause, finding.facts, finding.subject, finding.amount) == ("", (), "", None)
