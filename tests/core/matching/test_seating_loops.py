"""Seats that wait, by hand: who is free takes one, at once or by a way of seats."""

import pytest

from tests.core.matching.boards import board
from tests.core.uncompiled import uncompiled
from virksom.programme.matching import seating_loops
from virksom.programme.matching.board import EMPTY, FREE

PLAIN = uncompiled("matching", "bidding_loops", "seating_loops").several
BOTH = pytest.mark.parametrize("fill", [seating_loops.several, PLAIN], ids=["compiled", "plain"])


@BOTH
def test_a_waiting_seat_takes_the_free_one_who_is_as_good_as_any(fill: object) -> None:
    one = board((5, 9))
    assert fill(one) == 1  # type: ignore[operator]
    assert (one.held.tolist(), one.holder.tolist()) == ([1], [FREE, 0])


@BOTH
def test_a_seat_gives_its_own_on_and_takes_the_free_one(fill: object) -> None:
    one = board((9, 9), (9, 5))
    one.held[0], one.holder[0] = 0, 0
    assert fill(one) == 1  # type: ignore[operator]
    assert (one.held.tolist(), one.holder.tolist()) == ([1, 0], [1, 0])


@BOTH
def test_a_seat_that_asks_nothing_gives_its_own_on_and_stays_empty(fill: object) -> None:
    one = board((9,), (12,))
    one.held[0], one.holder[0], one.price[0] = 0, 0, 9
    one.asked[:] = 0, 3
    assert fill(one) == 1  # type: ignore[operator]
    assert (one.held.tolist(), one.holder.tolist()) == ([EMPTY, 0], [1])


@BOTH
def test_nobody_free_is_as_good_and_the_seat_waits_on(fill: object) -> None:
    one = board((9, 5), (9, 5))
    one.held[0], one.holder[0] = 0, 0
    assert fill(one) == 0  # type: ignore[operator]
    assert one.held.tolist() == [0, FREE]
