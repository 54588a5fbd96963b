"""The board before anybody is put to a seat."""

import numpy as np

from virksom.programme.matching.board import FREE, board_of


def test_nobody_has_a_seat_and_there_is_room_for_all() -> None:
    board = board_of(np.array([0, 0, 2]), openings=3, candidates=2, listed=5)
    assert board.seats.tolist() == [0, 0, 2]
    assert (board.held.tolist(), board.holder.tolist()) == ([FREE] * 3, [FREE] * 2)
    assert (board.listed.shape, board.can.shape, board.who.shape) == ((3, 5), (3,), (3,))
