"""Our best assignment is as good as that of a flow, which finds it in quite another way."""

from dataclasses import replace
from random import Random

import pytest

from bench.market import market
from bench.matching import flow
from virksom.programme.matching import Weights
from virksom.programme.matching.assign import assign
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.proof import proves


@pytest.mark.parametrize("seed", range(12))
def test_a_flow_fills_as_many_seats_with_as_many_points(seed: int) -> None:
    chance = Random(seed)  # noqa: S311  # invented people
    found = market(chance.randint(1, 60), chance.randint(1, 25), seed=seed)
    asks = [replace(one, seats=chance.randint(0, 4)) for one in found.asks]
    columns = Columns.of(found.seekers, found.guide)
    best = assign(asks, columns, weights=Weights())
    assert flow(best.worth) == (best.filled, best.points)
    assert proves(best.worth, best.places, found=best.prices)
