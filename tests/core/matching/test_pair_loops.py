"""Pairs added up one at a time, by hand; a law holds all of them equal to the plain reading."""

from types import ModuleType

import numpy as np
import pytest

from tests.core.matching.test_pairs import PAIRS
from tests.core.uncompiled import uncompiled
from virksom.programme.matching import pair_loops

BOTH = pytest.mark.parametrize(
    "loops", [pair_loops, uncompiled("matching", "pair_loops")], ids=["compiled", "plain"]
)
ROOM = np.zeros(2, np.uint8), np.zeros(3, np.int32)


@BOTH
def test_points_and_who_may_not(loops: ModuleType) -> None:
    found = np.zeros((2, 2), np.int32)
    loops.told(PAIRS, *ROOM, found)
    assert found.tolist() == [[55, -1], [45, 45]]


@BOTH
def test_pairs_together_are_worth_their_seats_and_points(loops: ModuleType) -> None:
    openings, candidates = np.array([0, 1]), np.array([0, 1])
    assert loops.together(PAIRS, 1000, openings, candidates) == 2100
    assert loops.together(PAIRS, 1000, openings, np.array([1, 0])) == 1045  # Bo may not


@BOTH
def test_a_pair_beyond_its_prices_is_counted(loops: ModuleType) -> None:
    least, price = np.array([1000, 1040]), np.array([55, 5])
    assert loops.beyond(PAIRS, 1000, least, price, *ROOM) == 0
    assert loops.beyond(PAIRS, 1000, least, price - 1, *ROOM) == 2
    assert loops.beyond(PAIRS, 1000, least - np.array([1, 0]), price, *ROOM) == 1
