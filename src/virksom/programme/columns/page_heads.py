"""What the pages of a Parquet file say of themselves, read from the bytes.

Source:
    Apache Parquet, ``parquet.thrift``: ``PageHeader``, in Thrift's compact protocol.
"""

from typing import Any, NamedTuple

import numpy as np

from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel.compiled import lean_part

Whole: Any = np.int64
Bits: Any = np.uint64
"""Whole numbers as compiled loops take them: a byte is else read as one without a sign."""

NOT_READ = -1
"""Not laid down as expected: Arrow is to read it."""

PAGE, UNPACKED, SIZE, VALUES, LAID, LEVELS = range(6)
"""What a page's head says: which kind of page; its bytes when unpacked, and as they lie; how many
values, how they are laid down, and how it is laid down which of them are missing."""

DATA, DICTIONARY = 0, 2
"""Kinds of page."""

_TRUE, _FALSE, _SHORT, _LONG, _STRUCT = 1, 2, 4, 6, 12
_OF_DATA, _OF_DICTIONARY = 5, 7
_FIELD = LEVELS + 1
_DEEP = 3
_SEVEN, _MOST_BITS = 7, 56
KNOWN = 1 << 8
"""Numbers that come again and again, at most."""


class Paper(NamedTuple):
    """A file's bytes, and room for what a page says.

    Args:
        signs: all bytes; uint8.
        words: the same, eight at a time, as many as are whole; uint64.
        head: what the head of a page says, see ``PAGE`` and the others, and room; int64.
        known: room for the numbers that come again and again; int32.
    """

    signs: Numbers
    words: Numbers
    head: Numbers
    known: Numbers


def paper(signs: Numbers) -> Paper:
    """Return the bytes of a file with the room that reading them takes.

    Args:
        signs: all bytes; uint8.
    """
    return Paper(
        signs=signs,
        words=signs[: len(signs) // 8 * 8].view(np.uint64),
        head=np.zeros(_FIELD + _DEEP, dtype=np.int64),
        known=np.zeros(KNOWN, dtype=np.int32),
    )


@lean_part
def page_at(paper: Paper, place: int, end: int) -> tuple[int, int]:
    """Read the head of a page; return where what it holds begins and ends, or ``NOT_READ``.

    Args:
        paper: the file.
        place: where the head begins.
        end: where the column ends.
    """
    head = paper.head
    data = _head(paper.signs, head, place, end)
    after = data + head[SIZE]
    whole = (head[SIZE] >= 0) & (head[SIZE] == head[UNPACKED]) & (after <= end)
    return (data, after) if data > 0 and whole else (NOT_READ, NOT_READ)


@lean_part
def _head(signs: Numbers, head: Numbers, place: int, end: int) -> int:
    """Read a head field by field; return the place after it, or ``NOT_READ``."""
    head[:] = 0
    depth = 0
    while place < end:
        sign = Whole(signs[place])
        place += 1
        kind, step = sign & 15, sign >> 4
        head[_FIELD + depth] += step
        if sign == 0 and depth == 0:
            return place
        if sign == 0:
            depth -= 1
        elif kind == _STRUCT and step > 0 and depth + 1 < _DEEP:
            depth += 1
            head[_FIELD + depth] = 0
        elif _SHORT <= kind <= _LONG and step > 0:
            value, place = whole_at(signs, place, end)
            if place < 0:
                return NOT_READ
            _keep(head, depth, value >> 1 ^ -(value & 1))
        elif step == 0 or not _TRUE <= kind <= _FALSE:
            return NOT_READ
    return NOT_READ


@lean_part
def _keep(head: Numbers, depth: int, value: int) -> None:
    """Keep what a field says, where it is asked for of this kind of page, which is told first."""
    field, inner = head[_FIELD], head[_FIELD + 1]
    asked = _OF_DATA if head[PAGE] == DATA else _OF_DICTIONARY
    if depth == 0 and field <= SIZE + 1:
        head[field - 1] = value
    elif depth == 1 and inner <= LEVELS - SIZE and field == asked:
        head[SIZE + inner] = value


@lean_part
def whole_at(signs: Numbers, place: int, end: int) -> tuple[int, int]:
    """Return a number laid down in seven bits a byte, and the place after it or ``NOT_READ``."""
    value, shift = Whole(0), 0
    while place < end and shift < _MOST_BITS:
        sign = Whole(signs[place])
        place += 1
        value |= (sign & ((1 << _SEVEN) - 1)) << shift
        if sign >> _SEVEN == 0:
            return value, place
        shift += _SEVEN
    return value, NOT_READ


@lean_part
def number_at(signs: Numbers, place: int) -> int:
    """Return the number in the four bytes at a place, the lowest first."""
    first = Bits(place)
    number: int = (
        Whole(signs[first])
        | Whole(signs[first + Bits(1)]) << 8
        | Whole(signs[first + Bits(2)]) << 16
        | Whole(signs[first + Bits(3)]) << 24
    )
    return number
