"""What the codes of the match are called: wishes, competences and what covers what.

Source:
    Clause 3.1; rules, section 1 (strings in facts are codes of lists).
"""

from collections.abc import Mapping

from virksom.office.store.opening_lists import competences, occupations
from virksom.programme.companies.industry import TRADES
from virksom.programme.kernel import Text


def trade_words(programme: str) -> Mapping[str, Text]:  # noqa: ARG001  # lists are a programme's
    """Return what each trade is called, by code."""
    return TRADES


def occupation_words(programme: str) -> Mapping[str, Text]:
    """Return what each occupation is called, by code; a trade is none."""
    trades = trade_words(programme)
    return {code: text for code, text in occupations().items() if code not in trades}


def wanted_words(programme: str) -> Mapping[str, Text]:
    """Return what everything that can be wished for is called: trades, then occupations."""
    return {**trade_words(programme), **occupation_words(programme)}


def match_words(programme: str) -> Mapping[str, Text]:
    """Return what everything that a match speaks of is called, by code."""
    return {
        **{code: one.label for code, one in competences(programme).items()},
        **wanted_words(programme),
    }


def trade_of(occupation: str) -> str:
    """Return the code of an occupation's trade; "" where none is known."""
    return occupation if occupation in TRADES else ""
