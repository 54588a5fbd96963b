"""Columns read from the bytes of a Parquet file laid down as cohorts are, and of no other.

Whatever is laid down in another way is left to Arrow, which reads all that there is: nothing is
refused here, and nothing outside the bytes is looked at.

Source:
    Apache Parquet: pages, PLAIN, and dictionaries.
"""

from typing import Any

import numpy as np

from virksom.programme.columns.packed import To, runs
from virksom.programme.columns.page_heads import (
    DATA,
    DICTIONARY,
    LAID,
    LEVELS,
    NOT_READ,
    PAGE,
    VALUES,
    Paper,
    Whole,
    number_at,
    page_at,
)
from virksom.programme.columns.spells import OPEN, Numbers
from virksom.programme.kernel.compiled import lean, lean_part

ROOM_AFTER = 24
"""Bytes that must follow the last page: so many are looked at beyond it, and not read."""

BEGIN, AFTER, MAYBE, MORE, LESS = range(5)
"""What is told of a column: its bytes, from the first up to but not including the last; 1 where a
number may be missing, and is ``OPEN`` then; what is added to each; and how many bits of 32 a number
does not have."""

_PLAIN, _RUNS, _KNOWN = 0, 3, 8
_FOUR = 4
_Signed: Any = np.int32
_NOTHING = (NOT_READ, NOT_READ, NOT_READ)


@lean
def columns_of(paper: Paper, told: Numbers, rows: Numbers) -> tuple[int, int, int]:
    """Read a column of texts that come again and again, and then columns of numbers.

    Args:
        paper: the file.
        told: of each column five numbers, see ``BEGIN`` and the others; int64.
        rows: where they are put, int32 by column and row; of a text, which of the texts it is.

    Returns:
        How many texts there are, and from where up to where they lie, each after its length of
        four bytes; ``NOT_READ`` where anything is laid down in another way, or a column has
        another number of rows than there is room for.
    """
    texts, where = 0, (0, 0)
    for column in range(len(told)):
        place, row, known = told[column, BEGIN], 0, 0
        while place < told[column, AFTER]:
            data, place = page_at(paper, place, told[column, AFTER])
            kind, count = paper.head[PAGE], paper.head[VALUES]
            if place < 0 or not 0 < count <= rows.shape[1] - (row if kind == DATA else 0):
                return _NOTHING
            if kind == DICTIONARY and known == 0 and row == 0 and paper.head[LAID] == _PLAIN:
                known = count if column == 0 else _learnt(paper, (data, place), told[column])
                if column == 0:
                    texts, where = count, (data, place)
            elif kind == DATA and _page(paper, (data, place), known, (rows, column, row), told):
                row += count
            else:
                return _NOTHING
        if row != rows.shape[1]:
            return _NOTHING
    return texts, where[0], where[1]


@lean_part
def _learnt(paper: Paper, where: tuple[int, int], how: Numbers) -> int:
    """Read the numbers that come again and again; return how many, or ``NOT_READ``."""
    (data, after), count = where, paper.head[VALUES]
    if count > len(paper.known) or after - data < _FOUR * count:
        return NOT_READ
    for at in range(count):
        paper.known[at] = _told(paper.signs, data + _FOUR * at, how)
    learnt: int = count
    return learnt


@lean_part
def _page(paper: Paper, where: tuple[int, int], known: int, to: To, told: Numbers) -> bool:
    """Read a page; say whether it is laid down as expected."""
    (data, after), (rows, column, row) = where, to
    count, laid, how = paper.head[VALUES], paper.head[LAID], told[column]
    if laid == _KNOWN and known > 0 and how[MAYBE] == 0:
        width = Whole(paper.signs[data])
        return runs(paper, (data + 1, after), (width, 0 if column == 0 else known), to, count)
    if laid != _PLAIN or column == 0:
        return False
    if how[MAYBE] != 0:
        return _spread(paper, where, to, how)
    if after - data < _FOUR * count:
        return False
    for at in range(count):
        rows[column, row + at] = _told(paper.signs, data + _FOUR * at, how)
    return True


@lean_part
def _spread(paper: Paper, where: tuple[int, int], to: To, how: Numbers) -> bool:
    """Read a page of numbers of which some are missing: first comes which."""
    (begin, after), (rows, column, row), count = where, to, paper.head[VALUES]
    data = begin + _FOUR
    if data > after or paper.head[LEVELS] != _RUNS:
        return False
    levels, data = data, data + number_at(paper.signs, begin)
    if data > after or not runs(paper, (levels, data), (1, 0), to, count):
        return False
    there, odd = 0, 0
    for at in range(row, row + count):
        there += rows[column, at]
        odd |= rows[column, at]
    if odd > 1 or after - data < _FOUR * there:
        return False
    for at in range(row, row + count):
        is_there = rows[column, at]
        number = _told(paper.signs, data, how)
        rows[column, at] = number if is_there else OPEN
        data += _FOUR * is_there
    return True


@lean_part
def _told(signs: Numbers, place: int, how: Numbers) -> int:
    """Return the number at a place with its sign, and what is added."""
    number = _Signed(number_at(signs, place) << how[LESS]) >> how[LESS]
    told: int = _Signed(number + how[MORE])
    return told
