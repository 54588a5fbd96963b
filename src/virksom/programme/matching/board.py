"""Very many seats and candidates put together at once, with no pair kept that is not needed.

Each seat knows a list of the candidates that are best for it at the prices of then, the best
first, and what no other can be worth more than. Prices of candidates only rise, so that the list
serves until the seat would settle for less than that; then its row is added up anew. The prices
cover every pair at all times, listed or not, and when no seat waits they prove what was found.

Source:
    Kuhn (1955) and Hopcroft and Karp (1973), by shortest paths (Burkard, Dell'Amico and Martello,
    Assignment Problems, section 4.4); the short list is column generation, kept exact.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from virksom.programme.matching.pairs import Bytes, Longs, Wholes

LISTED = 96
"""How many candidates the list of a seat has room for."""

GAPS = 256
"""How far below its best a list reaches, in points; one less is the farthest told apart."""

FREE, EMPTY, NOBODY = -1, -2, -3
"""Nobody yet, and a seat that stays empty; and what is told instead of a seat or a candidate."""

UNKNOWN = -1
"""How many may have an opening that nobody has looked at yet."""

FAR = 1 << 60
"""Farther than anything."""

LENGTH, TOP, BOUND, REACHED, NEXT, DUE, MARKS = range(7)
"""Of a seat: how many are on its list; what the best of them was worth, less their price; what none
that is not on it is worth more than; how far it lies from a waiting seat; who on its list is looked
at next; and how far off those may lie who were not looked at yet. And how many marks."""


class Board(NamedTuple):
    """Seats, candidates, their prices, and room to look around.

    Args:
        seats: the opening of each seat.
        held: whom each seat has, ``FREE`` or ``EMPTY``.
        holder: the seat of each candidate, or ``FREE``.
        asked: the price of each seat.
        price: the price of each candidate.
        listed: the candidates on each seat's list.
        worth: what they are worth, in the same places.
        below: how far below the best they were, less their prices, in the same places.
        marks: the numbers of each seat, from ``LENGTH`` on.
        can: how many may be put forward, by opening.
        near: how far each candidate lies from a waiting seat.
        open: the same until they are looked at, then ``FAR``.
        back: the seat from where they were reached.
        queue: the seats that were reached.
        seen: 1 where a candidate was looked at.
        steps: for each seat of a way, which of its list comes next.
        stops: room for a number a candidate.
        who: room for one candidate more than there are.
        value: room for a number a candidate.
        gaps: room to count by.
    """

    seats: Wholes
    held: Wholes
    holder: Wholes
    asked: Longs
    price: Longs
    listed: Wholes
    worth: Longs
    below: Bytes
    marks: Longs
    can: Wholes
    near: Longs
    open: Longs
    back: Wholes
    queue: Wholes
    seen: Bytes
    steps: Wholes
    stops: Bytes
    who: Wholes
    value: Longs
    gaps: Longs


def board_of(
    seats: NDArray[np.intp], *, openings: int, candidates: int, listed: int = LISTED
) -> Board:
    """Return a board with nobody put to a seat.

    Args:
        seats: the opening of each seat.
        openings: how many there are.
        candidates: how many there are.
        listed: how many candidates a list has room for, at least 1.
    """
    rows = len(seats)
    return Board(
        seats=seats.astype(np.int32),
        held=np.full(rows, FREE, np.int32),
        holder=np.full(candidates, FREE, np.int32),
        asked=np.zeros(rows, np.int64),
        price=np.zeros(candidates, np.int64),
        listed=np.zeros((rows, listed), np.int32),
        worth=np.zeros((rows, listed), np.int64),
        below=np.zeros((rows, listed), np.uint8),
        marks=np.zeros((rows, MARKS), np.int64),
        can=np.full(openings, UNKNOWN, np.int32),
        near=np.zeros(candidates, np.int64),
        open=np.zeros(candidates, np.int64),
        back=np.zeros(candidates, np.int32),
        queue=np.zeros(rows, np.int32),
        seen=np.zeros(candidates, np.uint8),
        steps=np.zeros(rows, np.int32),
        stops=np.zeros(candidates, np.uint8),
        who=np.zeros(candidates + 1, np.int32),
        value=np.zeros(candidates, np.int64),
        gaps=np.zeros(GAPS, np.int64),
    )
