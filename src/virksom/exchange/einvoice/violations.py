"""A document held against the schema and every rule set that speaks of it."""

from collections.abc import Iterator, Mapping

from lxml import etree

from virksom.exchange.einvoice.desk import Unusable, reports
from virksom.exchange.einvoice.hostile import NotRead, parsed
from virksom.exchange.einvoice.judged import NoReport, judged
from virksom.exchange.einvoice.shipped import EN16931, UBL, against_schema, en16931_rules
from virksom.exchange.einvoice.ubl import BASIC, CREDIT_NOTE, ROOTS
from virksom.exchange.einvoice.violation import ERROR, Violation
from virksom.programme.kernel import Refusal, Text, quoted

_NOTHING_MORE: Mapping[str, bytes] = {}


class RulesUnusable(Refusal):
    """A file of the operator's is no rule set that can be run."""


def violations(
    xml: bytes, *, more_rules: Mapping[str, bytes] = _NOTHING_MORE
) -> tuple[Violation, ...]:
    """Return what an e-invoice breaks: the schema's first, then each rule set's.

    Every UBL document is held against the UBL 2.1 schema, one that says it follows EN 16931
    against that standard's rules too. Of the operator's rule sets those are asked whose file name
    fits: with ``oioubl`` in it for OIOUBL, any other for EN 16931; with ``creditnote`` or
    ``invoice`` in it for that kind alone. Nothing is fetched.

    Args:
        xml: any bytes, from anybody.
        more_rules: the operator's rule sets, compiled XSLT by file name.

    Returns:
        Empty when it breaks none.

    Raises:
        RulesUnusable: a file of the operator's cannot be run as a rule set.
    """
    try:
        root = parsed(xml)
    except NotRead as trouble:
        return (_ours(trouble.rule, trouble.text),)
    kind = ROOTS.get(str(root.tag))
    if kind is None:
        return (_ours("UBL-ROOT", _NEITHER),)
    return (*against_schema(root, kind), *_against_rules(root, kind, more_rules=more_rules))


def _against_rules(
    root: etree._Element, kind: str, *, more_rules: Mapping[str, bytes]
) -> Iterator[Violation]:
    follows = root.findtext(f"{{{BASIC}}}CustomizationID", "").strip()
    danish = follows.startswith("OIOUBL")
    rules = {
        name: sheet
        for name, sheet in sorted(more_rules.items())
        if _speaks_of(name.lower(), kind=kind, danish=danish)
    }
    if not danish:
        rules = {EN16931: en16931_rules(), **rules}
    if not rules:
        return
    try:
        for name, report in reports(etree.tostring(root, encoding="unicode"), rules).items():
            yield from _read(report, name)
    except Unusable as trouble:
        raise RulesUnusable(_unusable(trouble.name, trouble.told)) from None


def _read(report: str, name: str) -> Iterator[Violation]:
    try:
        yield from judged(report, by=name)
    except NoReport:
        raise Unusable(name, "no report (SVRL)") from None


def _speaks_of(name: str, *, kind: str, danish: bool) -> bool:
    """Say whether a rule set is asked of a document, by its file name in small letters."""
    if ("oioubl" in name) is not danish:
        return False
    other = "invoice" if kind == CREDIT_NOTE else "creditnote"
    return other not in name or kind.lower() in name


def _ours(rule: str, text: Text) -> Violation:
    return Violation(rule=rule, by=UBL, place="", severity=ERROR, text=text)


def _unusable(name: str, told: str) -> Text:
    shown, why = quoted(name), quoted(" ".join(told.split()))
    return Text(
        f"Regelsættet {shown.da} kan ikke bruges: {why.da}. Læg den oversatte XSLT i mappen.",
        f"The rule set {shown.en} cannot be used: {why.en}. Put the compiled XSLT in the folder.",
    )


_NEITHER = Text(
    "Filen er hverken en faktura eller en kreditnota i UBL 2.1.",
    "The file is neither an invoice nor a credit note in UBL 2.1.",
)
