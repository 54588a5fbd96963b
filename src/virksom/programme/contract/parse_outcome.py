"""From a parsed ``terms.yaml`` to an outcome: each kind has its own fields, and they must agree.

Source:
    Rules, section 2.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from virksom.programme.contract.numbers import money, number, whole
from virksom.programme.contract.outcome import (
    ATTACHMENT,
    CONTINUOUS,
    CUMULATIVE,
    ENDED,
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
    WEEKLY: (("price",), ("period", "cap")),
    MILESTONE: (
        ("price", "weeks"),
        ("state", "hours", "counted", "breaks", "from", "within", "after", "period", "cap"),
    ),
    RECURRING: (("price", "after", "every", "times"), ("state", "hours", "period", "cap")),
    ATTACHMENT: (("price",), ("weeks", "cap")),
    FOLLOW_UP: (("price", "at"), ("state", "hours", "from", "period", "cap")),
    FEE: (("price",), ("cap",)),
    ENDED: ((), ()),
}
"""The fields each kind must and may have, beside ``kind``."""

EARNED = (("price", "earnings"), ("from", "within", "period", "cap"))
"""Those of a milestone that asks for pay instead of weeks."""

_BY_WEEK = ("group", "started_from", "number_from", "hours_from", "earned_from")
PRICE_FIELDS: Mapping[str, tuple[str, ...]] = {
    WEEKLY: ("tier", *_BY_WEEK),
    MILESTONE: _BY_WEEK,
    RECURRING: _BY_WEEK,
    ATTACHMENT: ("group", "started_from", "number_from"),
    FOLLOW_UP: _BY_WEEK,
    FEE: ("number_from",),
}
"""What a price may say of each kind, beside ``amount``."""


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
    prices = _prices(fields["price"], kind=kind) if kind != ENDED else ()
    made = Outcome(prices=prices, **said)  # type: ignore[arg-type]  # the readers gave the types
    if kind != ENDED:
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


def _hours(node: Node) -> Decimal:
    """Read hours a week, above none and up to 80."""
    found = number(node)
    if not 0 < found <= _MOST_HOURS:
        raise node.spot.refuse("forventede 1 til 80 timer", "expected 1 to 80 hours")
    return found


def _points(node: Node) -> tuple[int, ...]:
    points = tuple(_positive(part) for part in node)
    if not points or list(points) != sorted(set(points)):
        raise node.spot.refuse(
            "forventede uger efter hinanden, hver én gang", "expected weeks in order, each once"
        )
    return points


def _above_nothing(node: Node) -> Decimal:
    amount = money(node)
    if not amount:
        raise node.spot.refuse("forventede et beløb over 0", "expected an amount above 0")
    return amount


_READ: Mapping[str, Callable[[Node], object]] = {
    "kind": lambda node: node.string(),
    "weeks": _positive,
    "state": lambda node: _one_of(node, ("partial", "full")),
    "hours": _hours,
    "earnings": _above_nothing,
    "counted": lambda node: _one_of(node, (CUMULATIVE, CONTINUOUS)),
    "breaks": lambda node: int(whole(node)),
    "from": lambda node: _one_of(node, (START, REFERRAL)),
    "within": _positive,
    "after": lambda node: node.string(),
    "every": _positive,
    "times": _positive,
    "at": _points,
    "period": _positive,
    "cap": _positive,
}
_NAMES = {"from": "anchor"}
_MOST_HOURS = 80


def _prices(node: Node, *, kind: str) -> tuple[Price, ...]:
    """Read one price, or a list of them by tier, group, start, number, hours and pay."""
    if isinstance(node.tree, str) and kind != WEEKLY:
        return (Price(amount=_above_nothing(node)),)
    prices = tuple(_price(part, kind=kind) for part in node)
    if not prices:
        raise node.spot.refuse("forventede mindst én pris", "expected at least one price")
    keys = [replace(one, amount=_NOTHING) for one in prices]
    if len(set(keys)) != len(keys):
        raise node.spot.refuse("to priser for det samme", "two prices for the same")
    return prices


def _price(node: Node, *, kind: str) -> Price:
    fields = node.fields("amount", optional=PRICE_FIELDS[kind])
    if kind == WEEKLY and not {"tier", "hours_from", "earned_from"} & fields.keys():
        raise node.spot.refuse(
            "mangler tier, hours_from eller earned_from",
            "lacks tier, hours_from or earned_from",
        )
    said = {_PRICED[name][0]: _PRICED[name][1](part) for name, part in fields.items()}
    return Price(**said)  # type: ignore[arg-type]  # the readers gave the types


_NOTHING = Decimal(0)
_PRICED: Mapping[str, tuple[str, Callable[[Node], object]]] = {
    "amount": ("amount", _above_nothing),
    "tier": ("tier", lambda node: _one_of(node, ("partial", "full"))),
    "group": ("group", lambda node: node.string()),
    "started_from": ("since", lambda node: node.day()),
    "number_from": ("first", _positive),
    "hours_from": ("hours", _hours),
    "earned_from": ("earned", _above_nothing),
}
"""Each field of a price: its name in ``Price``, and how it is read."""


def _check(made: Outcome, fields: Mapping[str, Node]) -> None:
    _check_weeks(made, fields)
    if not any(price.first == 1 and price.since is None for price in made.prices):
        raise fields["price"].spot.refuse(
            "mangler en pris uden started_from og number_from",
            "lacks a price without started_from and number_from",
        )
    if made.earnings is None and bool(made.period) != any(one.earned for one in made.prices):
        raise fields["price"].spot.refuse(
            "earned_from og period hører sammen", "earned_from and period belong together"
        )


def _check_weeks(made: Outcome, fields: Mapping[str, Node]) -> None:
    if "hours" in fields and "state" in fields:
        raise fields["hours"].spot.refuse(
            "timer står i stedet for state; vælg én af dem",
            "hours stand instead of state; choose one of them",
        )
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
