"""The recursion by bands: every way through few weeks counted by hand, and as the plain one."""

from types import ModuleType

import numpy as np
import pytest

from tests.core.forecast.test_recursion import KRONER, MOVES, WHICH, B, F, by_hand
from tests.core.forecast.test_recursion import ON as ON_PATH
from tests.core.uncompiled import uncompiled
from virksom.programme.forecast import banded
from virksom.programme.forecast.phases import BANDS, Phase
from virksom.programme.forecast.recursion import CASH, PAID

PLAIN = uncompiled("forecast", "banded")


@pytest.mark.parametrize("calendar", [0, 1])
@pytest.mark.parametrize("cap", [2, 3, 50])
@pytest.mark.parametrize("begin", [(ON_PATH, 0, 0), (F, 1, 1), (B, 0, 1)])
@pytest.mark.parametrize("module", [banded, PLAIN], ids=["compiled", "plain"])
def test_it_counts_every_way(
    module: ModuleType, begin: tuple[int, int, int], cap: int, calendar: int
) -> None:
    out = module.walk(np.array([(*begin, 1)]), MOVES, WHICH, KRONER, np.array([cap, calendar]))
    mean, _, weeks = by_hand(begin, cap, calendar)
    assert (out[:, CASH].sum(), out[:, PAID].sum()) == pytest.approx((mean, weeks))


def test_many_who_begin_are_summed() -> None:
    rows = [(ON_PATH, 0, 0, 2), (F, 1, 1, 1)]
    limits = np.array([3, 1])
    each = [banded.walk(np.array([one]), MOVES, WHICH, KRONER, limits) for one in rows]
    whole = banded.walk(np.array(rows), MOVES, WHICH, KRONER, limits)
    assert whole == pytest.approx(each[0] + each[1])


def test_chances_that_never_change_are_one_band() -> None:
    assert banded.firsts_of(np.zeros((2, len(Phase), len(Phase), 53))).tolist() == [0]


def test_a_band_begins_where_any_chance_is_another() -> None:
    moves = np.zeros((1, len(Phase), len(Phase), 53))
    for first in BANDS[1:]:
        moves[0, F, B, first:] += 0.1
    assert banded.firsts_of(moves).tolist() == list(BANDS)


def test_who_moves_for_certain_leaves_nobody_below_nought() -> None:
    moves = np.zeros((1, len(Phase), len(Phase), 3))
    moves[0, F, B, 1], moves[0, B, F, :] = 1.0, 0.1
    limits = np.array([2, 0])
    out = banded.walk(np.array([(F, 0, 0, 1)]), moves, np.zeros(4, np.int64), KRONER, limits)
    assert (out >= 0).all()
    assert out[:, F] == pytest.approx([1, 0, 0.1, 0.19])
