"""Prices that prove an assignment, and others that prove nothing."""

import numpy as np
import pytest

from virksom.programme.matching.proof import NotOptimal, Prices, prices, proves

WORTH = np.array([[5, 4, 0], [5, 1, 0]], dtype=np.int32)
BEST = ((0, 1), (1, 0))


def test_prices_prove_the_best_alone() -> None:
    assert proves(WORTH, BEST, found=prices(WORTH, BEST))
    with pytest.raises(NotOptimal):
        prices(WORTH, ((0, 0), (1, 1)))
    with pytest.raises(NotOptimal):
        prices(WORTH, ((0, 0),))


@pytest.mark.parametrize(
    ("rows", "columns", "pairs"),
    [
        ([4, 4], [1, 0, 0], ((0, 1), (1, 1))),  # one candidate in two seats
        ([4, 4], [1, 0, 0], ((0, 1), (0, 0))),  # two candidates in one seat
        ([3, 4], [1, 0, 1], BEST),  # a pair worth more than its prices
        ([4, 5], [1, 0, -1], BEST),  # a price below nought
        ([4, 4], [2, 0, 0], BEST),  # prices that are more than it is worth
    ],
)
def test_other_prices_prove_nothing(
    rows: list[int], columns: list[int], pairs: tuple[tuple[int, int], ...]
) -> None:
    found = Prices(np.array(rows, dtype=np.int32), np.array(columns, dtype=np.int32))
    assert not proves(WORTH, pairs, found=found)
