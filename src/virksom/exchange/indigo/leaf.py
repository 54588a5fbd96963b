"""The shapes of the INDIGO Data Standard 4.1.0: every leaf is an object of value and status."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

Node = str | int | float | Mapping[str, "Node"] | Sequence["Node"]
"""What an INDIGO document is made of; an amount is a number, and so a float where it must."""

PUBLIC, PRIVATE = "PUBLIC", "PRIVATE"
"""Who may see a leaf; data on invented persons are nobody's to publish."""

CURRENCY = "DKK"


class Leaves:
    """Leaves of one status."""

    def __init__(self, status: str) -> None:
        """Make leaves with the status: ``PUBLIC`` or ``PRIVATE``."""
        self.status = status

    def of(self, value: str | int | Decimal | date) -> Mapping[str, Node]:
        """Return a leaf; a day is told as ``2019-09-30``, an amount as a number."""
        return {"value": _plain(value), "status": self.status}

    def money(self, amount: Decimal | int) -> Mapping[str, Node]:
        """Return an amount with its currency; nothing is converted."""
        return {"currency": self.of(CURRENCY), "amount": self.of(amount)}


def _plain(value: str | int | Decimal | date) -> Node:
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            whole = value == value.to_integral_value()
            return int(value) if whole else float(value)
        case _:
            return value
