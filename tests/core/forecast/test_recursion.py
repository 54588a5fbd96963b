"""The recursion: every way through few weeks counted by hand, and compiled as uncompiled."""

from itertools import product

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.core.uncompiled import uncompiled
from virksom.programme.forecast import recursion
from virksom.programme.forecast.phases import Phase

ON, P, F, B, L = range(1, 6)
KRONER = np.full((4, 6), -1.0)
KRONER[1:, P], KRONER[1:, F] = 385, 796
KRONER[3, P] = 0
WHICH = np.array([0, 1, 0, 0])


def moves() -> NDArray[np.float64]:
    """Return chances of a model with depths 0 and 1, usual and in a shock."""
    one = np.zeros((2, 6, 6, 2))
    one[0, ON, [F, P, L]] = np.array([[0.2, 0.3], [0.1, 0.2], [0.1, 0.0]])
    one[0, F, [P, B]] = np.array([[0.1, 0.0], [0.3, 0.1]])
    one[0, P, [F, B]] = np.array([[0.2, 0.2], [0.2, 0.1]])
    one[0, B, F] = 0.5, 0.25
    one[1] = one[0] / 2
    one[1, F, B] = 0.6
    return one


MOVES = moves()
Recursion = type(recursion)


def by_hand(begin: tuple[int, int, int], cap: int, calendar: int) -> tuple[float, ...]:
    """Return mean kroner, mean square and mean weeks paid, way by way through the weeks."""
    mean = square = weeks = 0.0
    for way in product(range(1, 6), repeat=len(WHICH)):  # nobody comes to wait
        chance, phase, depth, used = 1.0, begin[0], begin[1], begin[2]
        kroner = paid = 0.0
        for week, to in enumerate(way):
            row = MOVES[WHICH[week], phase, :, depth]
            chance *= 1 - row.sum() if to == phase else row[to]
            phase, depth = to, min(depth + 1, 1) if to == phase else 0
            price, was = KRONER[week, phase], used
            payable = price >= 0 and used < cap
            kroner, paid = kroner + price * payable, paid + (payable and price > 0)
            used += 1 if payable or (calendar and 0 < was < cap) else 0
        mean, square, weeks = (
            mean + chance * kroner,
            square + chance * kroner**2,
            weeks + chance * paid,
        )
    return mean, square, weeks


@pytest.mark.parametrize("calendar", [0, 1])
@pytest.mark.parametrize("cap", [2, 3, 50])
@pytest.mark.parametrize("begin", [(ON, 0, 0), (F, 1, 1), (B, 0, 1)])
@pytest.mark.parametrize(
    "module", [recursion, uncompiled("forecast", "recursion")], ids=["compiled", "plain"]
)
def test_it_counts_every_way(
    module: Recursion, begin: tuple[int, int, int], cap: int, calendar: int
) -> None:
    out = module.walk(np.array([(*begin, 1)]), MOVES, WHICH, KRONER, np.array([cap, calendar]))
    found = out[-1, module.TOTAL], out[-1, module.TOTAL_SQUARE], out[:, module.PAID].sum()
    assert found == pytest.approx(by_hand(begin, cap, calendar))


def test_everybody_is_somewhere_every_week() -> None:
    out = recursion.walk(np.array([[ON, 0, 0, 1]]), MOVES, WHICH, KRONER, np.array([3, 0]))
    assert out[:, : len(Phase)].sum(axis=1) == pytest.approx(1)


def test_the_weeks_money_sums_to_the_total() -> None:
    out = recursion.walk(np.array([[ON, 0, 0, 1]]), MOVES, WHICH, KRONER, np.array([3, 0]))
    assert out[:, recursion.CASH].cumsum() == pytest.approx(out[:, recursion.TOTAL])
