"""Chances a week as rates: by hand."""

import numpy as np
import pytest

from virksom.programme.forecast.ground import BORNE, ENDS, RATE, WEEKS
from virksom.programme.forecast.pace import CERTAIN, pace_of
from virksom.programme.forecast.phases import BANDS, Phase

W, ON, P, F, B, L = Phase
MOVES = np.zeros((1, 1, len(Phase), len(Phase), len(BANDS)))
MOVES[0, 0, ON, F], MOVES[0, 0, ON, L] = 0.3, 0.1
MOVES[0, 0, F, B] = 1.0
ROWS = pace_of(MOVES)[0].reshape(len(Phase), len(BANDS), -1)


def test_a_stay_outlasts_its_weeks_with_the_product_of_the_chances() -> None:
    assert np.exp(-13 * ROWS[ON, 0, RATE]) == pytest.approx(0.6**13)
    assert ROWS[ON, :, BORNE] == pytest.approx(np.array(BANDS) * ROWS[ON, 0, RATE])
    assert ROWS[ON, :, RATE] * ROWS[ON, :, WEEKS] == pytest.approx(1)


def test_moves_are_parted_as_their_chances() -> None:
    assert ROWS[ON, 0, ENDS:] == pytest.approx([0, 0, 0, 0.75, 0.75])


def test_what_is_certain_comes_and_what_nobody_leaves_never_ends() -> None:
    assert ROWS[F, 0, RATE] == CERTAIN
    assert ROWS[L, 0, RATE] == 0
    assert ROWS[L, 0, WEEKS] > 1e20


def test_what_hardly_anybody_leaves_lasts_no_longer_than_what_nobody_leaves() -> None:
    moves = np.zeros_like(MOVES)
    moves[0, 0, ON, F] = 1e-310  # of very many persons a chance may be as small
    rows = pace_of(moves)[0].reshape(len(Phase), len(BANDS), -1)
    assert rows[ON, 0, WEEKS] == rows[L, 0, WEEKS]
