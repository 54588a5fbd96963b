"""CPR numbers: an opaque id with a class that says how far it can be checked.

Numbers without modulus 11 have been given out since 2007, and whoever has no CPR yet gets a
constructed one, whose first digit is raised by six. Both are taken as they are, and marked.

Source:
    Issue of the vault (validity class). The century by the seventh digit: CPR-kontoret,
    »Personnummeret i CPR-systemet«, read by python-stdnum.
"""

from dataclasses import dataclass
from datetime import date

from stdnum.dk import cpr as stdnum
from stdnum.exceptions import InvalidComponent

from virksom.programme.kernel import Refusal, Text

MODULUS_11 = "modulus_11"
WITHOUT_MODULUS_11 = "without_modulus_11"
CONSTRUCTED = "constructed"
MISSING = "missing"

CLASSES = (MODULUS_11, WITHOUT_MODULUS_11, CONSTRUCTED, MISSING)
"""How far a CPR can be checked, the surest first."""

_DIGITS = 10
_RAISED = 6


class NotACpr(Refusal):
    """A text is no CPR; the sentence does not repeat it."""


@dataclass(frozen=True, slots=True)
class Cpr:
    """A CPR that was read.

    Args:
        digits: its ten digits; "" when missing.
        validity: one of ``CLASSES``.
        birth_date: the day it tells; None when missing.
    """

    digits: str
    validity: str
    birth_date: date | None = None

    @property
    def shown(self) -> str:
        """The number as people write it, ``070485-1234``; "" when missing."""
        return stdnum.format(self.digits) if self.digits else ""


def read_cpr(text: str) -> Cpr:
    """Read a CPR, with or without hyphen and spaces; a blank text is a missing one.

    Raises:
        NotACpr: not ten digits, or the first six are no day.
    """
    digits = stdnum.compact(text)
    if not digits:
        return Cpr("", MISSING)
    if len(digits) != _DIGITS or not (digits.isascii() and digits.isdigit()):
        raise NotACpr(
            Text(
                "Et CPR-nummer har ti cifre: ddmmåå-nnnn. Lad feltet være tomt, hvis det mangler.",
                "A CPR number has ten digits: ddmmyy-nnnn. Leave the field empty if it is missing.",
            )
        )
    constructed = int(digits[0]) >= _RAISED
    born = _born(f"{int(digits[0]) - _RAISED}{digits[1:]}" if constructed else digits)
    if constructed:
        return Cpr(digits, CONSTRUCTED, born)
    checked = stdnum.checksum(digits) == 0
    return Cpr(digits, MODULUS_11 if checked else WITHOUT_MODULUS_11, born)


def _born(digits: str) -> date:
    try:
        return stdnum.get_birth_date(digits)
    except InvalidComponent:
        raise NotACpr(
            Text(
                "De første seks cifre i CPR-nummeret er ikke en fødselsdag: ddmmåå.",
                "The first six digits of the CPR number are no birthday: ddmmyy.",
            )
        ) from None
