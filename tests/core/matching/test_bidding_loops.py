"""Seats that bid, by hand: who gets whom, at which price, and who waits on."""

import numpy as np
import pytest

from tests.core.matching.boards import board
from tests.core.uncompiled import uncompiled
from virksom.programme.matching import bidding_loops
from virksom.programme.matching.board import EMPTY, FREE

PLAIN = uncompiled("matching", "bidding_loops").bid
BOTH = pytest.mark.parametrize("bid", [bidding_loops.bid, PLAIN], ids=["compiled", "plain"])


@BOTH
def test_each_takes_the_best_and_who_is_outbid_bids_again(bid: object) -> None:
    worth = np.array([(9, 5, 1), (8, 7, 1), (9, 9, 2)])
    one = board(*worth.tolist())
    assert bid(one, 99) == 8  # type: ignore[operator]
    assert one.held.tolist() == [0, 2, 1]
    both = one.asked[:, None] + one.price
    assert (both >= worth).all()
    assert both[[0, 1, 2], one.held].tolist() == [9, 1, 9]


@BOTH
def test_of_two_as_good_who_is_free_is_taken_at_no_price(bid: object) -> None:
    one = board((9, 9), (9, 9), (9, 9))
    assert bid(one, 99) == 3  # type: ignore[operator]
    assert (one.held.tolist(), one.price.tolist()) == ([0, 1, FREE], [0, 0])


@BOTH
def test_nobody_is_worth_anything_and_the_seat_stays_empty(bid: object) -> None:
    one = board((3,), (7,), (2,))
    assert bid(one, 99) == 4  # type: ignore[operator]
    assert (one.held.tolist(), one.price.tolist()) == ([EMPTY, 0, EMPTY], [7])
    assert one.asked.tolist() == [0, 0, 0]


@BOTH
def test_somebody_not_on_the_list_may_be_better_or_as_good(bid: object) -> None:
    better, next_best = board((5, 1), bound=6), board((5, 1), bound=3)
    assert bid(better, 99) == bid(next_best, 99) == 1  # type: ignore[operator]
    assert (better.held.tolist(), better.price.tolist()) == ([FREE], [0, 0])
    assert (next_best.held.tolist(), next_best.price.tolist()) == ([0], [2, 0])


@BOTH
def test_there_are_no_more_bids_than_asked_for(bid: object) -> None:
    one = board((9, 5), (8, 7))
    assert bid(one, 1) == 1  # type: ignore[operator]
    assert one.held.tolist() == [0, FREE]
