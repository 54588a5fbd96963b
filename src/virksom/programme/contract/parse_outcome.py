"""From a parsed ``terms.yaml`` to an outcome: each kind has its own fields, and they must agree.

Source:
    Rules, section 2.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from virksom.programme.contract.numbers import money, whole
from virksom.programme.contract.outcome import (
    ATTACHMENT,
    CONTINUOUS,
    CUMULATIVE,
    FEE,
    FOLLOW_UP,
    MILESTONE,
    OUTCOME_KINDS,
    RECURRING,
    REFERRAL,
    START,
    WEEKLY,
    Outcome,
    Price,
)
from virksom.programme.contract.tree import Node

FIELDS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    WEEKLY: (("price",), ("cap",)),
    MILESTONE: (
        ("price", "weeks"),
        ("state", "hours", "counted", "breaks", "from", "within", "after", "cap"),
    ),
    RECURRING: (("price", "after", "every", "times"), ("state", "hours", "cap")),
    ATTACHMENT: (("price",), ("weeks", "cap")),
    FOLLOW_UP: (("price", "at"), ("state", "hours", "from", "cap")),
    FEE: (("price",), ()),
}
"""The fields each kind must and may have, beside ``kind``."""

EARNED = (("price", "earnings"), ("from", "within", "cap"))
"""Those of a milestone that asks for pay instead of weeks."""


def read_outcome(node: Node) -> Outcome:
    """Read an outcome.

    Raises:
        BadContract: names file, key and what was expected.
    """
    found = node.mapping()
    if "kind" not in found:
        raise node.spot.refuse("»kind« mangler", "“kind” is missing")
    kind = _one_of(found["kind"], OUTCOME_KINDS)
    required, optional = FIELDS[kind]
    if kind == MILESTONE and "earnings" in found:
        required, optional = EARNED
    fields = node.fields("kind", *required, optional=optional)
    told = {name: part for name, part in fields.items() if name != "price"}
    said = {_NAMES.get(name, name): _READ[name](part) for name, part in told.items()}
    prices = _prices(fields["price"], tiers=kind == WEEKLY)
    made = Outcome(prices=prices, **said)  # type: ignore[arg-type]  # the readers gave the types
    _check(made, fields)
    return made


def _one_of(node: Node, choices: tuple[str, ...]) -> str:
    text = node.string()
    if text not in choices:
        da, en = " eller ".join(choices), " or ".join(choices)
        raise node.spot.refuse(f"forventede {da}, fandt »{text}«", f"expected {en}, found “{text}”")
    return text


def _positive(node: Node) -> int:
    number = int(whole(node))
    if number < 1:
        raise node.spot.refuse("forventede mindst 1", "expected at least 1")
    return number


def _points(node: Node) -> tuple[int, ...]:
    points = tuple(_positive(part) for part in node)
    if not points or list(points) != sorted(set(points)):
        raise node.spot.refuse(
            "forventede uger efter hinanden, hver én gang", "expected weeks in order, each once"
        )
    return points


_READ: Mapping[str, Callable[[Node], object]] = {
    "kind": lambda node: node.string(),
    "weeks": _positive,
    "state": lambda node: _one_of(node, ("partial", "full")),
    "hours": whole,
    "earnings": money,
    "counted": lambda node: _one_of(node, (CUMULATIVE, CONTINUOUS)),
    "breaks": lambda node: int(whole(node)),
    "from": lambda node: _one_of(node, (START, REFERRAL)),
    "within": _positive,
    "after": lambda node: node.string(),
    "every": _positive,
    "times": _positive,
    "at": _points,
    "cap": _positive,
}
_NAMES = {"from": "anchor"}


def _prices(node: Node, *, tiers: bool) -> tuple[Price, ...]:
    """Read one price, or a list of them by tier, group, start and number."""
    if isinstance(node.tree, str) and not tiers:
        return (Price(amount=_above_nothing(node)),)
    prices = tuple(_price(part, tiers=tiers) for part in node)
    if not prices:
        raise node.spot.refuse("forventede mindst én pris", "expected at least one price")
    keys = [(one.group, one.tier, one.since, one.first) for one in prices]
    if len(set(keys)) != len(keys):
        raise node.spot.refuse("to priser for det samme", "two prices for the same")
    return prices


def _price(node: Node, *, tiers: bool) -> Price:
    must = ("amount", "tier") if tiers else ("amount",)
    fields = node.fields(*must, optional=("group", "started_from", "number_from"))
    tier = fields.get("tier")
    group, since, first = (fields.get(key) for key in ("group", "started_from", "number_from"))
    return Price(
        amount=_above_nothing(fields["amount"]),
        group=group.string() if group else "",
        tier=_one_of(tier, ("partial", "full")) if tier else "",
        since=_day(since),
        first=_positive(first) if first else 1,
    )


def _day(node: Node | None) -> date | None:
    return node.day() if node else None


def _above_nothing(node: Node) -> Decimal:
    amount = money(node)
    if not amount:
        raise node.spot.refuse("forventede en pris over 0", "expected a price above 0")
    return amount


def _check(made: Outcome, fields: Mapping[str, Node]) -> None:
    if made.within and made.weeks > made.within:
        raise fields["within"].spot.refuse(
            f"vinduet på {made.within} uger lukker, før {made.weeks} uger kan være gået",
            f"the window of {made.within} weeks closes before {made.weeks} weeks can have passed",
        )
    if made.breaks and made.counted != CONTINUOUS:
        raise fields["breaks"].spot.refuse(
            "dage med afbrud hører til counted: continuous",
            "days of a break belong to counted: continuous",
        )
    if not any(price.first == 1 and price.since is None for price in made.prices):
        raise fields["price"].spot.refuse(
            "mangler en pris uden started_from og number_from",
            "lacks a price without started_from and number_from",
        )
