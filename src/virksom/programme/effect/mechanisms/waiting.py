"""How long it takes until something happens, where some still wait and some have left.

Those who have left will never have it; those who still wait may. The quartiles are of everybody:
by the median day half of all have had it, whoever left among them.

Source:
    Aalen and Johansen (1978): the cumulative incidence with leaving as the competing end.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

QUARTERS = (0.25, 0.5, 0.75)
_SLACK = 1e-9


class End(Enum):
    """How a wait stands on the last day it is looked at."""

    REACHED = "reached"
    LEFT = "left"
    WAITS = "waits"


@dataclass(frozen=True, slots=True)
class Wait:
    """One person's wait: whole days from 0, and how it stands after them."""

    days: int
    end: End


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """Many waits together.

    Args:
        of: how many persons.
        reached: of those, how many have had it.
        left: how many left without it.
        waiting: how many still wait: their time is cut off by the day that is described.
        quartiles: days until a quarter, half and three quarters of all had it; None where so
            many have not, or not yet.
    """

    of: int
    reached: int
    left: int
    waiting: int
    quartiles: tuple[int | None, int | None, int | None]

    @property
    def median(self) -> int | None:
        """Days until half of all had it; None where half have not, or not yet."""
        return self.quartiles[1]


def waits(found: Iterable[Wait]) -> Waits:
    """Return how long the waits are; of nobody every number is 0 and every quartile None.

    Source:
        Aalen and Johansen (1978).
    """
    return waits_of(Counter((wait.days, wait.end) for wait in found))


def waits_of(counts: Mapping[tuple[int, End], int]) -> Waits:
    """Return how long waits are, of how many there are by days and by how they stand.

    Source:
        Aalen and Johansen (1978).
    """
    ends = Counter[End]()
    for (_, end), count in counts.items():
        ends[end] += count
    steps = incidence(counts)
    first, half, third = (_first(steps, part) for part in QUARTERS)
    return Waits(
        of=ends.total(),
        reached=ends[End.REACHED],
        left=ends[End.LEFT],
        waiting=ends[End.WAITS],
        quartiles=(first, half, third),
    )


def incidence(counts: Mapping[tuple[int, End], int]) -> tuple[tuple[int, float], ...]:
    """Return the days on which somebody had it, ascending, and the share of all by each, 0 to 1.

    Source:
        Aalen and Johansen (1978). Of things on the same day those that end come before those
        that are cut off.
    """
    at_risk, free, share = sum(counts.values()), 1.0, 0.0
    steps: list[tuple[int, float]] = []
    for day in sorted({day for day, _ in counts}):
        reached, left, still = (counts.get((day, end), 0) for end in End)
        if reached:
            share += free * reached / at_risk
            steps.append((day, share))
        free *= 1 - (reached + left) / at_risk
        at_risk -= reached + left + still
    return tuple(steps)


def _first(steps: tuple[tuple[int, float], ...], part: float) -> int | None:
    return next((day for day, share in steps if share >= part - _SLACK), None)
