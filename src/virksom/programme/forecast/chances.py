"""How likely each move is from one week to the next: counted, and held back by pseudo-counts.

Of each phase and band of weeks in it, the weeks at risk and the moves are counted. To them are
added pseudo-weeks, spread by what the phase did as a whole; to that, pseudo-weeks spread by a rate
written here. So few people never give certainty, and many outweigh what was assumed.

Source:
    A Dirichlet prior for each row of a discrete-time semi-Markov chain; Gelman et al., Bayesian
    Data Analysis, section 3.4 (multinomial with conjugate prior).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.history import History
from virksom.programme.forecast.past import Past, past_of
from virksom.programme.forecast.phases import BANDS, DEPTH, MOVES, Phase, band_of
from virksom.programme.kernel import Refusal, Text

Numbers = NDArray[np.float64]

PRIOR = 0.01
"""The chance a week of each allowed move that is assumed before anything is known."""

PSEUDO_WEEKS = 20.0
"""How many weeks at risk the assumption weighs, in each phase and band."""


class NoPseudoWeeks(Refusal):
    """Without pseudo-weeks a chance nobody has seen is nought divided by nought."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Counted:
    """Weeks at risk and moves.

    Args:
        weeks: by phase and band.
        moves: by phase, phase moved to, and band.
    """

    weeks: Numbers
    moves: Numbers


@dataclass(frozen=True, eq=False, kw_only=True)
class Chances:
    """The chance a week of each move.

    Args:
        move: by phase, phase moved to, and band; each phase and band sums to at most 1.
        weight: by phase and band: the weeks, counted and assumed, that the chances rest on.
    """

    move: Numbers
    weight: Numbers

    def by_depth(self) -> Numbers:
        """Return the chances by phase, phase moved to, and weeks in the phase, 0 to 52."""
        return by_depth(self.move)


def by_depth(move: Numbers) -> Numbers:
    """Return chances by band as chances by weeks in the phase, 0 to 52; the band stands last."""
    bands = [band_of(depth) for depth in range(DEPTH)]
    return np.ascontiguousarray(move[..., bands])


def counted(past: Past | Iterable[History]) -> Counted:
    """Count the weeks at risk and the moves; nobody's weeks give noughts.

    A move back from ``LEFT``, by a new referral, is no move of the model: a new path begins.
    """
    seen = past_of(past)
    before, stays = seen.phases, seen.weeks - 1
    after = np.append(seen.phases, 0)[1:]
    last = np.zeros(len(before), dtype=np.bool_)
    last[seen.ends - 1] = True
    moved = _MAY[before, after] & ~last
    weeks = np.zeros((len(Phase), len(BANDS)))
    moves = np.zeros((len(Phase), len(Phase), len(BANDS)))
    for band, (since, until) in enumerate(pairwise((*BANDS, _NO_END))):
        stayed = np.clip(stays, since, until) - since
        weeks[:, band] = np.bincount(before, stayed, minlength=len(Phase))
        here = np.flatnonzero(moved & (since <= stays) & (stays < until))
        pairs = len(Phase) * before[here] + after[here]
        came = np.bincount(pairs, minlength=len(Phase) ** 2)
        moves[:, :, band] = came.reshape(len(Phase), len(Phase))
    return Counted(weeks=weeks + moves.sum(axis=1), moves=moves)


_MAY = np.array([[after in MOVES[before] for after in Phase] for before in Phase])
"""By phase and phase moved to, whether it is a move of the model."""

_NO_END = 1_000_000
"""More weeks than anybody spends in a phase."""


def chances(seen: Counted, *, pseudo: float = PSEUDO_WEEKS) -> Chances:
    """Return the chance a week of each move, held back by pseudo-weeks.

    Args:
        seen: what was counted.
        pseudo: weeks at risk that the assumption weighs in each phase and band; above 0.

    Raises:
        NoPseudoWeeks: ``pseudo`` is nought, below it, or not a number.
    """
    if not pseudo > 0 or pseudo == float("inf"):
        raise NoPseudoWeeks(
            Text(
                "Skriv et antal antagne uger over 0: uden dem er en overgang, ingen har set, "
                "hverken mulig eller umulig.",
                "Write a number of assumed weeks above 0: without them a move that nobody has seen "
                "is neither possible nor impossible.",
            )
        )
    prior = np.zeros((len(Phase), len(Phase)))
    for before, after in MOVES.items():
        prior[before, list(after)] = PRIOR
    whole = (seen.moves.sum(axis=2) + pseudo * prior) / (seen.weeks.sum(axis=1)[:, None] + pseudo)
    weight = seen.weeks + pseudo
    move = (seen.moves + pseudo * whole[:, :, None]) / weight[:, None, :]
    return Chances(move=move, weight=weight)


def drawn(found: Chances, *, times: int, rng: np.random.Generator) -> Numbers:
    """Return chances drawn from what is known of them: how sure they are.

    Args:
        found: the chances, with the weeks they rest on.
        times: how many draws, at least 1.
        rng: a seeded generator.

    Returns:
        By draw, phase, phase moved to, and band; each row sums to at most 1.
    """
    stay = 1.0 - found.move.sum(axis=1, keepdims=True)
    rows = np.concatenate([found.move, np.maximum(stay, 0.0)], axis=1)
    weights = rows * found.weight[:, None, :]
    gamma = rng.standard_gamma(np.broadcast_to(weights, (times, *weights.shape)))
    whole: Numbers = gamma[:, :, :-1] / gamma.sum(axis=2, keepdims=True)
    return whole


def sure(found: Chances, *, times: int) -> Numbers:
    """Return the chances as they stand, once for each replication."""
    return np.broadcast_to(found.move, (times, *found.move.shape))
