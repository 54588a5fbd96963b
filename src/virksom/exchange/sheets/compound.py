"""The compound file around older Excel's .xls: opened strictly, and packed anew.

Source:
    MS-CFB, version 3 and 4. Every chain of sectors is followed at most as far as the file
    has sectors, so one that bites its own tail ends.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from virksom.exchange.sheets.hostile import Damaged

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LAST = 0xFFFFFFFA  # greater numbers are no sectors
_END = 0xFFFFFFFE
_FREE = 0xFFFFFFFF
_OF_FAT = 0xFFFFFFFD
_SIZES = {9: 512, 12: 4096}
_MINI = 64
_SMALL = 4096
_HEADER = 512
_ENTRY = 128
_STREAM = 2
_ROOT = 5


@dataclass(frozen=True, slots=True)
class Compound:
    """What a compound file holds.

    Args:
        names: of all its streams and folders.
        streams: the content of those asked for, by name.
    """

    names: frozenset[str]
    streams: dict[str, bytes]


def opened(data: bytes, *, wanted: frozenset[str]) -> Compound:
    """Open a compound file and take out the wanted streams.

    Raises:
        Damaged: not a compound file, or one whose parts do not hang together.
    """
    try:
        return _Sectors(data).compound(wanted)
    except (IndexError, UnicodeDecodeError, struct.error) as trouble:
        raise Damaged from trouble


class _Sectors:
    """The sectors of a compound file and the table of which follows which."""

    def __init__(self, data: bytes) -> None:
        if data[:8] != SIGNATURE or _u16(data, 30) not in _SIZES:
            raise Damaged
        self._data = data
        self._size = _SIZES[_u16(data, 30)]
        self._count = len(data) // self._size
        # Twice what the file needs, and a header full: more would only repeat itself.
        most = 2 * self._count // (self._size // 4) + 110
        self._next = [
            follower
            for sector in islice(self._table(), most)
            for follower in _numbers(self._sector(sector))
        ]

    def _table(self) -> Iterator[int]:
        """Yield the sectors that hold the table, those named in the header first."""
        yield from (sector for sector in _numbers(self._data[76:_HEADER]) if sector < _LAST)
        sector = _u32(self._data, 68)
        for _ in range(self._count):
            if sector >= _LAST:
                return
            *named, sector = _numbers(self._sector(sector))
            yield from (follower for follower in named if follower < _LAST)
        raise Damaged

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self._size
        found = self._data[start : start + self._size]
        if not found:
            raise Damaged
        return found.ljust(self._size, b"\0")

    def _chain(self, first: int) -> bytes:
        found: list[bytes] = []
        sector = first
        while sector != _END:
            if len(found) > self._count:
                raise Damaged
            found.append(self._sector(sector))
            sector = self._next[sector]
        return b"".join(found)

    def compound(self, wanted: frozenset[str]) -> Compound:
        folder = self._chain(_u32(self._data, 48))
        entries = [folder[at : at + _ENTRY] for at in range(0, len(folder), _ENTRY)]
        named = [(_name(entry), entry) for entry in entries if entry[66]]
        if entries[0][66] != _ROOT:
            raise Damaged
        streams = {
            name: self._stream(entry, root=entries[0])
            for name, entry in named
            if name in wanted and entry[66] == _STREAM
        }
        return Compound(frozenset(name for name, _ in named), streams)

    def _stream(self, entry: bytes, *, root: bytes) -> bytes:
        first, length = _u32(entry, 116), _u32(entry, 120)
        small = length < _SMALL
        content = self._small(root).chain(first, length) if small else self._chain(first)
        if len(content) < length:
            raise Damaged
        return content[:length]

    def _small(self, root: bytes) -> "_Small":
        table = self._chain(_u32(self._data, 60))
        return _Small(self._chain(_u32(root, 116)), _numbers(table))


class _Small:
    """The sectors of 64 octets inside the root's stream, for streams under 4,096 octets."""

    def __init__(self, content: bytes, table: tuple[int, ...]) -> None:
        self._content = content
        self._next = table

    def chain(self, first: int, length: int) -> bytes:
        found: list[bytes] = []
        sector = first
        while sector != _END and len(found) * _MINI < length:
            found.append(self._content[sector * _MINI : (sector + 1) * _MINI])
            sector = self._next[sector]
        return b"".join(found)


def packed(name: str, stream: bytes) -> bytes:
    """Return a compound file, version 4, with one stream and nothing else.

    Raises:
        ValueError: the stream is larger than one header can tell of (about 450 MB); a bug.
    """
    size = _SIZES[12]
    body = max(1, -(-len(stream) // size))
    table = next(count for count in range(1, 110) if count + 1 + body <= count * size // 4)
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIII",
        *(SIGNATURE, 0x3E, 4, 0xFFFE, 12, 6, 1, table, table, 0, _SMALL, _END, 0, _END, 0),
    )
    located = struct.pack("<109I", *range(table), *[_FREE] * (109 - table))
    chain = [*range(table + 2, table + 1 + body), _END]
    followers = [_OF_FAT] * table + [_END, *chain]
    followers += [_FREE] * (table * size // 4 - len(followers))
    length = max(len(stream), _SMALL)  # anything less would have to be a small stream
    folder = _entry("Root Entry", _ROOT, child=1) + _entry(
        name, _STREAM, first=table + 1, length=length
    )
    return b"".join(
        (
            (header + located).ljust(size, b"\0"),
            struct.pack(f"<{len(followers)}I", *followers),
            folder.ljust(size, b"\0"),
            stream.ljust(body * size, b"\0"),
        )
    )


def _entry(name: str, kind: int, *, child: int = _FREE, first: int = 0, length: int = 0) -> bytes:
    written = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16xI8x8xIQ",
        *(written, len(written) + 2, kind, 1, _FREE, _FREE, child, 0, first, length),
    )


def _name(entry: bytes) -> str:
    return entry[: max(0, _u16(entry, 64) - 2)].decode("utf-16-le")


def _numbers(octets: bytes) -> tuple[int, ...]:
    return struct.unpack(f"<{len(octets) // 4}I", octets)


def _u16(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<H", data, at)[0])


def _u32(data: bytes, at: int) -> int:
    return int(struct.unpack_from("<I", data, at)[0])
