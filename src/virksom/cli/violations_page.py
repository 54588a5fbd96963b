"""What an e-invoice breaks, for people and for machines."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from virksom.cli.edge import Edge
from virksom.cli.paper import BOLD, Paper
from virksom.programme.files.answers import Answer, csv_text
from virksom.programme.kernel import Text

if TYPE_CHECKING:
    from virksom.exchange.einvoice.violation import Violation

_HEADS = ("severity", "by", "rule", "place", "text")


def violations_page(edge: Edge, found: Sequence["Violation"], *, name: str) -> str:
    """Return each rule that is broken, with where; or that none is."""
    paper = Paper(edge)
    if not found:
        told = Text(f"{name} overholder alle regler.", f"{name} keeps every rule.")
        paper.line(told.read(edge.language), BOLD)
    for one in found:
        paper.bullet(
            f"{one.rule}: {_said(one).read(edge.language)}",
            " · ".join(part for part in (_badly(one, edge.language), one.by, one.place) if part),
        )
    return paper.text


def _said(one: "Violation") -> Text:
    """Return what a rule says; what others say in English alone stands as their words."""
    if one.text.da != one.text.en:
        return one.text
    return Text(f"reglen er brudt; den siger på engelsk: »{one.text.da}«", one.text.en)


def _badly(one: "Violation", language: str) -> str:
    word = _BADLY.get(one.severity)
    return one.severity if word is None else word.read(language)


_BADLY = {"error": Text("fejl", "error"), "warning": Text("advarsel", "warning")}


def violations_form(found: Sequence["Violation"], language: str) -> Mapping[str, Answer]:
    """Return the rules that are broken as they stand in JSON."""
    rows = [dict(zip(_HEADS, _cells(one, language), strict=True)) for one in found]
    return {"violations": rows}


def violations_csv(found: Sequence["Violation"], language: str) -> str:
    """Return the rules that are broken as CSV, one a row."""
    return csv_text(_HEADS, (_cells(one, language) for one in found))


def _cells(one: "Violation", language: str) -> tuple[str, ...]:
    return one.severity, one.by, one.rule, one.place, one.text.read(language)
