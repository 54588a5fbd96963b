"""From a parsed ``clauses.yaml`` to clauses and ambiguities: checked before anything is used."""

from collections.abc import Mapping

from virksom.programme.contract.clause import Ambiguity, Clause
from virksom.programme.contract.names import known_clause, known_switch
from virksom.programme.contract.tree import Node


def read_clauses(top: Node) -> dict[str, Clause]:
    """Read the clauses from the content of ``clauses.yaml``, in its order.

    Raises:
        BadContract: names file, key and what was expected.
    """
    node = top.fields("clauses", optional=("ambiguities",))["clauses"]
    found = {number: _clause(number, part) for number, part in node.mapping().items()}
    if not found:
        raise node.spot.refuse("forventede mindst én klausul", "expected at least one clause")
    return found


def _clause(number: str, node: Node) -> Clause:
    fields = node.fields("section", "title", "text", optional=("not_modelled",))
    told = fields.get("not_modelled")
    return Clause(
        number=number,
        section=fields["section"].string(),
        title=fields["title"].text(),
        text=fields["text"].text(),
        modelled=told is None or not _yes(told),
    )


def _yes(node: Node) -> bool:
    if node.string() != "true":
        raise node.spot.refuse("forventede true", "expected true")
    return True


def read_ambiguities(top: Node, clauses: Mapping[str, Clause]) -> tuple[Ambiguity, ...]:
    """Read the ambiguities from the content of ``clauses.yaml``; empty when it tells of none.

    Raises:
        BadContract: names file, key and what was expected.
    """
    node = top.mapping().get("ambiguities")
    if node is None:
        return ()
    return tuple(
        _ambiguity(part, clauses, number=number) for number, part in enumerate(node, start=1)
    )


def _ambiguity(node: Node, clauses: Mapping[str, Clause], *, number: int) -> Ambiguity:
    fields = node.fields("clause", "question", "reading", "switches")
    switches = tuple(known_switch(part) for part in fields["switches"])
    return Ambiguity(
        number=number,
        clause=known_clause(fields["clause"], clauses),
        question=fields["question"].text(),
        reading=fields["reading"].text(),
        switches=switches,
    )
