"""Codes for new elements of the catalogue, and names they may have.

Source:
    Clause 3.1 (free choice of method); rules, section 1 (``element`` is a catalogue code).
"""

import re
from collections.abc import Collection, Iterable

from virksom.programme.kernel import Text

LONGEST = 40
"""Signs a name may have: it must fit on a bar of the path."""

_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ö": "oe"})


def element_code(name: str, *, taken: Collection[str]) -> str:
    """Return a code for a new element: ``oekonomi_og_hverdag``, with a number when it is taken.

    Args:
        name: its Danish name.
        taken: every code there is.
    """
    plain = re.sub(r"[^a-z0-9]+", "_", name.casefold().translate(_LETTERS)).strip("_")
    code = plain[:LONGEST] or "element"
    number = 2
    while code in taken:
        code, number = f"{plain[:LONGEST] or 'element'}_{number}", number + 1
    return code


def why_not_name(name: str, *, others: Iterable[str]) -> Text | None:
    """Return why an element cannot be called ``name``, or None when it can.

    Args:
        name: the Danish name.
        others: the Danish names of the other elements, those out of use too.
    """
    if not 0 < len(name) <= LONGEST:
        return Text(
            f"Et element har et navn på 1–{LONGEST} tegn.",
            f"An element has a name of 1–{LONGEST} signs.",
        )
    if name.casefold() in {other.casefold() for other in others}:
        return Text(
            f"»{name}« står allerede i kataloget; er det taget ud, så tag det i brug igen.",
            f"“{name}” is in the catalogue already; if it is out of use, take it in again.",
        )
    return None
