"""Whether the outcomes of a contract go together: none waits for itself, and each can be paid.

Source:
    Rules, section 2.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from virksom.programme.contract.outcome import MILESTONE, Outcome
from virksom.programme.contract.place import BadContract
from virksom.programme.contract.term import Term
from virksom.programme.contract.tree import Node
from virksom.programme.kernel import Text

Named = Mapping[str, tuple[Node, Outcome]]


def check_outcomes(node: Node, terms: Mapping[str, Term]) -> None:
    """Refuse outcomes that contradict each other.

    Args:
        node: the terms of the file.
        terms: the same, read.

    Raises:
        BadContract: one follows an outcome that is not there, or waits for itself; its window
            closes before what it follows can be reached; a group has no price; or a cap is lower
            than one price.
    """
    found = dict(_latest(node, terms))
    for name, (spot, outcome) in found.items():
        if outcome.after:
            _check_order(name, spot, found=found)
        _check_groups(spot, outcome, terms=terms)
        _check_caps(spot, outcome, terms=terms)


def _latest(node: Node, terms: Mapping[str, Term]) -> Iterator[tuple[str, tuple[Node, Outcome]]]:
    """Yield each outcome with the last value it has, and where that stands."""
    parts = node.mapping()
    for name, term in terms.items():
        value = term.values[-1].value
        if isinstance(value, Outcome):
            last = parts[name].mapping()["values"].items()[-1]
            yield name, (last.mapping()["value"], value)


def _check_order(name: str, spot: Node, *, found: Named) -> None:
    outcome, seen, least = found[name][1], [name], found[name][1].weeks
    at = spot.spot.at("after")
    while outcome.after:
        if outcome.after not in found or found[outcome.after][1].kind != MILESTONE:
            raise at.refuse(
                f"»{outcome.after}« er ingen milepæl i aftalen",
                f"“{outcome.after}” is no milestone of the contract",
            )
        if outcome.after in seen:
            ring = " → ".join((*seen, outcome.after))
            raise at.refuse(f"venter på sig selv: {ring}", f"waits for itself: {ring}")
        seen.append(outcome.after)
        outcome = found[outcome.after][1]
        least += outcome.weeks
    within = found[name][1].within
    if within and least > within:
        raise spot.spot.at("within").refuse(
            f"vinduet på {within} uger lukker, før {least} uger kan være gået",
            f"the window of {within} weeks closes before {least} weeks can have passed",
        )


def _check_groups(spot: Node, outcome: Outcome, *, terms: Mapping[str, Term]) -> None:
    told = {price.group for price in outcome.prices}
    units = terms["referring_units"].values[-1].value
    known = tuple(units) if isinstance(units, Mapping) else ()
    for group in sorted(told - {""}):
        if group not in known:
            wrong = f"»{group}« er ingen henvisende enhed", f"“{group}” is no referring unit"
            raise _price(spot, Text(*wrong))
    missing = ", ".join(unit for unit in known if unit not in told)
    if "" not in told and missing:
        raise _price(spot, Text(f"mangler en pris for {missing}", f"lacks a price for {missing}"))


def _check_caps(spot: Node, outcome: Outcome, *, terms: Mapping[str, Term]) -> None:
    dearest = max(price.amount for price in outcome.prices)
    for name in ("cap_person", "cap_contract"):
        held = terms[name].values[-1].value if name in terms else None
        if isinstance(held, Decimal) and held < dearest:
            raise _price(
                spot,
                Text(
                    f"loftet »{name}« på {held} kr. er lavere end prisen {dearest} kr.",
                    f"the cap “{name}” of DKK {held} is lower than the price DKK {dearest}",
                ),
            )


def _price(spot: Node, told: Text) -> BadContract:
    return spot.spot.at("price").refuse(told.da, told.en)
