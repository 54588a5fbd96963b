"""What the codes of the match are called: wishes, and everything else it speaks of.

Source:
    Clause 3.1; rules, section 1 (strings in facts are codes of lists).
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from virksom.office.store.competences import competence_labels, shipped
from virksom.programme.kernel import Text


@cache
def trade_words() -> Mapping[str, Text]:
    """Return what each trade is called, by code."""
    return MappingProxyType({code: one.label for code, one in shipped().trades.items()})


def occupation_words() -> Mapping[str, Text]:
    """Return what each occupation is called, by code; a trade is none."""
    found = shipped()
    return {code: one.label for code, one in found.occupations.items() if code not in found.trades}


def wanted_words() -> Mapping[str, Text]:
    """Return what everything that can be wished for is called: trades, then occupations."""
    return {**trade_words(), **occupation_words()}


def match_words(programme: str) -> Mapping[str, Text]:
    """Return what everything that a match speaks of is called, by code."""
    return {**competence_labels(programme), **wanted_words()}


def trade_of(code: str) -> str:
    """Return the code of an occupation's trade, a trade being its own; "" where none is known."""
    found = shipped()
    occupation = found.occupations.get(code)
    if occupation is not None:
        return occupation.trade
    return code if code in found.trades else ""
