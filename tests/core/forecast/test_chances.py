"""How likely each move is: counted by hand, and never certain."""

import numpy as np
import pytest

from virksom.programme.forecast.chances import (
    PRIOR,
    NoPseudoWeeks,
    chances,
    counted,
    drawn,
    sure,
)
from virksom.programme.forecast.history import History
from virksom.programme.forecast.phases import BANDS, DEPTH, MOVES, Phase
from virksom.programme.kernel import Week

W, ON, P, F, B, L = Phase


def history(*phases: Phase) -> History:
    return History(person="K001", first=Week(2019, 1), phases=phases, paid=0, since_paid=0)


def test_weeks_at_risk_and_moves_are_counted() -> None:
    seen = counted([history(W, W, ON, F, F, F, F, F, B)])
    assert (seen.weeks[W, 0], seen.moves[W, ON, 0]) == (2, 1)
    assert (seen.weeks[F, 0], seen.weeks[F, 1], seen.moves[F, B, 1]) == (4, 1, 1)


def test_a_new_referral_is_no_move() -> None:
    seen = counted([history(W, L, W, ON)])
    assert (seen.moves[L].sum(), seen.weeks[L].sum(), seen.moves[W, L, 0]) == (0, 0, 1)


def test_nobody_gives_what_was_assumed() -> None:
    found = chances(counted([]))
    assert found.move[ON, F] == pytest.approx([PRIOR] * len(BANDS))


def test_a_chance_is_held_back_by_pseudo_weeks() -> None:
    """By hand: the phase as a whole (1 + 20 × 0.01) / 22, then the band (1 + 20 × that) / 22."""
    found = chances(counted([history(W, W, ON)]), pseudo=20)
    assert found.move[W, ON, 0] == pytest.approx((1 + 20 * 1.2 / 22) / 22)


def test_many_weeks_outweigh_what_was_assumed() -> None:
    found = chances(counted([history(W, ON)] * 100_000))
    assert found.move[W, ON, 0] == pytest.approx(1, abs=0.001)


@pytest.mark.parametrize("pseudo", [0.0, -1.0, float("nan"), float("inf")])
def test_without_pseudo_weeks_nothing_is_said(pseudo: float) -> None:
    with pytest.raises(NoPseudoWeeks, match="over 0"):
        chances(counted([]), pseudo=pseudo)


def test_only_allowed_moves_have_a_chance() -> None:
    move = chances(counted([history(W, ON, F, B)])).move
    for before in Phase:
        barred = [after for after in Phase if after not in MOVES[before]]
        assert move[before, barred].max() == 0


def test_by_depth_follows_the_bands() -> None:
    found = chances(counted([history(F, F, F, F, F, B)]))
    by_depth = found.by_depth()
    assert by_depth.shape == (len(Phase), len(Phase), DEPTH)
    assert by_depth[F, B, 3] == found.move[F, B, 0] != by_depth[F, B, 4]


def test_draws_lie_around_what_is_known() -> None:
    found = chances(counted([history(W, ON, F, F, B)] * 30))
    draws = drawn(found, times=4000, rng=np.random.default_rng(7))
    assert np.abs(draws.mean(axis=0) - found.move).max() < 0.01
    assert draws.sum(axis=2).max() <= 1 + 1e-12


def test_draws_of_one_seed_are_the_same() -> None:
    found = chances(counted([]))
    one, two = (drawn(found, times=3, rng=np.random.default_rng(1)) for _ in range(2))
    assert (one == two).all()


def test_sure_chances_are_repeated() -> None:
    found = chances(counted([]))
    assert (sure(found, times=2) == found.move).all()
