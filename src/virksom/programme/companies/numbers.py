"""The numbers of companies: CVR with its check digit, and the P-number of a place of work.

Source:
    CVR-loven: a company has eight digits, the last of which checks the others (modulus 11, read by
    python-stdnum); each place of work has a P-number of ten. P-numbers have no check digit that
    is sure, so that only their form is looked at.
"""

import re

from stdnum.dk import cvr
from stdnum.exceptions import ValidationError

from virksom.programme.kernel import Refusal, Text

_MARKS = re.compile(r"[\s.·-]")
_P_NUMBER = re.compile(r"[1-9]\d{9}", re.ASCII)
_EIGHT = re.compile(r"[1-9]\d{7}", re.ASCII)


class NotACvr(Refusal):
    """A text is no CVR number."""


class NotAPNumber(Refusal):
    """A text is no P-number."""


def read_cvr(text: str) -> str:
    """Read a CVR number as eight digits; "" for a blank text, since a company may have none told.

    ``DK`` in front, spaces, points and hyphens are looked past.

    Source:
        CVR-loven; the last digit checks the others by modulus 11.

    Args:
        text: as it was typed.

    Returns:
        Eight digits, or "".

    Raises:
        NotACvr: not eight digits, a nought in front, or the check digit does not fit.
    """
    bare = _MARKS.sub("", text).upper().removeprefix("DK")
    if not bare:
        return ""
    if _EIGHT.fullmatch(bare) is None:
        raise NotACvr(_EIGHT_DIGITS)
    try:
        return str(cvr.validate(bare))
    except ValidationError:
        raise NotACvr(_NO_CVR) from None


def read_p_number(text: str) -> str:
    """Read a P-number as ten digits; "" for a blank text.

    Source:
        CVR-loven. There is no check digit: what is read may still be nobody's.

    Args:
        text: as it was typed; spaces, points and hyphens are looked past.

    Returns:
        Ten digits, or "".

    Raises:
        NotAPNumber: not ten digits, or a nought in front.
    """
    bare = _MARKS.sub("", text)
    if bare and _P_NUMBER.fullmatch(bare) is None:
        raise NotAPNumber(_TEN_DIGITS)
    return bare


_EIGHT_DIGITS = Text(
    "Et CVR-nummer har otte cifre og begynder ikke med 0.",
    "A CVR number has eight digits and does not begin with 0.",
)
_NO_CVR = Text(
    "Det er ikke et CVR-nummer: det sidste ciffer passer ikke til de andre. Se efter en tastefejl.",
    "That is no CVR number: the last digit does not fit the others. Look for a slip.",
)
_TEN_DIGITS = Text(
    "Et P-nummer har ti cifre og begynder ikke med 0.",
    "A P-number has ten digits and does not begin with 0.",
)
