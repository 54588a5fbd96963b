"""Whether a company that is told of is one there is already: by number, or by name.

Source:
    Issue of the companies: duplicates are seen when a company is entered. CVR-loven: one CVR
    number may have many places of work, each with a P-number of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

P_NUMBER, CVR, NAME, LIKE_NAME = "p_number", "cvr", "name", "like_name"
WHY_ALIKE = (P_NUMBER, CVR, NAME, LIKE_NAME)
"""Why two may be one company, the surest first."""

_FORMS = frozenset(
    {"aps", "as", "is", "ks", "ps", "ivs", "amba", "fmba", "smba", "holding", "danmark", "denmark"}
)
_NEAR = 86  # per cent
_SHORTEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What a company is known by.

    Args:
        code: its V-code; "" for one that has none yet.
        name: what it is called; "" when nobody told.
        cvr: eight digits or "".
        p_number: ten digits or "".
    """

    code: str = ""
    name: str = ""
    cvr: str = ""
    p_number: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """A company that may be the same, and why: one of ``WHY_ALIKE``."""

    code: str
    why: str


def alike(one: Sign, held: Iterable[Sign]) -> tuple[Alike, ...]:
    """Return the companies that may be the same as one, the surest first, then by code.

    The same P-number is the same place of work. The same CVR is the same company, but for two
    whose P-numbers are told and differ: those are two places of it. Names are compared without
    capitals, marks and forms such as »ApS«; names that are nearly equal are told too, and none
    shorter than four letters is near to another.

    Args:
        one: the one that is told of; its own code is not compared.
        held: those there are, in any order; empty gives none.

    Returns:
        Each company once, by its surest reason.
    """
    found = (
        Alike(other.code, why)
        for other in held
        if other.code != one.code and (why := _why(one, other))
    )
    return tuple(sorted(found, key=lambda each: (WHY_ALIKE.index(each.why), each.code)))


def _why(one: Sign, other: Sign) -> str:
    if one.p_number and one.p_number == other.p_number:
        return P_NUMBER
    if one.p_number and other.p_number:
        return ""
    if one.cvr and one.cvr == other.cvr:
        return CVR
    return _by_name(plain_name(one.name), plain_name(other.name))


def _by_name(one: str, other: str) -> str:
    if not one or not other:
        return ""
    if one == other:
        return NAME
    if min(len(one), len(other)) < _SHORTEST:
        return ""
    longer = f"{other} ".startswith(f"{one} ") or f"{one} ".startswith(f"{other} ")
    return LIKE_NAME if longer or _is_near(one, other) else ""


def _is_near(one: str, other: str) -> bool:
    """Say whether two names are nearly equal; their lengths alone spare most of the work."""
    if 200 * min(len(one), len(other)) < _NEAR * (len(one) + len(other)):
        return False
    first, second = sorted((one, other))
    return 100 * SequenceMatcher(None, first, second, autojunk=False).ratio() >= _NEAR


def plain_name(name: str) -> str:
    """Return a company's name to compare by: small letters, no marks, no form of company.

    »Netto A/S« and »netto« are one; what is nothing but a form stays as it is.

    Args:
        name: as it was told; "" gives "".
    """
    small = name.casefold().replace("aa", "å").replace("/", "").replace(".", "")
    words = "".join(sign if sign.isalnum() else " " for sign in small).split()
    return " ".join([word for word in words if word not in _FORMS] or words)
