"""Ids read from the bytes of a Parquet file: each once, and each in the part it belongs in."""

from typing import NamedTuple

from virksom.programme.columns.page_heads import NOT_READ, Whole, number_at
from virksom.programme.columns.parted import ALL, with_sign
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean, lean_part

_FOUR, _STIRRED, _MOVED = 4, 0x1E3779B1, 24
_MOST_STEPS = 1 << 8
"""Slots looked at for a person, at most: chance does not fill so many in a row, but a CRC-32 is
easily made to order."""


class Shelf(NamedTuple):
    """Where ids are put, and room.

    Args:
        signs: the ids, one after the other; uint8.
        ends: where each begins, and after the last where it ends; int32.
        sums: room for the CRC-32 of each; int64.
        slots: room for which lies where by it, a power of two and more than there are; int32.
        table: see ``parted.TABLE``.
    """

    signs: Numbers
    ends: Numbers
    sums: Numbers
    slots: Numbers
    table: Numbers


@lean
def ids_of(signs: Numbers, where: tuple[int, int], shelf: Shelf, part: tuple[int, int]) -> int:
    """Lay ids one after the other, as many as there are ends for.

    Args:
        signs: the bytes of the file.
        where: those of the ids, each after its length of four bytes.
        shelf: where they are put.
        part: which part they belong in, and how many parts there are.

    Returns:
        All their bytes laid upon each other, so that less than 128 is plain ASCII; ``NOT_READ``
        where one comes twice, belongs in another part, very many have one sum, or the bytes are
        more or fewer.
    """
    place, after = where
    every, end = 0, 0
    shelf.slots[:] = 0
    shelf.ends[0] = 0
    for person in range(len(shelf.ends) - 1):
        length = number_at(signs, place)
        place += _FOUR
        if length > after - place:
            return NOT_READ
        found = ALL
        for at in range(length):
            sign = Whole(signs[place + at])
            shelf.signs[end + at] = sign
            every |= sign
            found = with_sign(found, sign, shelf.table)
        place += length
        end += length
        shelf.ends[person + 1], shelf.sums[person] = end, found ^ ALL
        if (found ^ ALL) % part[1] != part[0] or not _new(shelf, person):
            return NOT_READ
    return every if place == after else NOT_READ


@lean_part
def _new(shelf: Shelf, person: int) -> bool:
    """Put a person where the sum of the id says; say whether no other is known to have the id."""
    mask = len(shelf.slots) - 1
    slot = (shelf.sums[person] * _STIRRED >> _MOVED) & mask
    for _ in range(_MOST_STEPS):
        other = shelf.slots[slot] - 1
        if other < 0:
            shelf.slots[slot] = person + 1
            return True
        if shelf.sums[other] == shelf.sums[person] and _same(shelf, other, person):
            return False
        slot = (slot + 1) & mask
    return False


@lean_part
def _same(shelf: Shelf, one: int, other: int) -> bool:
    """Say whether two ids are one."""
    first, second = shelf.ends[one], shelf.ends[other]
    length, also = shelf.ends[one + 1] - first, shelf.ends[other + 1] - second
    differs = length ^ also
    for at in range(min(length, also)):
        differs |= shelf.signs[first + at] ^ shelf.signs[second + at]
    same: bool = differs == 0
    return same
