"""Numbers in a contract: exact, in quotation marks, from 0."""

import re
from decimal import Decimal

from virksom.programme.contract.tree import Node

_NUMBER = re.compile(r"\d{1,12}(\.\d{1,6})?", re.ASCII)
"""Plain digits, few enough that every sum with them is exact."""


def number(node: Node) -> Decimal:
    """Read a number from 0."""
    text = node.string()
    if not _NUMBER.fullmatch(text):
        raise node.spot.refuse(
            f'forventede et tal fra 0 som "796.00", fandt »{text}«',
            f'expected a number from 0 such as "796.00", found “{text}”',
        )
    return Decimal(text)


def money(node: Node) -> Decimal:
    """Read kroner from 0 in whole øre."""
    amount = number(node)
    if amount != amount.quantize(Decimal("0.01")):
        raise node.spot.refuse("forventede hele øre", "expected whole øre")
    return amount


def whole(node: Node) -> Decimal:
    """Read a whole number from 0."""
    text = node.string()
    found = Decimal(text) if _NUMBER.fullmatch(text) else None
    if found is None or found != found.to_integral_value():
        raise node.spot.refuse(
            f'forventede et helt tal, som "13", fandt »{text}«',
            f'expected a whole number, such as "13", found “{text}”',
        )
    return found
