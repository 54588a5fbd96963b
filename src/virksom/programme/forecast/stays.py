"""How long a stay lasts and where it leads, from one number and a table; compiled.

Where very many stays begin under the same chances, every way a stay can end, a number of weeks and
a phase moved to, is laid out once with its chance. One number of chance then finds its place in the
table and settles which of the two ways laid there it is.

Source:
    Walker, An Efficient Method for Generating Discrete Random Variables with General Distributions
    (1977); laid as by Vose, A Linear Algorithm for Generating Random Numbers with a Given
    Distribution (1991).
"""

from math import exp
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.ground import ENDS, RATE, TALLIED, Counts, Numbers, Wholes
from virksom.programme.forecast.phases import BANDS, Phase
from virksom.programme.kernel.compiled import lean, lean_part

Ways = NDArray[np.uint64]

Place = np.uint64
"""A place in an array that is never below 0: else each is asked whether it counts from the end."""

_BANDS, _FIRSTS = len(BANDS), np.array(BANDS)
_LEFT = len(Phase) - 1
_OF_PHASE = 8
_CODE, _ALL = np.uint64(20), np.uint64(40)
_CODES, _PARTS = np.uint64(2**20 - 1), np.uint64(2**24 - 1)
_WORD, _TO_BITS, _TO = np.uint64(32), np.uint64(3), np.uint64(_OF_PHASE - 1)
_PARTED = 2.0**24


class Room(NamedTuple):
    """Room for one who plays replications one after another.

    Args:
        tally: what a replication adds and takes back, by week (one more than there are).
        ways: by phase, the ways a stay can end, two in each place: how often it is the first of
            them, and both as weeks and the phase moved to; no places where stays are drawn week
            by week.
        sizes: how many places each phase has.
        odds: room for a chance a place.
        order: room for a place a place.
    """

    tally: Counts
    ways: Ways
    sizes: Wholes
    odds: Numbers
    order: Wholes


def room_of(weeks: int, *, laid: bool) -> Room:
    """Return room to play so many weeks.

    Args:
        weeks: how many, 0 or more.
        laid: whether the ways a stay can end are laid out.
    """
    size = len(Phase) * weeks + 1 if laid else 0
    return Room(
        tally=np.zeros((weeks + 1, TALLIED), dtype=np.int32),
        ways=np.zeros((len(Phase), size), dtype=np.uint64),
        sizes=np.zeros(len(Phase), dtype=np.int64),
        odds=np.zeros(size),
        order=np.zeros(size, dtype=np.int64),
    )


@lean_part
def stayed(bits: np.uint64, phase: int, room: Room) -> tuple[np.int64, np.int64]:
    """Return how many weeks lie before the one a new stay ends in, and where it leads.

    Args:
        bits: 64 bits of chance.
        phase: the phase of the stay, not the one nobody leaves.
        room: with the ways of a stay laid out.
    """
    size = np.uint64(room.sizes[Place(phase)])
    both = room.ways[Place(phase), ((bits >> _WORD) * size) >> _WORD]
    code = (both >> _CODE if (bits & _PARTS) < (both >> _ALL) else both) & _CODES
    return np.int64(code >> _TO_BITS), np.int64(code & _TO)


@lean
def lay(pace: Numbers, room: Room) -> None:
    """Lay out the ways of every phase under one set of chances, in usual weeks."""
    for phase in range(_LEFT):
        count = ways_of(pace, phase, room)
        room.sizes[phase] = count
        balance(room.ways[phase], room.odds, room.order, count)


@lean_part
def ways_of(pace: Numbers, phase: int, room: Room) -> int:
    """Fill in the ways of a phase and how likely each is; return how many there are.

    The last is a stay that is not over by the end of the weeks.
    """
    weeks, alive, count, band = len(room.tally) - 1, 1.0, 0, 0
    for week in range(weeks):
        band += band + 1 < _BANDS and week >= _FIRSTS[min(band + 1, _BANDS - 1)]
        row = phase * _BANDS + band
        stays = exp(-pace[row, RATE])
        before = 0.0
        for to in range(_LEFT + 1):
            after = pace[row, ENDS + to] if to < _LEFT else 1.0
            odds = alive * (1.0 - stays) * (after - before)
            before = after
            if odds > 0.0:
                room.odds[count] = odds
                room.ways[phase, count] = np.uint64(week * _OF_PHASE + to)
                count += 1
        alive *= stays
    room.odds[count] = alive
    room.ways[phase, count] = np.uint64(weeks * _OF_PHASE)
    return count + 1


@lean_part
def balance(ways: Ways, odds: Numbers, order: Wholes, count: int) -> None:
    """Lay two ways in each place, so that all places are as likely.

    What a way lacks of a place is given by one that has more than a place.
    """
    low, high = 0, count
    for way in range(count):
        odds[way] *= count
        if odds[way] < 1.0:
            order[low] = way
            low += 1
        else:
            high -= 1
            order[high] = way
    place = 0
    while place < low and high < count:
        way, more = order[place], order[high]
        place += 1
        part = np.uint64(np.int64(odds[way] * _PARTED))
        ways[way] = (part << _ALL) | ((ways[way] & _CODES) << _CODE) | (ways[more] & _CODES)
        odds[more] -= 1.0 - odds[way]
        if odds[more] < 1.0:
            high += 1
            order[low] = more
            low += 1
    whole(ways, order, (place, low))
    whole(ways, order, (high, count))


@lean_part
def whole(ways: Ways, order: Wholes, span: tuple[int, int]) -> None:
    """Give each of the ways that are left a place to itself."""
    for place in range(span[0], span[1]):
        code = ways[order[place]] & _CODES
        ways[order[place]] = (code << _CODE) | code
