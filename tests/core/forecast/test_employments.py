"""How many employments it takes: by hand, and by scipy's distributions."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from virksom.programme.forecast.employments import MOST, at_least, employments, stays
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


def test_where_next_to_nobody_stays_it_takes_more_than_are_told_apart() -> None:
    found = employments(chances(0.7), lasting=60, guess=100, rng=np.random.default_rng(3))
    assert (found.needed.low95, found.suffices) == (MOST, pytest.approx(0))


def test_where_nobody_comes_into_work_each_who_did_would_still_stay_as_long() -> None:
    still = chances(0.02)
    still[0, ON] = 0.0
    still[0, F, [L, B]] = still[0, P, [L, B]]
    assert stays(still) == pytest.approx(0.98**25)


def test_a_chance_is_never_above_one() -> None:
    usual = np.zeros((50, len(Phase), len(Phase), len(BANDS)))
    usual[:, ON, P] = np.linspace(0.01, 0.3, 50)[:, None]
    usual[:, ON, F] = 0.07
    usual[:, P, F] = usual[:, F, P] = np.linspace(0.01, 0.3, 50)[:, None]
    assert stays(usual).max() <= 1.0
