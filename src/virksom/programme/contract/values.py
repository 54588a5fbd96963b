"""Units, and how a value of each is read."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from virksom.programme.contract.numbers import money, number, whole
from virksom.programme.contract.parse_outcome import read_outcome
from virksom.programme.contract.party import Party
from virksom.programme.contract.switches import SWITCHES
from virksom.programme.contract.term import Value
from virksom.programme.contract.tree import Node
from virksom.programme.kernel import Span, Text


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


DAY_KINDS = ("calendar_days", "working_days")
"""What a wait may be counted in."""


def _day_kind(node: Node) -> str:
    text = node.string()
    if text not in DAY_KINDS:
        raise node.spot.refuse(
            f"forventede {' eller '.join(DAY_KINDS)}, fandt »{text}«",
            f"expected {' or '.join(DAY_KINDS)}, found “{text}”",
        )
    return text


UNITS: Mapping[str, Callable[[Node], Value]] = {
    "DKK/week": money,
    "DKK": money,
    "weeks": whole,
    "days": whole,
    "persons": whole,
    "hours/week": number,
    "hours/month": number,
    "percent": number,
    "period": _period,
    "codes": _labels,
    "text": _text,
    "party": _party,
    "reference": _reference,
    "outcome": read_outcome,
    "day_kind": _day_kind,
}
"""Units of a term, each with how its value is read. Money is kroner a week excluding VAT."""


def read_choice(name: str, node: Node) -> Value:
    """Read what a switch is set to.

    Raises:
        BadContract: it may not be set to that.
    """
    choices = SWITCHES[name].choices
    if not choices:
        return whole(node)
    text = node.string()
    if text not in choices:
        da, en = " eller ".join(choices), " or ".join(choices)
        raise node.spot.refuse(f"forventede {da}, fandt »{text}«", f"expected {en}, found “{text}”")
    return text
