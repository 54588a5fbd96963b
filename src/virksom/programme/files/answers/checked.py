"""Findings for machines."""

from collections.abc import Iterable, Mapping, Sequence

from virksom.programme.files.answers.asked import Asked
from virksom.programme.files.answers.writing import Answer, csv_text
from virksom.programme.kernel import Finding, Severity, amount_text


def finding_form(finding: Finding, language: str) -> Mapping[str, Answer]:
    """Return one finding: code, level, sentence, clause, facts, whom it is about, and kroner."""
    return {
        "code": finding.code,
        "severity": finding.severity.name.lower(),
        "message": finding.message.read(language),
        "clause": finding.clause or None,
        "facts": list(finding.facts),
        "subject": finding.subject or None,
        "amount": None if finding.amount is None else amount_text(finding.amount),
    }


def check_form(findings: Sequence[Finding], asked: Asked) -> Mapping[str, Answer]:
    """Return every finding, the worst first, with how many there are at each level."""
    levels = [finding.severity for finding in findings]
    return {
        **asked.form,
        "errors": levels.count(Severity.ERROR),
        "warnings": levels.count(Severity.WARNING),
        "notes": levels.count(Severity.NOTE),
        "findings": [finding_form(finding, asked.language) for finding in findings],
    }


def check_csv(findings: Iterable[Finding], asked: Asked) -> str:
    """Return the findings as CSV, one a row; fact ids stand in one cell with spaces between."""
    return csv_text(
        ("severity", "code", "subject", "message", "clause", "amount", "facts"),
        (
            (
                finding.severity.name.lower(),
                finding.code,
                finding.subject,
                finding.message.read(asked.language),
                finding.clause,
                None if finding.amount is None else amount_text(finding.amount),
                " ".join(finding.facts),
            )
            for finding in findings
        ),
    )
