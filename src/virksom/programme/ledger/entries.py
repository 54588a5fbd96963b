"""One event as it stands in the books: legs that sum to nought in each party's.

Source:
    Clause 1.1; rules, section 6 (netting happens at payment, in the ledger).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.programme.kernel import Month
from virksom.programme.ledger.accounts import INVESTOR, PAYER, PROVIDER, Account, Leg


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event in the books; it is never changed, only reversed by a later one.

    Args:
        day: the day it happened.
        month: the month it is booked in; later than the day's where that was closed.
        what: ``invoice``, ``credit_note``, ``deduction``, one of ``record.MOVEMENTS``, or
            ``reversal``.
        legs: øre by account; they sum to nought in each party's books.
        fact: id of the fact it follows from.
        document: the number it concerns; "" where none.
    """

    day: date
    month: Month
    what: str
    legs: tuple[Leg, ...]
    fact: str
    document: str = ""

    def __post_init__(self) -> None:
        """Refuse an entry that does not balance: a bug, never an input.

        Raises:
            ValueError: the legs of a party do not sum to nought.
        """
        for party in (PAYER, PROVIDER, INVESTOR):
            if sum(leg.ore for leg in self.legs if leg.account.party == party):
                message = f"{self.fact}: the entry does not balance for the {party}"
                raise ValueError(message)


def ore(amount: Decimal) -> int:
    """Return kroner as whole øre.

    Raises:
        ValueError: the amount is finer than an øre; a bug, since nothing is rounded here.
    """
    whole = amount * 100
    if whole != whole.to_integral_value():
        message = f"{amount} kr. is not in whole øre"
        raise ValueError(message)
    return int(whole)


def takes_off(number: str) -> bool:
    """Say whether a document lowers what is paid: a credit note, or a sample's deduction."""
    return number.startswith(("FK-", "S"))


def billed(*, net: int, vat: int) -> tuple[Leg, ...]:
    """Return the legs of an invoice; of a credit note or deduction with both below nothing."""
    return _legs(
        {
            (PROVIDER, "receivable"): net + vat,
            (PROVIDER, "income"): -net,
            (PROVIDER, "vat"): -vat,
            (PAYER, "cost"): net,
            (PAYER, "vat"): vat,
            (PAYER, "payable"): -net - vat,
        }
    )


def paid(*, placed: int, unplaced: int, to_investor: bool) -> tuple[Leg, ...]:
    """Return the legs of an outcome payment; paid back, both are below nothing.

    Where the contract lets it go to the investor, it is repaid in the same breath.
    """
    whole = placed + unplaced
    legs = {
        (PROVIDER, "bank"): whole,
        (PROVIDER, "receivable"): -placed,
        (PROVIDER, "unplaced"): -unplaced,
        (PAYER, "bank"): -whole,
        (PAYER, "payable"): placed,
        (PAYER, "unplaced"): unplaced,
    }
    if to_investor:
        legs |= {(PROVIDER, "bank"): 0, (PROVIDER, "loan"): whole}
        legs |= {(INVESTOR, "bank"): whole, (INVESTOR, "lent"): -whole}
    return _legs(legs)


def advanced(amount: int) -> tuple[Leg, ...]:
    """Return the legs of a drawdown; of a repayment with the amount below nothing."""
    return _legs(
        {
            (PROVIDER, "bank"): amount,
            (PROVIDER, "loan"): -amount,
            (INVESTOR, "lent"): amount,
            (INVESTOR, "bank"): -amount,
        }
    )


def spent(amount: int) -> tuple[Leg, ...]:
    """Return the legs of an operating cost; of one that comes back, below nothing."""
    return _legs({(PROVIDER, "cost"): amount, (PROVIDER, "bank"): -amount})


def turned(legs: Iterable[Leg]) -> tuple[Leg, ...]:
    """Return the legs that take an entry back."""
    return tuple(Leg(leg.account, -leg.ore) for leg in legs)


def _legs(found: Mapping[tuple[str, str], int]) -> tuple[Leg, ...]:
    return tuple(Leg(Account(*key), amount) for key, amount in found.items() if amount)
