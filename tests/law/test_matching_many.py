"""With no pair kept, pairs read as one at a time, and no assignment is better."""

from dataclasses import replace
from random import Random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.market import Market, market
from tests.core.matching.people import GUIDE, MANY_ASKS, MANY_SEEKERS
from tests.core.uncompiled import uncompiled
from tests.law.test_matching import WEIGHTS
from virksom.programme.matching import Ask, Seeker, Weights, match, seating_loops
from virksom.programme.matching.assign import Assignment, assign, assign_many
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.pair_loops import told
from virksom.programme.matching.pairs import pairs_of
from virksom.programme.matching.proof import proves
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.seating import proves_many, seated
from virksom.programme.matching.worths import SeatWorths

PLAIN = uncompiled("matching", "pair_loops", "bidding_loops", "seating_loops")
FEW = Weights(nice=1, mastery=0, wish=1, hours=0, begin=0, way=1, support=0)
"""Weights by which very many pairs are as good as each other."""


@given(MANY_ASKS, MANY_SEEKERS, WEIGHTS)
def test_added_up_when_needed_a_pair_reads_as_one_at_a_time(
    asks: tuple[Ask, ...], seekers: tuple[Seeker, ...], weights: Weights
) -> None:
    many = len(seekers)
    points = np.zeros((len(asks), many), np.int32)
    pairs = pairs_of(Scores(asks, Columns.of(seekers, GUIDE), weights))
    told(pairs, np.zeros(many, np.uint8), np.zeros(many + 1, np.int32), points)
    for row, wanted in enumerate(asks):
        for place, one in enumerate(seekers):
            found = match(wanted, one, guide=GUIDE, weights=weights)
            assert points[row, place] == (found.points if found.may else -1)


@given(MANY_ASKS, MANY_SEEKERS, st.integers(1, 3))
def test_no_pair_kept_the_assignment_is_as_good_as_scipys(
    asks: tuple[Ask, ...], seekers: tuple[Seeker, ...], listed: int
) -> None:
    columns = Columns.of(seekers, GUIDE)
    best = assign(asks, columns, weights=Weights())
    as_good_as(best, listed=listed)
    again = assign_many(asks, columns, weights=Weights())
    assert (again.filled, again.points) == (best.filled, best.points)
    assert [one.can for one in again.openings] == [one.can for one in best.openings]


def crowd(seed: int) -> Market:
    """Return a market of any shape: few or many of each, seats by the handful, some none."""
    chance = Random(seed)  # noqa: S311  # invented people
    found = market(chance.randint(1, 70), chance.randint(1, 50), seed=seed)
    asks = tuple(
        replace(
            one,
            seats=chance.choice((0, 1, 1, 1, 2, 3)),
            must=frozenset() if seed % 3 else one.must,
            conditions=one.conditions if seed % 2 else frozenset(),
        )
        for one in found.asks
    )
    return replace(found, asks=asks)


@pytest.mark.parametrize("listed", [1, 2, 7, 48])
@pytest.mark.parametrize("weights", [Weights(), FEW, Weights(nice=400, way=300)])
@pytest.mark.parametrize("seed", range(6))
def test_of_any_shape_it_is_as_good_as_scipys(seed: int, weights: Weights, listed: int) -> None:
    found = crowd(seed)
    best = assign(found.asks, Columns.of(found.seekers, found.guide), weights=weights)
    as_good_as(best, listed=listed)


def as_good_as(best: Assignment, *, listed: int) -> None:
    """Hold what is found without keeping any pair against scipy's, and its prices to the proof."""
    worths = best.worths
    found = seated(worths, listed=listed)
    assert (len(found.places), sum(found.points)) == (best.filled, best.points)
    assert proves(worths.every, found.places, found=found.prices)
    assert proves_many(worths, best.places, found=best.prices)


@given(MANY_ASKS, MANY_SEEKERS, st.integers(1, 3))
def test_compiled_it_seats_as_uncompiled(
    asks: tuple[Ask, ...], seekers: tuple[Seeker, ...], listed: int
) -> None:
    worths = SeatWorths(Scores(asks, Columns.of(seekers, GUIDE), FEW))
    compiled = seated(worths, listed=listed)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(seating_loops, "fill", PLAIN.fill)
        again = seated(worths, listed=listed)
    assert compiled.places == again.places
    assert compiled.can == again.can
