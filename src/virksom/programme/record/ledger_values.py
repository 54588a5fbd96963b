"""What facts say of money that moved, and of months whose books are closed.

Source:
    The table of facts in the rules, section 1; clause 7.4.
"""

from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.record.field_types import More


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """A part of a payment and the invoice it pays; ``amount`` is kroner and more than nothing.

    Of a credit note the part is what it took off the payment.
    """

    document: str
    amount: Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Movement:
    """Money that moved on a day, in kroner and more than nothing.

    ``what`` is one of ``MOVEMENTS``: who pays whom follows from it. ``matched`` is what an outcome
    payment pays; what it does not cover is unplaced. ``bank`` is the digest of the bank's line, by
    which the same line is known again, ``reference`` what stood with it.
    """

    what: str
    amount: Decimal
    matched: tuple[Matched, ...] | None = None
    reference: str | None = None
    bank: str | None = None
    more: More = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClosedMonth:
    """The books of a month, and of all before it, are closed; ``digest`` is of what they hold."""

    month: str
    digest: str
    more: More = ()
