"""A common shock: for some weeks everybody loses jobs faster, and finds them slower."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Week

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Shock:
    """What happens to everybody at once.

    Args:
        first: the first week.
        weeks: how many, at least 1.
        losing: what the chance of losing self-support is multiplied by, at least 0.
        finding: what the chance of getting it is multiplied by, at least 0.
    """

    first: Week
    weeks: int
    losing: float
    finding: float


SPRING_2020 = Shock(first=Week(2020, 12), weeks=8, losing=10.0, finding=0.2)
"""The spring of 2020 as a scenario: eight weeks from the Monday after the closing of 11 March.

Source:
    Part A2 of the domain page: eight weeks in, two thirds of those in work had lost it. Where one
    in eighty loses it in a usual week, ten times as much takes 1 − 0.875^8 = 66 per cent.
"""


_ALL_YEARS_HAVE = 52


def coming(shock: Shock | None, *, first: Week) -> Shock | None:
    """Return a shock, or the next like it where it is over: in the same weeks of a later year.

    Args:
        shock: a common shock; None for none.
        first: the first week to come.
    """
    while shock is not None and shock.first + shock.weeks <= first:
        number = min(shock.first.number, _ALL_YEARS_HAVE)
        shock = replace(shock, first=Week(shock.first.year + 1, number))
    return shock


def turned(move: Numbers, *, losing: float, finding: float, starting: float = 1.0) -> Numbers:
    """Return chances with some moves likelier or less; where they would pass 1 they are held to 1.

    Args:
        move: the chance a week of each move, by phase, phase moved to, and what else.
        losing: what the chance of losing self-support is multiplied by, at least 0.
        finding: what the chance of getting it is multiplied by, at least 0.
        starting: what the chance of starting, of those who wait, is multiplied by, at least 0.
    """
    found = move.copy()
    found[Phase.WAITING, Phase.ON_PATH] *= starting
    for phase in Phase:
        if phase.supporting:
            found[phase, Phase.BETWEEN] *= losing
        else:
            found[phase, [Phase.PARTIAL, Phase.FULL]] *= finding
    whole = found.sum(axis=1, keepdims=True)
    held: Numbers = found / np.maximum(whole, 1.0)
    return held


def hit(shock: Shock | None, *, first: Week, weeks: int) -> NDArray[np.int64]:
    """Return which weeks a shock hits, from ``first`` on: 1 where it does, else 0."""
    found = np.zeros(weeks, dtype=np.int64)
    if shock is not None:
        begins = shock.first - first
        found[max(begins, 0) : max(begins + shock.weeks, 0)] = 1
    return found
