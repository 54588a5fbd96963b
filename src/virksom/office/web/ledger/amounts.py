"""An amount as people type it: »1.592,00«, »1592,00« or »1592.00«, and never one of two."""

import re

from virksom.exchange.bank.written import ore_of
from virksom.programme.kernel import Refusal, Text
from virksom.programme.ledger.posting import MOST

_COMMA_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d*)?", re.ASCII)
_NUMBER = re.compile(r"\d+(?:[.,]\d{1,2})?", re.ASCII)
_MOST_WHOLE = len(str(MOST // 100))


class BadAmount(Refusal):
    """An amount cannot be read, or can be read in two ways; the sentence says how to write it."""


def typed_amount(text: str) -> int:
    """Return an amount above nothing, as øre.

    Raises:
        BadAmount: it is written otherwise, in two ways at once, or is more than a movement holds.
    """
    plain = "".join(text.split())
    if _COMMA_GROUPS.fullmatch(plain):
        raise BadAmount(_TWO_WAYS)
    found = ore_of(plain)
    if found is None and _too_large(plain):
        raise BadAmount(_TOO_LARGE)
    if found is None or found <= 0:
        raise BadAmount(_AMOUNT)
    return found


def _too_large(plain: str) -> bool:
    bare = re.sub(r"[.,](?=\d{3}(?!\d))", "", plain)
    found = _NUMBER.fullmatch(bare)
    return found is not None and len(re.split("[.,]", bare)[0]) > _MOST_WHOLE


_AMOUNT = Text("Skriv et beløb over 0, som 1.592,00.", "Write an amount above 0, such as 1592.00.")
_TWO_WAYS = Text(
    "Beløbet kan læses på to måder: skriv punktum ved tusinder og komma ved øre, som 1.000,50.",
    "The amount can be read in two ways: write it without a mark for thousands, such as 1000.50.",
)
_TOO_LARGE = Text(
    "Beløbet er for stort: højst 999.999.999,99 kr. ad gangen.",
    "The amount is too large: at most 999999999.99 kr. at a time.",
)
