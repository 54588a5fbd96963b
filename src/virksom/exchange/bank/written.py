"""A line as a bank's file writes it, before it is told apart from others that say the same."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from virksom.programme.kernel import Refusal, Text

MOST_SIGNS = 500
"""Signs kept of a bank's text: a payment may name many credit notes."""

_AMOUNT = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,2})?", re.ASCII)
_DANISH = r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d{1,2})?"
_ENGLISH = re.compile(r"[+-]?[1-9]\d{0,2}(?:(?:,\d{3})+\.\d{1,2}|(?:,\d{3}){2,})", re.ASCII)
_GROUPED = re.compile(f"{_DANISH}|{_ENGLISH.pattern}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?\d{1,9}(?:\.\d{0,20})?", re.ASCII)


class BadStatement(Refusal):
    """A file is no statement of booked lines; the sentence says what was expected."""

    def __init__(self, da: str, en: str) -> None:
        """Say what to do."""
        super().__init__(Text(da, en))


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A line of a bank's file.

    Args:
        day: the day it was booked.
        ore: øre; below nothing when it went out.
        currency: three letters.
        reference: what stood with it, on one line, at most ``MOST_SIGNS``.
    """

    day: date
    ore: int
    currency: str
    reference: str


def ore_of(text: str) -> int | None:
    """Return an amount as it is typed, as øre: ``1.592,00``, ``1592.00`` or ``-79,6``.

    None for anything else, such as an amount finer than an øre. A single comma is the Danish
    one: ``1,592`` is no amount, while ``1.592`` and ``1,592.00`` are.
    """
    plain = text.strip().replace("\u2212", "-").replace(" ", "").replace("\u00a0", "")
    if _GROUPED.fullmatch(plain):
        mark = "," if _ENGLISH.fullmatch(plain) else "."
        plain = plain.replace(mark, "")
    found = _AMOUNT.fullmatch(plain)
    return None if found is None else decimal_ore(plain.replace(",", "."))


def decimal_ore(text: str) -> int | None:
    """Return a decimal number as files write it, as øre; None when it is finer, or none at all.

    A point parts kroner from øre, however many decimals follow: ``28240.000`` is 28240 kroner.
    """
    if _DECIMAL.fullmatch(text) is None:
        return None
    whole = Decimal(text) * 100
    return int(whole) if whole == whole.to_integral_value() else None


def one_line(text: str) -> str:
    """Return a text on one line, cut to ``MOST_SIGNS``."""
    return " ".join(text.split())[:MOST_SIGNS]
