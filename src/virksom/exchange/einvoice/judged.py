"""What a rule set says of a document: read from its report, in either form there is.

Peppol, CEN and DK CIUS report in SVRL (ISO 19757-3); the Danish Business Authority's own OIOUBL
stylesheets in a form of theirs, an ``Error`` with ``Description`` and ``Xpath``.
"""

import re
from collections.abc import Iterator

from virksom.exchange.einvoice.hostile import MOST_OCTETS, NotRead, parsed
from virksom.exchange.einvoice.violation import ERROR, WARNING, Violation, verbatim

_SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_REPORTS = {f"{_SVRL}schematron-output", "Schematron"}
_MOST_TOLD = 100 * MOST_OCTETS  # a report tells of each rule it asked at each line
_MILD = {"warning", "warn", "information", "info"}
_NUMBERED = re.compile(r"^\s*\[(?P<rule>[^\]\s]+)\]\s*-?\s*")
_NAMESPACE = re.compile(r"\[namespace-uri\(\)\s*=\s*(?:'[^']*'|\"[^\"]*\")\]|Q\{[^}]*\}")
_PREFIX = re.compile(r"(?<=/)(?:\*|[\w.-]+):")


class NoReport(Exception):
    """What came out of a rule set is no report of rules."""


def judged(report: str, *, by: str) -> Iterator[Violation]:
    """Yield the violations that a rule set reports, in its own order.

    Raises:
        NoReport: the report has neither form.
    """
    try:
        root = parsed(report.encode(), most=_MOST_TOLD)
    except NotRead:
        raise NoReport from None
    if root.tag not in _REPORTS:
        raise NoReport
    for found in root.iter(f"{_SVRL}failed-assert", f"{_SVRL}successful-report"):
        said = " ".join(found.findtext(f"{_SVRL}text", "").split())
        grade = found.get("flag") or found.get("role") or ""
        rule, at = found.get("id", ""), found.get("location", "")
        yield _violation(said, by=by, rule=rule, grade=grade, at=at)
    for found in root.iter("Error"):
        yield _violation(found.findtext("Description", ""), by=by, at=found.findtext("Xpath", ""))


def plain_place(path: str) -> str:
    """Return a path of element names alone, numbered from the second on."""
    bare = _PREFIX.sub("", _NAMESPACE.sub("", path))
    return bare.replace("[1]", "")


def _violation(said: str, *, by: str, at: str, rule: str = "", grade: str = "") -> Violation:
    """Return a violation; where a rule has no id of its own, its text begins with it."""
    numbered = _NUMBERED.match(said)
    named = rule or (numbered["rule"] if numbered else by)
    mild = grade.lower() in _MILD or (not grade and named.startswith("W-"))
    return Violation(
        rule=named,
        by=by,
        place=plain_place(at),
        severity=WARNING if mild else ERROR,
        text=verbatim(said[numbered.end() :] if numbered else said),
    )
