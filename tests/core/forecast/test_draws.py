"""Chance for the compiled loops: a unit exponential and an even number, apart from each other."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import stats

from tests.core.uncompiled import uncompiled
from virksom.programme.forecast import draws
from virksom.programme.kernel.compiled import compiled

MANY = 400_000


@compiled
def sample(seed: int, many: int) -> NDArray[np.float64]:
    found = np.zeros((2, many))
    counter = draws.stream(seed)
    for place in range(many):
        counter, found[0, place], found[1, place] = draws.drawn(counter)
    return found


def test_it_is_exponential_and_even_and_the_two_are_apart() -> None:
    """The oracle is scipy's distributions, by Kolmogorov and Smirnov."""
    long, part = sample(60, MANY)
    assert stats.kstest(long, "expon").pvalue > 0.001
    assert stats.kstest(part, "uniform").pvalue > 0.001
    assert abs(np.corrcoef(long, part)[0, 1]) < 4 / np.sqrt(MANY)
    assert abs(np.corrcoef(long[1:], long[:-1])[0, 1]) < 4 / np.sqrt(MANY)


def test_its_tail_is_exponential() -> None:
    """Beyond the lowest layer the curve looks the same again."""
    long = sample(61, 4 * MANY)[0]
    beyond = long[long > draws.EDGES[1]] - draws.EDGES[1]
    assert len(beyond) == pytest.approx(4 * MANY * np.exp(-draws.EDGES[1]), rel=0.2)
    assert stats.kstest(beyond, "expon").pvalue > 0.001


def test_uncompiled_it_draws_the_same() -> None:
    plain = uncompiled("forecast", "draws")
    with np.errstate(over="ignore"):  # a counter wraps
        counter, found = plain.stream(60), []
        for _ in range(20_000):
            counter, *pair = plain.drawn(counter)
            found.append(pair)
    assert (sample(60, 20_000) == np.array(found).T).all()


def test_every_layer_holds_as_much() -> None:
    """The area of each layer beside its neighbour's, as Marsaglia and Tsang have it."""
    heights = np.diff(draws.HEIGHTS)[1:]
    assert draws.EDGES[1:-1] * heights == pytest.approx(0.0039496598225815571993, rel=1e-9)
