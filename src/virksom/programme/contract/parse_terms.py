"""From a parsed ``terms.yaml`` to terms and switches: checked before anything is used.

Source:
    Rules, section 2.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from virksom.programme.contract.check_outcomes import check_outcomes
from virksom.programme.contract.clause import Clause
from virksom.programme.contract.names import known_clause, unknown_switch
from virksom.programme.contract.required import (
    OTHER_TERMS,
    OUTCOME_TERMS,
    PARTIES,
    REQUIRED,
    WEEKLY_TERMS,
)
from virksom.programme.contract.switches import SWITCHES
from virksom.programme.contract.term import DatedValue, Term, Value
from virksom.programme.contract.terms import Terms
from virksom.programme.contract.tree import Node
from virksom.programme.contract.values import UNITS, read_choice
from virksom.programme.kernel import Text


def read_terms(top: Node, clauses: Mapping[str, Clause]) -> Terms:
    """Read terms and switches from the content of ``terms.yaml``, in its order.

    Raises:
        BadContract: names file, key and what was expected.
    """
    fields = top.fields("contract", "title", "place", "terms", "switches")
    reader = _Reader(clauses)
    terms = {name: reader.term(name, node) for name, node in fields["terms"].mapping().items()}
    by_week = not any(term.unit == "outcome" for term in terms.values())
    _check_units(fields["terms"], terms, by_week=by_week)
    check_outcomes(fields["terms"], terms)
    switches = {
        name: reader.switch(name, node) for name, node in fields["switches"].mapping().items()
    }
    for name in SWITCHES:
        if name not in switches:
            raise fields["switches"].spot.refuse(f"»{name}« mangler", f"“{name}” is missing")
    return Terms({**terms, **switches})


def _check_units(node: Node, terms: Mapping[str, Term], *, by_week: bool) -> None:
    """Refuse a missing term, one the contract has no use for, and another unit than its own."""
    must = {**REQUIRED, **(WEEKLY_TERMS if by_week else {})}
    for name, unit in must.items():
        _require(node, terms, name=name, unit=unit)
    _check_parties(node, terms["parties"])
    may = {**OTHER_TERMS, **({} if by_week else OUTCOME_TERMS)}
    for name, unit in may.items():
        if name in terms:
            _require(node, terms, name=name, unit=unit)
    unused = OUTCOME_TERMS if by_week else WEEKLY_TERMS
    for name in unused:
        if name in terms:
            paid = _BY_WEEK if by_week else _BY_OUTCOME
            raise node.spot.at(name).refuse(paid.da, paid.en)


_BY_WEEK = Text(
    "bruges ikke i en aftale, der betaler pr. uge", "has no use in a contract that pays by the week"
)
_BY_OUTCOME = Text(
    "bruges ikke i en aftale, der siger sine resultater ét for ét; skriv ugerne som et resultat "
    "med kind: weekly",
    "has no use in a contract that says its outcomes one by one; say the weeks as an outcome "
    "of kind: weekly",
)


def _require(node: Node, terms: Mapping[str, Term], *, name: str, unit: str) -> None:
    if name not in terms:
        raise node.spot.refuse(f"»{name}« mangler", f"“{name}” is missing")
    found = terms[name].unit
    if found != unit:
        raise node.spot.at(name, "unit").refuse(
            f"forventede {unit}, fandt »{found}«", f"expected {unit}, found “{found}”"
        )


def _check_parties(node: Node, parties: Term) -> None:
    """Refuse parties without one who pays, one who advances, and one who finds the jobs."""
    for dated in parties.values:
        for code in PARTIES:
            if isinstance(dated.value, Mapping) and code not in dated.value:
                spot = node.spot.at("parties", "values")
                raise spot.refuse(f"»{code}« mangler", f"“{code}” is missing")


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads terms that point to ``clauses``."""

    clauses: Mapping[str, Clause]

    def term(self, name: str, node: Node) -> Term:
        if name in SWITCHES:
            raise node.spot.refuse(
                "er et valg og hører til under switches",
                "is a switch and belongs under switches",
            )
        fields = node.fields("unit", "label", "clause", "values")
        unit = fields["unit"].string()
        if unit not in UNITS:
            known = ", ".join(UNITS)
            raise fields["unit"].spot.refuse(
                f"ukendt enhed »{unit}«; der findes {known}",
                f"unknown unit “{unit}”; there are {known}",
            )
        values = self._values(fields, UNITS[unit])
        return Term(name=name, unit=unit, label=fields["label"].text(), values=values)

    def switch(self, name: str, node: Node) -> Term:
        if name not in SWITCHES:
            raise unknown_switch(node, name)
        fields = node.fields("label", "clause", "values")
        values = self._values(fields, lambda part: read_choice(name, part))
        return Term(name=name, unit="switch", label=fields["label"].text(), values=values)

    def _values(
        self, fields: Mapping[str, Node], read: Callable[[Node], Value]
    ) -> tuple[DatedValue, ...]:
        clause = known_clause(fields["clause"], self.clauses)
        values = tuple(self._value(node, read, clause=clause) for node in fields["values"])
        _check_order(values, fields["values"])
        return values

    def _value(self, node: Node, read: Callable[[Node], Value], *, clause: str) -> DatedValue:
        fields = node.fields("since", "agreed_on", "value", optional=("clause", "source"))
        own = fields.get("clause")
        source = fields.get("source")
        return DatedValue(
            value=read(fields["value"]),
            since=fields["since"].day(),
            agreed_on=fields["agreed_on"].day(),
            clause=clause if own is None else known_clause(own, self.clauses),
            source="" if source is None else source.string(),
        )


def _check_order(values: Sequence[DatedValue], node: Node) -> None:
    dates = [(value.since, value.agreed_on) for value in values]
    if not dates:
        raise node.spot.refuse("forventede mindst én værdi", "expected at least one value")
    for place, (earlier, later) in enumerate(pairwise(dates), start=2):
        if later <= earlier:
            raise node.spot.at(place).refuse(
                "værdierne skal stå efter dato, den tidligste først",
                "values stand by date, the earliest first",
            )
