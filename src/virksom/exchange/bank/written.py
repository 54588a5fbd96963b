"""A line as a bank's file writes it, before it is told apart from others that say the same."""

import re
from dataclasses import dataclass
from datetime import date

from virksom.programme.kernel import Refusal, Text

MOST_SIGNS = 500
"""Signs kept of a bank's text: a payment may name many credit notes."""

_AMOUNT = re.compile(r"([+-]?)(\d{1,9})(?:[.,](\d{1,2}))?", re.ASCII)


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
    """Return an amount as øre: ``1.592,00``, ``1592.00`` or ``-79,6``; None for anything else.

    Where both a point and a comma stand, the last parts øre from kroner and the other is left out.
    """
    plain = text.strip().replace("\u2212", "-").replace(" ", "").replace("\u00a0", "")
    for mark, other in ((",", "."), (".", ",")):
        if plain.rfind(mark) > plain.rfind(other) >= 0 or re.search(rf"\{mark}\d{{3}}\b", plain):
            dropped = other if plain.rfind(mark) > plain.rfind(other) >= 0 else mark
            plain = plain.replace(dropped, "")
            break
    found = _AMOUNT.fullmatch(plain)
    if found is None:
        return None
    whole = int(found[2]) * 100 + int((found[3] or "0").ljust(2, "0"))
    return -whole if found[1] == "-" else whole


def one_line(text: str) -> str:
    """Return a text on one line, cut to ``MOST_SIGNS``."""
    return " ".join(text.split())[:MOST_SIGNS]
