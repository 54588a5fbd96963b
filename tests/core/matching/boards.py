"""Boards of seats whose lists are laid down by hand."""

import numpy as np

from virksom.programme.matching.board import BOUND, FAR, LENGTH, TOP, Board, board_of


def board(*worths: tuple[int, ...], bound: int = -FAR) -> Board:
    """Return a board of seats that know what candidates are worth, the best first."""
    rows, candidates = len(worths), len(worths[0])
    found = board_of(np.arange(rows), openings=rows, candidates=candidates, listed=candidates)
    for row, worth in enumerate(worths):
        order = sorted(range(candidates), key=lambda one, worth=worth: -worth[one])
        found.listed[row], found.worth[row] = order, [worth[one] for one in order]
        found.below[row] = [max(worth) - worth[one] for one in order]
        found.marks[row, [LENGTH, TOP, BOUND]] = candidates, max(worth), bound
        found.asked[row] = max(worth)
    return found
