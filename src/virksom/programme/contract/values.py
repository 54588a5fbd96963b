"""Units, and how a value of each is read."""

import re
from collections.abc import Callable, Mapping
from datetime import timedelta
from decimal import Decimal

from virksom.programme.contract.party import Party
from virksom.programme.contract.switches import SWITCHES
from virksom.programme.contract.term import Value
from virksom.programme.contract.tree import Node
from virksom.programme.kernel import Span, Text

_NUMBER = re.compile(r"\d{1,12}(\.\d{1,6})?", re.ASCII)
"""Plain digits, few enough that every sum with them is exact."""


def _number(node: Node) -> Decimal:
    text = node.string()
    if not _NUMBER.fullmatch(text):
        raise node.spot.refuse(
            f'forventede et tal fra 0 som "796.00", fandt »{text}«',
            f'expected a number from 0 such as "796.00", found “{text}”',
        )
    return Decimal(text)


def _money(node: Node) -> Decimal:
    amount = _number(node)
    if amount != amount.quantize(Decimal("0.01")):
        raise node.spot.refuse("forventede hele øre", "expected whole øre")
    return amount


def _whole(node: Node) -> Decimal:
    number = _number(node)
    if number != number.to_integral_value():
        raise node.spot.refuse("forventede et helt tal", "expected a whole number")
    return number


def _period(node: Node) -> Span:
    fields = node.fields("first", "last")
    first, last = fields["first"].day(), fields["last"].day()
    if last < first:
        raise fields["last"].spot.refuse(
            f"den sidste dag ligger før den første, {first}",
            f"the last day lies before the first, {first}",
        )
    return Span(first, last + timedelta(days=1))


def _labels(node: Node) -> Mapping[str, Text]:
    return {code: label.text() for code, label in node.mapping().items()}


def _text(node: Node) -> Text:
    return node.text()


_PARTY = ("name", "cvr", "street", "postcode", "town", "country", "mail")
_PARTY_MORE = ("gln", "registration", "account")


def _party(node: Node) -> Party:
    fields = node.fields(*_PARTY, optional=_PARTY_MORE)
    return Party(**{name: part.string() for name, part in fields.items()})


def _reference(node: Node) -> str:
    return node.string()


UNITS: Mapping[str, Callable[[Node], Value]] = {
    "DKK/week": _money,
    "weeks": _whole,
    "days": _whole,
    "persons": _whole,
    "hours/week": _number,
    "hours/month": _number,
    "percent": _number,
    "period": _period,
    "codes": _labels,
    "text": _text,
    "party": _party,
    "reference": _reference,
}
"""Units of a term, each with how its value is read. Money is kroner a week excluding VAT."""


def read_choice(name: str, node: Node) -> Value:
    """Read what a switch is set to.

    Raises:
        BadContract: it may not be set to that.
    """
    choices = SWITCHES[name].choices
    if not choices:
        return _whole(node)
    text = node.string()
    if text not in choices:
        da, en = " eller ".join(choices), " or ".join(choices)
        raise node.spot.refuse(f"forventede {da}, fandt »{text}«", f"expected {en}, found “{text}”")
    return text
