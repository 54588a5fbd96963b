"""Replications that come a piece at a time: their fans, with no more than a piece held whole.

What a fan needs of a replication is one number a week; all else it tells is let go with its piece.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.fan import Fan, fan_of
from virksom.programme.forecast.simulation import Played


@dataclass(frozen=True, slots=True, kw_only=True)
class Fans:
    """What a cohort comes to, week by week from the first week to come.

    Args:
        supporting: persons in self-support.
        earned: kroner earned from the first week to come to the end of each week.
        paid: weeks paid from the first week to come to the end of each week.
    """

    supporting: Fan
    earned: Fan
    paid: Fan


_TOLD: Mapping[str, Callable[[Played], NDArray[np.generic]]] = {
    "supporting": lambda part: part.supporting,
    "earned": lambda part: part.cash.cumsum(axis=1),
    "paid": lambda part: part.weeks_paid.cumsum(axis=1),
}


def fans_of(parts: Iterable[Played], *, times: int) -> Fans:
    """Return the fans of replications.

    Args:
        parts: the replications, a piece at a time; the order changes nothing.
        times: how many there are in all, at least 1.
    """
    kept: dict[str, NDArray[np.generic]] = {}
    first = 0
    for part in parts:
        for name, told in _TOLD.items():
            each = told(part)
            if name not in kept:
                kept[name] = np.empty((times, each.shape[1]), dtype=each.dtype)
            kept[name][first : first + len(each)] = each
        first += len(part.told)
    return Fans(**{name: fan_of(kept.pop(name)) for name in tuple(kept)})
