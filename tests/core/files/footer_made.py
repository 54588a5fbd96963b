"""The footer of a Parquet file with some numbers in it written over."""

from collections.abc import Mapping, Sequence

import pyarrow as pa

ALL_ROWS, GROUP_ROWS = (3,), (4, 0, 3)
"""Where a footer says how many rows there are, and how many in the first group."""

PACKED, VALUES, UNPACKED_SIZE, SIZE, DATA, DICTIONARY = 4, 5, 6, 7, 9, 11
"""What it says of a column, see ``of_column``."""

_BYTE, _TEXT, _LIST, _STRUCT = 3, 8, 9, 12
Where = Sequence[int]


def of_column(column: int, what: int) -> Where:
    """Return where a footer says something of a column of the first group."""
    return (4, 0, 1, column, 3, what)


def rewritten(content: pa.Buffer, over: Mapping[Where, int], *, columns: int = 99) -> pa.Buffer:
    """Return a file whose footer says other numbers, and has no more columns than told."""
    signs = bytes(content)
    size = int.from_bytes(signs[-8:-4], "little")
    walk = _Walk(signs[-8 - size : -8], {tuple(where): told for where, told in over.items()})
    walk.columns = columns
    footer = walk.struct(())
    return pa.py_buffer(signs[: -8 - size] + footer + len(footer).to_bytes(4, "little") + b"PAR1")


class _Walk:
    """Thrift's compact protocol read and laid down again."""

    def __init__(self, signs: bytes, over: Mapping[tuple[int, ...], int]) -> None:
        self.signs, self.over, self.at, self.columns = signs, over, 0, 99

    def take(self, size: int) -> bytes:
        self.at += size
        return self.signs[self.at - size : self.at]

    def whole(self) -> bytes:
        begin = self.at
        while self.take(1)[0] > 127:
            pass
        return self.signs[begin : self.at]

    def struct(self, where: tuple[int, ...]) -> bytes:
        out, field = b"", 0
        while (head := self.take(1)) != b"\0":
            field += head[0] >> 4
            out += head + self.value(head[0] & 15, (*where, field))
        return out + b"\0"

    def list(self, where: tuple[int, ...]) -> bytes:
        head = self.take(1)[0]
        long = self.whole() if head >> 4 == 15 else b""
        many = number_of(long) if long else head >> 4
        found = [self.value(head & 15, (*where, at)) for at in range(many)]
        if where == (4, 0, 1) and many > self.columns:
            head, found = self.columns << 4 | head & 15, found[: self.columns]
        return bytes([head]) + long + b"".join(found)

    def value(self, kind: int, where: tuple[int, ...]) -> bytes:
        if kind <= _BYTE:
            return self.take(1) if kind == _BYTE else b""
        if kind == _TEXT:
            size = self.whole()
            return size + self.take(number_of(size))
        if kind in (_LIST, _STRUCT):
            return self.list(where) if kind == _LIST else self.struct(where)
        found = self.whole()
        return laid(self.over[where]) if where in self.over else found


def number_of(signs: bytes) -> int:
    """Return a number laid down in seven bits a byte."""
    return sum((sign & 127) << 7 * at for at, sign in enumerate(signs))


def laid(number: int) -> bytes:
    """Lay a number with a sign down in seven bits a byte."""
    left, found = (number << 1 ^ number >> 63) & (1 << 64) - 1, bytearray()
    while left > 127:
        found.append(left & 127 | 128)
        left >>= 7
    return bytes([*found, left])
