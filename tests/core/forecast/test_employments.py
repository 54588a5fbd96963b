"""How many employments it takes: by hand, and by scipy's distributions."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from virksom.programme.forecast.employments import at_least, employments, stays
from virksom.programme.forecast.phases import BANDS, Phase

_, ON, P, F, B, L = Phase


def chances(losing: float, *, raised: float = 0.0) -> NDArray[np.float64]:
    """Return one replication: all come into partial, and are raised or lose it."""
    move = np.zeros((1, len(Phase), len(Phase), len(BANDS)))
    move[0, ON, P] = 0.1
    move[0, P, B] = move[0, F, L] = losing
    move[0, P, F] = raised
    return move


@pytest.mark.parametrize("raised", [0.0, 0.3])
def test_staying_26_weeks_is_25_times_not_leaving(raised: float) -> None:
    assert stays(chances(0.02, raised=raised)) == pytest.approx(0.98**25)


def test_at_least_so_many_is_the_binomial_tail() -> None:
    chance = np.array([0.2, 0.6, 1.0])
    assert at_least(60, of=100, chance=chance) == pytest.approx(stats.binom.sf(59, 100, chance))


def test_what_it_takes_is_negative_binomial() -> None:
    usual = np.repeat(chances(0.02), 20_000, axis=0)
    found = employments(usual, lasting=60, guess=100, rng=np.random.default_rng(3))
    chance = 0.98**25
    assert found.needed.mean == pytest.approx(60 / chance, rel=0.01)
    assert found.needed.high95 == pytest.approx(60 + stats.nbinom.ppf(0.975, 60, chance), abs=2)
    assert found.suffices == pytest.approx(stats.binom.sf(59, 100, chance))


def test_where_nobody_leaves_sixty_take_sixty() -> None:
    found = employments(chances(0.0), lasting=60, guess=100, rng=np.random.default_rng(3))
    assert (found.needed.mean, found.suffices) == (60, pytest.approx(1))
