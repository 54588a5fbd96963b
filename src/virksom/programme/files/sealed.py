"""A seal on a Parquet file, one number over all its bytes: a damaged file is never believed.

The seal stands among what the file says of itself and is laid on last. It is of every byte, the
footer's too; its own eight digits count as noughts. Other readers of Parquet need not know of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from zlib import crc32

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import fs

_KEY, _KIND, _OPEN = "virksom.seal", "crc32:", b"00000000"
_ENDING = 8
"""Bytes after the footer: how long it is, and that it is Parquet."""

_LEAST = 1 << 16
"""Bytes of the file's end that are looked through at least: a damaged length hides no seal."""


class _Held:
    """What is written passes through and is counted; the footer is held until it is sealed."""

    def __init__(self, lying: pa.NativeFile) -> None:
        self.lying = lying
        self.closed = False
        self.footer: bytearray | None = None
        self.sum = 0

    def write(self, content: bytes) -> int:
        if self.footer is None:
            self.sum = crc32(content, self.sum)
            self.lying.write(content)
        else:
            self.footer += content
        return len(content)

    def seal(self, footer: bytearray) -> None:
        """Write the footer with the seal in it."""
        self.sum = crc32(footer, self.sum)
        before, kind, after = footer.rpartition(_KIND.encode())
        self.lying.write(before + kind + f"{self.sum:08x}".encode() + after[len(_OPEN) :])


@contextmanager
def sealed_writer(
    path: str, schema: pa.Schema, *, system: fs.FileSystem, **options: object
) -> Iterator[pq.ParquetWriter]:
    """Open a Parquet file to be written and sealed; pages have checksums of their own besides.

    Args:
        path: the file.
        schema: its columns, and what it says of itself.
        system: where it lies.
        options: how it is laid down, as Arrow takes it.

    Raises:
        OSError: it cannot be written; then what lies there is no whole file.
    """
    with system.open_output_stream(path, compression=None) as lying:
        held = _Held(lying)
        with pq.ParquetWriter(held, schema, write_page_checksum=True, **options) as writer:
            yield writer
            writer.add_key_value_metadata({_KEY: _KIND + _OPEN.decode()})
            footer = held.footer = bytearray()
        held.seal(footer)


def seal_holds(content: pa.Buffer) -> bool | None:
    """Say whether a file is as it was when it was sealed; None where it never was.

    Args:
        content: all its bytes.
    """
    signs = memoryview(content)
    place = _seal_place(signs)
    if place is None:
        return None
    told = bytes(signs[place : place + len(_OPEN)])
    found = crc32(signs[:place])
    found = crc32(signs[place + len(_OPEN) :], crc32(_OPEN, found))
    return told == f"{found:08x}".encode()


def is_sealed(metadata: pq.FileMetaData) -> bool:
    """Say whether a file says that it is sealed, by its footer alone."""
    return _KEY.encode() in (metadata.metadata or {})


def _seal_place(signs: memoryview) -> int | None:
    """Return where the digits of the seal begin, or would; None where there is no sign of one."""
    length = int.from_bytes(signs[-_ENDING:][:4], "little") + _ENDING
    begin = max(0, len(signs) - max(length, _LEAST))
    ending = bytes(signs[begin:])
    place = ending.rfind(_KIND.encode())
    if place >= 0:
        return begin + place + len(_KIND)
    return None if ending.rfind(_KEY.encode()) < 0 else len(signs)
