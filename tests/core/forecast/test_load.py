"""Feedback: under no load it is the exact forecast, and under one fewer find and more lose."""

from dataclasses import replace

import numpy as np
import pytest

from tests.core.forecast.test_chances import history
from tests.core.forecast.test_simulation import (
    FOUND,
    LEVEL,
    PAST,
    PRICES,
    SHOCK,
    TIMES,
)
from tests.core.uncompiled import uncompiled
from virksom.programme.forecast import load_walks
from virksom.programme.forecast.chances import drawn, sure
from virksom.programme.forecast.exact import expected, outsets_of
from virksom.programme.forecast.load import Load, played_under
from virksom.programme.forecast.phases import Phase
from virksom.programme.forecast.shock import Shock
from virksom.programme.forecast.simulation import Played

W, ON, P, F, B, L = Phase
NONE = Load(helped=1000, strain=1.0)


def play(load: Load, *, times: int = TIMES, shock: Shock | None = None) -> Played:
    rng = np.random.default_rng(11)
    return played_under(
        load, PAST, usual=sure(FOUND, times=times), terms=PRICES, rng=rng, shock=shock
    )


@pytest.mark.parametrize("shock", [None, SHOCK])
def test_under_no_load_it_agrees_with_the_exact_forecast(shock: Shock | None) -> None:
    starts = outsets_of(PAST, PRICES)
    sought = expected(starts, FOUND.by_depth(), terms=PRICES, shock=shock)
    found = play(NONE, shock=shock)
    for mean, variance, seen in (
        (sought.means.total, sought.total_variance, found.cash.cumsum(axis=1)),
        (sought.means.supporting, sought.supporting_variance, found.supporting),
    ):
        error = np.sqrt(variance / TIMES) + 1e-9
        assert (np.abs(seen.mean(axis=0) - mean) < LEVEL * error).all()


def test_where_more_seek_than_can_be_helped_fewer_find() -> None:
    """By hand: of four who seek and one that can be helped each finds with a quarter of 0.8."""
    turn = np.zeros((4000, *FOUND.move.shape))
    turn[:, ON, F] = 0.8
    rng = np.random.default_rng(1)
    found = played_under(Load(helped=1), [history(ON)] * 4, usual=turn, terms=PRICES, rng=rng)
    assert found.supporting[:, 0].mean() == pytest.approx(4 * 0.2, abs=0.06)


def test_under_strain_more_is_lost() -> None:
    """By hand: three times over, strain 0.5: lost twice as often, 0.4; a certain loss stays one."""
    turn = np.zeros((4000, *FOUND.move.shape))
    turn[:, F, B], turn[:, P, B] = 0.2, 0.9
    past = [history(ON), history(ON), history(ON), history(ON, F), history(ON, P)]
    rng = np.random.default_rng(1)
    found = played_under(Load(helped=1, strain=0.5), past, usual=turn, terms=PRICES, rng=rng)
    assert found.held[:, 0].mean(axis=0).tolist() == pytest.approx([0.0, 0.6], abs=0.04)


def test_compiled_it_plays_as_uncompiled(monkeypatch: pytest.MonkeyPatch) -> None:
    load = Load(helped=1, strain=0.4)
    usual = drawn(FOUND, times=12, rng=np.random.default_rng(3))

    def once() -> Played:
        rng, few = np.random.default_rng(5), replace(PRICES, cap=36)
        return played_under(load, PAST, usual=usual, terms=few, rng=rng, shock=SHOCK)

    compiled = once()
    monkeypatch.setattr(
        load_walks, "play", uncompiled("forecast", "draws", "stays", "walks", "load_walks").play
    )
    with np.errstate(over="ignore"):  # a counter wraps
        again = once()
    assert (compiled.told == again.told).all()
