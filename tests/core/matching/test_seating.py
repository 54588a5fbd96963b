"""Very many at once, by hand, compiled and as plain Python."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest

from bench.market import market
from tests.core.matching.people import ANNE, GUIDE, JOB
from tests.core.uncompiled import uncompiled
from virksom.programme.matching import Weights, pair_loops, seating_loops, worths
from virksom.programme.matching.assign import assign, assign_many
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.proof import NotOptimal, Prices
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.seating import proves_many, seated
from virksom.programme.matching.worths import SeatWorths

PAIRS = uncompiled("matching", "pair_loops")
FILL = uncompiled("matching", "pair_loops", "bidding_loops", "seating_loops")
EVERYBODY = replace(JOB, opening="O2", must=frozenset(), nice=frozenset())
BO = replace(ANNE, candidate="K002", masters={})
TWO = SeatWorths(Scores((EVERYBODY, JOB), Columns.of([ANNE, BO], GUIDE), Weights()))


@pytest.fixture(params=[False, True], ids=["compiled", "plain"], autouse=True)
def loops(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param:
        for name in ("beyond", "together"):
            monkeypatch.setattr(pair_loops, name, getattr(PAIRS, name))
        monkeypatch.setattr(seating_loops, "fill", FILL.fill)


def test_a_seat_is_filled_before_points_are_gained() -> None:
    found = assign_many([JOB, EVERYBODY], Columns.of([ANNE, BO], GUIDE), weights=Weights())
    told = {seats.ask.opening: [pair.candidate for pair in seats.pairs] for seats in found.openings}
    assert told == {"O001": ["K001"], "O2": ["K002"]}
    assert [(seats.ask.opening, seats.can) for seats in found.openings] == [("O001", 1), ("O2", 2)]
    assert found.proved


@pytest.mark.parametrize("seed", range(6))
def test_lists_of_one_serve_as_well_as_long_ones(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  # invented people
    found = market(chance.randint(3, 20), chance.randint(3, 14), seed=seed)
    asks = [replace(one, must=frozenset(), seats=chance.randint(0, 2)) for one in found.asks]
    few = Weights(nice=2, mastery=0, wish=2, hours=0, begin=0, way=3, support=0)
    best = assign(asks, Columns.of(found.seekers, found.guide), weights=few)
    for listed in (1, 3):
        again = seated(best.worths, listed=listed)
        assert (len(again.places), sum(again.points)) == (best.filled, best.points)


def test_other_prices_prove_nothing() -> None:
    found = seated(TWO)
    assert proves_many(TWO, found.places, found=found.prices)
    rows, columns = found.prices.rows, found.prices.columns
    assert not proves_many(TWO, found.places, found=Prices(rows - 1, columns))
    assert not proves_many(TWO, found.places, found=Prices(rows + 1, columns))
    assert not proves_many(TWO, ((0, 0), (1, 0)), found=found.prices)


def test_many_pairs_are_proved_without_keeping_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worths, "MOST_KEPT", 1)
    found = assign([JOB, EVERYBODY], Columns.of([ANNE, BO], GUIDE), weights=Weights())
    assert found.proved
    assert "every" not in vars(found.worths)


def test_a_bug_surfaces(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seating_loops, "fill", lambda _pairs, board, _seat: board.held.fill(-2))
    with pytest.raises(NotOptimal):
        seated(TWO)


def test_without_openings_or_candidates_there_is_nothing_to_do() -> None:
    for asks, seekers in (((), (ANNE,)), ((JOB,), ()), ((replace(JOB, seats=0),), (ANNE,))):
        found = assign_many(asks, Columns.of(seekers, GUIDE), weights=Weights())
        assert (found.filled, found.proved) == (0, True)


def test_all_alike_each_seat_has_somebody() -> None:
    seekers = [replace(ANNE, candidate=f"K{number:03}") for number in range(9)]
    found = assign_many([replace(JOB, seats=7)], Columns.of(seekers, GUIDE), weights=Weights())
    assert (found.filled, found.points) == (7, 7 * 55)
    assert int(np.sum(found.prices.rows + 0)) + int(found.prices.columns.sum()) == 7 * (701 + 55)
