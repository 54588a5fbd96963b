"""From parsed files to a contract: everything is checked before anything is used.

Source:
    Rules, section 2; the contract as data.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from virksom.programme.contract.clause import Ambiguity, Clause
from virksom.programme.contract.switches import SWITCHES
from virksom.programme.contract.term import DatedValue, Term, Value
from virksom.programme.contract.terms import Terms
from virksom.programme.contract.tree import Node
from virksom.programme.contract.values import UNITS, read_choice
from virksom.programme.kernel import Text

REQUIRED: Mapping[str, str] = {
    "referral_window": "period",
    "payment_window": "period",
    "cohort": "persons",
    "target": "persons",
    "target_share": "percent",
    "referring_units": "codes",
    "withdrawal_reasons": "codes",
    "not_benefit": "codes",
    "full_rate": "DKK/week",
    "partial_rate": "DKK/week",
    "cap": "weeks",
    "four_week_rule": "days",
    "full_time_hours": "hours/week",
}
"""Terms the rules read, each with its unit; a contract without one of them is refused."""


@dataclass(frozen=True, kw_only=True)
class Contract:
    """A contract: what it says and the values it sets.

    Args:
        name: its code, such as ``impact60``.
        title: what it is called.
        place: where it runs.
        clauses: by number, in the order of the contract.
        ambiguities: in the order they were found.
        terms: all of them, whenever agreed.
        digest: SHA-256 over the content of both files.
    """

    name: str
    title: Text
    place: Text
    clauses: Mapping[str, Clause]
    ambiguities: tuple[Ambiguity, ...]
    terms: Terms
    digest: str


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
    return tuple(_ambiguity(number, part, clauses) for number, part in enumerate(node, start=1))


def _ambiguity(number: int, node: Node, clauses: Mapping[str, Clause]) -> Ambiguity:
    fields = node.fields("clause", "question", "reading", "switches")
    switches = tuple(_known_switch(part) for part in fields["switches"])
    return Ambiguity(
        number=number,
        clause=_known_clause(fields["clause"], clauses),
        question=fields["question"].text(),
        reading=fields["reading"].text(),
        switches=switches,
    )


def _known_switch(node: Node) -> str:
    name = node.string()
    if name not in SWITCHES:
        raise _unknown_switch(node, name)
    return name


def _unknown_switch(node: Node, name: str) -> Exception:
    known = ", ".join(SWITCHES)
    return node.spot.refuse(
        f"ukendt kontakt »{name}«; der findes {known}",
        f"unknown switch “{name}”; there are {known}",
    )


def _known_clause(node: Node, clauses: Mapping[str, Clause]) -> str:
    number = node.string()
    if number not in clauses:
        raise node.spot.refuse(
            f"klausul »{number}« findes ikke i clauses.yaml",
            f"clause “{number}” is not in clauses.yaml",
        )
    return number


def read_terms(top: Node, clauses: Mapping[str, Clause]) -> Terms:
    """Read terms and switches from the content of ``terms.yaml``, in its order.

    Raises:
        BadContract: names file, key and what was expected.
    """
    fields = top.fields("contract", "title", "place", "terms", "switches")
    terms = {name: _term(name, node, clauses) for name, node in fields["terms"].mapping().items()}
    switches = {
        name: _switch(name, node, clauses) for name, node in fields["switches"].mapping().items()
    }
    for name, unit in REQUIRED.items():
        _require(name, unit, terms, fields["terms"])
    for name in SWITCHES:
        if name not in switches:
            raise fields["switches"].spot.refuse(f"»{name}« mangler", f"“{name}” is missing")
    return Terms({**terms, **switches})


def _require(name: str, unit: str, terms: Mapping[str, Term], node: Node) -> None:
    if name not in terms:
        raise node.spot.refuse(f"»{name}« mangler", f"“{name}” is missing")
    if terms[name].unit != unit:
        raise node.spot.at(name, "unit").refuse(
            f"forventede {unit}, fandt »{terms[name].unit}«",
            f"expected {unit}, found “{terms[name].unit}”",
        )


def _term(name: str, node: Node, clauses: Mapping[str, Clause]) -> Term:
    fields = node.fields("unit", "label", "clause", "values")
    unit = fields["unit"].string()
    if name in SWITCHES:
        raise node.spot.refuse("er en kontakt; den hører til under switches", "is a switch")
    if unit not in UNITS:
        known = ", ".join(UNITS)
        raise fields["unit"].spot.refuse(
            f"ukendt enhed »{unit}«; der findes {known}",
            f"unknown unit “{unit}”; there are {known}",
        )
    return _dated(name, unit, UNITS[unit], fields, clauses)


def _switch(name: str, node: Node, clauses: Mapping[str, Clause]) -> Term:
    if name not in SWITCHES:
        raise _unknown_switch(node, name)
    fields = node.fields("label", "clause", "values")
    return _dated(name, "switch", lambda part: read_choice(name, part), fields, clauses)


def _dated(
    name: str,
    unit: str,
    read: Callable[[Node], Value],
    fields: Mapping[str, Node],
    clauses: Mapping[str, Clause],
) -> Term:
    clause = _known_clause(fields["clause"], clauses)
    values = tuple(_value(node, read, clause, clauses) for node in fields["values"])
    _check_order(values, fields["values"])
    return Term(name=name, unit=unit, label=fields["label"].text(), values=values)


def _value(
    node: Node, read: Callable[[Node], Value], clause: str, clauses: Mapping[str, Clause]
) -> DatedValue:
    fields = node.fields("since", "agreed_on", "value", optional=("clause", "source"))
    return DatedValue(
        value=read(fields["value"]),
        since=fields["since"].day(),
        agreed_on=fields["agreed_on"].day(),
        clause=_known_clause(fields["clause"], clauses) if "clause" in fields else clause,
        source=fields["source"].string() if "source" in fields else "",
    )


def _check_order(values: Iterable[DatedValue], node: Node) -> None:
    dates = [(value.since, value.agreed_on) for value in values]
    if not dates:
        raise node.spot.refuse("forventede mindst én værdi", "expected at least one value")
    for place, (earlier, later) in enumerate(zip(dates, dates[1:], strict=False), start=2):
        if later <= earlier:
            raise node.spot.at(place).refuse(
                "værdierne skal stå efter dato, den tidligste først",
                "values stand by date, the earliest first",
            )
