"""Pages of a Parquet file said in few words, byte by byte."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from tests.core.uncompiled import uncompiled
from virksom.programme.columns import page_ids, pages
from virksom.programme.columns.page_heads import paper
from virksom.programme.columns.parted import TABLE

OF_PAGES = ("page_heads", "packed", "pages")
READERS: Sequence[Callable[..., object]] = (
    pages.columns_of,
    uncompiled("columns", *OF_PAGES).columns_of,
)
OF_IDS: Sequence[Callable[..., int]] = (
    page_ids.ids_of,
    uncompiled("columns", "page_heads", "parted", "page_ids").ids_of,
)
PLAIN, RUNS, KNOWN = 0, 3, 8


def whole(number: int) -> bytes:
    """Lay a number down in seven bits a byte."""
    found = bytearray()
    while number > 127:
        found.append(number & 127 | 128)
        number >>= 7
    return bytes([*found, number])


def field(number: int, step: int = 1) -> bytes:
    """Lay a field of a whole number down."""
    return bytes([step << 4 | 5]) + whole(2 * number if number >= 0 else -2 * number - 1)


def page(
    content: bytes,
    values: int,
    laid: int,
    *,
    kind: int = 0,
    size: int | None = None,
    levels: int = RUNS,
    struct: int | None = None,
) -> bytes:
    """Lay a page down: 0 of data, 2 of what is known."""
    length, told = len(content) if size is None else size, 5 if kind == 0 else 7
    head = field(kind) + field(length) + field(length)
    head += bytes([(struct or told) - 3 << 4 | 12]) + field(values) + field(laid)
    return head + (field(levels) if kind == 0 else b"") + b"\0\0" + content


def known(*numbers: int) -> bytes:
    """Lay down the numbers that come again and again."""
    return page(four(*numbers), len(numbers), PLAIN, kind=2)


def four(*numbers: int) -> bytes:
    """Lay numbers down in four bytes each."""
    return np.array(numbers, dtype="<i4").tobytes()


def ids(*texts: str) -> bytes:
    """Lay texts down, each after its length."""
    return b"".join(four(len(one)) + one.encode() for one in texts)


def columns(
    read: Callable[..., object],
    *lying: bytes,
    rows: int = 1,
    maybe: int = 0,
    less: int = 0,
    begin: int = 0,
) -> tuple[object, list[list[int]]]:
    """Read columns that lie one after the other; return what is said of them, and them.

    In the last a number may be missing, or lack some bits; the first may be told to begin later.
    """
    ends = np.cumsum([0, *map(len, lying)])
    told = [[a, b, 0, 0, 0] for a, b in pairwise(ends)]
    told[0][0] = begin
    told[-1][2:] = maybe, 100 * maybe, less
    found = np.full((len(lying), rows), -9, dtype=np.int32)
    content = b"".join(lying) + bytes(pages.ROOM_AFTER)
    sheet = paper(np.frombuffer(content, np.uint8))
    said = read(sheet, np.array(told, dtype=np.int64), found)
    return said, found.tolist()


def shelved(read: Callable[..., int], lying: bytes, count: int) -> tuple[int, bytes]:
    """Read ids of the only part; return what is said of them, and them."""
    slots = 1 << (2 * count).bit_length()
    shelf = page_ids.Shelf(
        np.zeros(len(lying), np.uint8),
        np.zeros(count + 1, np.int32),
        np.zeros(slots, np.int64),
        np.zeros(slots, np.int32),
        TABLE,
    )
    signs = np.frombuffer(lying + bytes(4), np.uint8)
    said = read(signs, (0, len(lying)), shelf, (0, 1))
    return said, shelf.signs[: shelf.ends[-1]].tobytes()
