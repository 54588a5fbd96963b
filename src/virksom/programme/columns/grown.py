"""Arrays to which a few rows are added behind very many, without a copy or a sort of all.

What was handed out before stays as it is: rows are only ever written behind it.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from virksom.programme.columns.spells import Numbers

Arrays = tuple[Numbers, ...]
"""Arrays of one length."""

_SPARE, _LEAST = 16, 1_024
"""Of how many rows one more is spared room for, and for how many at least."""


@dataclass(eq=False)
class Growing:
    """Arrays of one length with room behind what is told in them.

    Whoever adds to what one room holds does so one at a time. A new one has no room: what is added
    first is copied into a larger one.

    Args:
        arrays: with their room.
        used: how many rows are told in them; -1 where that is not known.
    """

    arrays: Arrays = ()
    used: int = -1

    def add(self, held: Arrays, new: Arrays) -> tuple["Growing", Arrays]:
        """Return ``held`` with ``new`` behind it, and the room that it stands in.

        It is this one where ``held`` is all that stands in it and the rest has room; else a
        larger one, into which all is copied.

        Args:
            held: what stands in the room from its beginning; anything of a new room.
            new: as many arrays, of any length.
        """
        room = self if self._fits(held, new) else _larger(held, new)
        before, room.used = len(held[0]), len(held[0]) + len(new[0])
        for whole, some in zip(room.arrays, new, strict=True):
            whole[before : room.used] = some
        return room, tuple(whole[: room.used] for whole in room.arrays)

    def _fits(self, held: Arrays, new: Arrays) -> bool:
        if len(held[0]) != self.used or len(held[0]) + len(new[0]) > len(self.arrays[0]):
            return False
        pairs = zip(self.arrays, new, strict=True)
        return all(np.can_cast(some.dtype, whole.dtype) for whole, some in pairs)


def _larger(held: Arrays, new: Arrays) -> Growing:
    before, after = len(held[0]), len(held[0]) + len(new[0])
    room = after + after // _SPARE + _LEAST
    arrays = tuple(
        np.empty((room, *one.shape[1:]), dtype=np.result_type(one, some))
        for one, some in zip(held, new, strict=True)
    )
    for whole, one in zip(arrays, held, strict=True):
        whole[:before] = one
    return Growing(arrays)


def put_in(order: Numbers, rows: Sequence[int], *, key: Callable[[int], Any]) -> Numbers:
    """Return sorted rows with others put in where they belong, after those that are alike.

    Args:
        order: the rows that are there, ascending by ``key``.
        rows: the others.
        key: by what they are sorted.
    """
    ascending = sorted(rows, key=key)
    places = [bisect_right(order, key(row), key=key) for row in ascending]
    found: Numbers = np.insert(order, places, ascending)
    return found


def rows_of(wanted: Sequence[bytes], *, ids: Numbers, later: Sequence[bytes]) -> list[int]:
    """Return the row of each id: the last of those that are new, else of those held; -1 for none.

    Args:
        wanted: the ids asked for.
        ids: of the rows that are held.
        later: of the rows behind them.
    """
    new = {one: len(ids) + place for place, one in enumerate(later)}
    held = {bytes(ids[row]): row for row in _there(ids, wanted)}
    return [new.get(one, held.get(one, -1)) for one in wanted]


def _there(ids: Numbers, wanted: Sequence[bytes]) -> list[int]:
    found: list[int] = np.flatnonzero(np.isin(ids, np.array(wanted))).tolist()
    return found


def by_code(codes: Iterable[str]) -> Numbers:
    """Return the place of each code when they are sorted; int32."""
    every = np.array([code.encode() for code in codes] or np.empty(0, dtype="S1"))
    places = np.empty(len(every), dtype=np.int32)
    places[np.argsort(every, kind="stable")] = np.arange(len(every))
    return places
