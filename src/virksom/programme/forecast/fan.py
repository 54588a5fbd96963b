"""How answers spread over replications: a middle, and what 80 and 95 of a hundred lie within."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

LEVELS = (0.025, 0.1, 0.5, 0.9, 0.975)
"""The ends of the 95 and 80 per cent intervals, and the middle."""


@dataclass(frozen=True, slots=True)
class Spread:
    """One number's spread: of 95 in a hundred, 80 in a hundred, the middle, and the mean."""

    low95: float
    low80: float
    middle: float
    high80: float
    high95: float
    mean: float


@dataclass(frozen=True, slots=True)
class Fan:
    """A spread for each week, from the first week to come on; empty for no weeks."""

    weeks: tuple[Spread, ...]

    @property
    def last(self) -> Spread:
        """The spread of the last week."""
        return self.weeks[-1]


def spread_of(values: ArrayLike) -> Spread:
    """Return the spread of a number over replications, at least one; quantiles by linear steps."""
    found = np.asarray(values, dtype=float)
    return fan_of(found.reshape(-1, 1)).last


def fan_of(values: ArrayLike) -> Fan:
    """Return the spread of each week; replications first, weeks second."""
    found = np.asarray(values, dtype=float)
    ends, means = np.quantile(found, LEVELS, axis=0), found.mean(axis=0)
    rows = zip(*(row.tolist() for row in ends), means.tolist(), strict=True)
    return Fan(tuple(Spread(*row) for row in rows))
