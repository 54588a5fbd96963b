"""How many employments it takes until so many have led to lasting self-support.

Source:
    The source's guess of "at least 100 employments" for 60 lasting; clause 1.1. Each employment
    leads to 26 weeks in a row with the same chance, and independently of the others: then the
    number it takes is negative binomial.
"""

from dataclasses import dataclass
from math import comb

import numpy as np

from virksom.programme.forecast.chances import Numbers
from virksom.programme.forecast.fan import Spread, spread_of
from virksom.programme.forecast.ground import MARKS
from virksom.programme.forecast.phases import Phase, band_of

_TIERS = (Phase.PARTIAL, Phase.FULL)

MOST = 10_000
"""More employments than this are not told apart: they are told as so many."""

_LEAST = 1e-6
"""A chance so small that one lasting employment already takes more than are told apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EmploymentsNeeded:
    """What it takes.

    Args:
        lasting: how many lasting ones are wanted.
        chance: that one who comes into self-support stays in it for 26 weeks in a row.
        needed: how many employments it takes; ``MOST`` where it takes more.
        guess: how many somebody guesses.
        suffices: the chance that the guess is enough.
    """

    lasting: int
    chance: Spread
    needed: Spread
    guess: int
    suffices: float


def employments(
    usual: Numbers, *, lasting: int, guess: int, rng: np.random.Generator
) -> EmploymentsNeeded:
    """Return how many employments it takes until so many have led to lasting self-support.

    Args:
        usual: by replication: the chance a week of each move, by phase, phase moved to and band.
        lasting: how many are wanted, 1 to ``MOST``.
        guess: how many employments somebody guesses.
        rng: seeded.
    """
    chance = stays(usual)
    needed = lasting + rng.negative_binomial(lasting, np.maximum(chance, _LEAST))
    return EmploymentsNeeded(
        lasting=lasting,
        chance=spread_of(chance),
        needed=spread_of(np.minimum(needed, MOST)),
        guess=guess,
        suffices=float(np.mean(at_least(lasting, of=guess, chance=chance))),
    )


def stays(usual: Numbers) -> Numbers:
    """Return the chance of 26 weeks in a row, of one who has just come from the path.

    Args:
        usual: by replication: the chances by phase, phase moved to and band.

    Returns:
        By replication, 0 to 1. Between partial and full one may move as one likes. Where nobody
        comes from the path, half are taken to come into each.
    """
    come = usual[:, Phase.ON_PATH][:, _TIERS, 0]
    come = np.where(come.sum(axis=1, keepdims=True) > 0, come, 1.0)
    here = np.zeros((len(usual), len(_TIERS), MARKS[-1]))
    here[:, :, 0] = come / come.sum(axis=1, keepdims=True)
    for _ in range(MARKS[-1] - 1):
        here = _on(here, usual)
    found: Numbers = np.clip(here.sum(axis=(1, 2)), 0.0, 1.0)
    return found


def _on(here: Numbers, usual: Numbers) -> Numbers:
    """Return the same a week later, of those who stay self-supporting."""
    bands = [band_of(depth) for depth in range(here.shape[2])]
    there = np.zeros_like(here)
    for place, tier in enumerate(_TIERS):
        leaves = usual[:, tier][:, :, bands]
        there[:, place, 1:] += (here[:, place] * (1.0 - leaves.sum(axis=1)))[:, :-1]
        other = _TIERS[1 - place]
        there[:, 1 - place, 0] += (here[:, place] * leaves[:, other]).sum(axis=1)
    return there


def at_least(count: int, *, of: int, chance: Numbers) -> Numbers:
    """Return the chance that at least ``count`` of ``of`` come off, each with the same chance."""
    found = np.zeros_like(chance)
    for hits in range(count, of + 1):
        found += comb(of, hits) * chance**hits * (1.0 - chance) ** (of - hits)
    return found
