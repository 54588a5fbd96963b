"""Very many seats and candidates put together at once, and the prices that prove it.

Source:
    See ``board``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from virksom.programme.matching.board import LISTED, board_of
from virksom.programme.matching.proof import NotOptimal, Prices
from virksom.programme.matching.worths import SeatWorths

_MOST = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True, kw_only=True)
class Seated:
    """Who was put to which seat.

    Args:
        places: places of seats and candidates that are put together, by seat.
        points: how well each pair fits, in the same order.
        prices: the certificate.
        can: how many candidates may be put forward, by opening.
    """

    places: tuple[tuple[int, int], ...]
    points: tuple[int, ...]
    prices: Prices
    can: Sequence[int]


def seated(worths: SeatWorths, *, listed: int = LISTED) -> Seated:
    """Return the best assignment, with no pair kept that is not needed.

    Args:
        worths: what pairs are worth.
        listed: how many candidates the list of a seat has room for, at least 1.

    Raises:
        NotOptimal: a pair is worth more than its prices: a bug.
    """
    from virksom.programme.matching import seating_loops  # noqa: PLC0415  # loads numba

    asks, candidates = worths.scores.asks, len(worths.scores.columns.seekers)
    board = board_of(worths.openings, openings=len(asks), candidates=candidates, listed=listed)
    seating_loops.fill(worths.pairs, board, worths.seat)
    rows = np.flatnonzero(board.held >= 0)
    held = board.held[rows]
    found = Seated(
        places=tuple(zip(rows.tolist(), held.tolist(), strict=True)),
        points=tuple((board.asked[rows] + board.price[held] - worths.seat).tolist()),
        prices=Prices(board.asked, board.price),
        can=board.can.tolist(),
    )
    if not proves_many(worths, found.places, found=found.prices):
        raise NotOptimal(found.places)
    return found


def proves_many(worths: SeatWorths, pairs: Sequence[tuple[int, int]], *, found: Prices) -> bool:
    """Say the same as ``proof.proves``, with every pair's worth added up anew and none kept.

    Args:
        worths: what pairs are worth.
        pairs: places of seats and candidates that are put together.
        found: the prices.
    """
    from virksom.programme.matching import pair_loops  # noqa: PLC0415  # loads numba

    rows, columns = np.array(pairs, dtype=np.int64).reshape(-1, 2).T
    once = len(set(rows.tolist())) == len(rows) and len(set(columns.tolist())) == len(columns)
    not_below = bool((found.rows >= 0).all() and (found.columns >= 0).all())
    openings, price = worths.openings.astype(np.int64), found.columns.astype(np.int64)
    least = np.full(len(worths.scores.asks), _MOST)
    np.minimum.at(least, openings, found.rows)
    stops, who = np.zeros(len(price), np.uint8), np.zeros(len(price) + 1, np.int32)
    beyond = pair_loops.beyond(worths.pairs, worths.seat, least, price, stops, who)
    worth = pair_loops.together(worths.pairs, worths.seat, openings[rows], columns)
    total = int(found.rows.sum(dtype=np.int64) + found.columns.sum(dtype=np.int64))
    return once and not_below and beyond == 0 and total == worth
