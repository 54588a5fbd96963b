"""A part read straight from the bytes of its file, where it is laid down as we lay one down.

It is quicker than Arrow, which reads whatever a file may be. Anything else than what is expected
is left to Arrow, which alone says what is wrong; a law holds the two equal.
"""

from collections.abc import Sequence
from threading import local

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from virksom.programme.columns.gathered import lay
from virksom.programme.columns.page_heads import NOT_READ, paper
from virksom.programme.columns.page_ids import Shelf, ids_of
from virksom.programme.columns.pages import ROOM_AFTER, columns_of
from virksom.programme.columns.parted import TABLE
from virksom.programme.columns.spells import COLUMNS, Numbers
from virksom.programme.files.cohort_form import BROKEN, EPOCH, SCHEMA, PartRead, PartSaid

_WIDE, _ASCII = 32, 127
_SIGN = len(b"PAR1")
_HOW = [
    (EPOCH if pa.types.is_date32(one.type) else 0, _WIDE - one.type.bit_width)
    for one in list(SCHEMA)[1:]
]
"""Of each column of numbers what is added, and how many bits of 32 it does not have."""

_UNPACKED = [b"\x19\x18%c%b\x15\0" % (len(one), one.encode()) for one in SCHEMA.names]
"""How a file says of each column that it is not packed: a list of one text, its name, then 0. Arrow
is not asked, which ends the process where it does not know how a column is packed."""

_MOST_SIGNS = (1 << 31) - 1
"""Bytes of ids, at most: where each ends is an int32."""


class PartRoom:
    """Memory that a part's rows are read into, and the next part's after it.

    What was read before lies in it no longer: whoever keeps rows asks for room of their own.
    """

    def __init__(self) -> None:
        self.columns: Numbers = np.empty(0, dtype=np.int32)
        self.spells: Numbers = np.empty((0, len(COLUMNS)), dtype=np.int32)
        self.begins: Numbers = np.empty(0, dtype=np.int64)
        self.sums: Numbers = np.empty(0, dtype=np.int64)
        self.slots: Numbers = np.empty(0, dtype=np.int32)

    def of(self, rows: int) -> tuple[Numbers, Numbers, Numbers]:
        """Return room for columns, for rows, and for where persons begin."""
        if len(self.begins) <= rows:
            more = rows + rows // 8
            self.columns = np.empty((len(COLUMNS) + 1) * more, dtype=np.int32)
            self.spells = np.empty((more, len(COLUMNS)), dtype=np.int32)
            self.begins = np.empty(more + 1, dtype=np.int64)
        columns = self.columns[: (len(COLUMNS) + 1) * rows].reshape(-1, rows)
        return columns, self.spells[:rows], self.begins[: rows + 1]

    def shelf(self, persons: int, size: int) -> Shelf:
        """Return room for ids, and where they are put, which is new."""
        slots = 1 << (2 * persons).bit_length()
        if len(self.slots) != slots:
            self.sums, self.slots = np.empty(slots, np.int64), np.empty(slots, np.int32)
        signs, ends = np.empty(size, dtype=np.uint8), np.empty(persons + 1, dtype=np.int32)
        return Shelf(signs, ends, self.sums, self.slots, TABLE)


class PartRooms(local):
    """A room for each thread: what it reads lies there until it reads the next part."""

    def __init__(self) -> None:
        self.own = PartRoom()


def read_pages(
    content: pa.Buffer, lying: pq.FileMetaData, *, said: PartSaid, room: PartRoom
) -> PartRead | None:
    """Return what a part's file holds; None where Arrow is to read it.

    Args:
        content: its bytes, which are known to be as they were written.
        lying: how they lie; the columns are those of a cohort.
        said: what the file says of itself.
        room: where the rows are put.
    """
    every, places = said.every, _told_places(content, lying)
    if places is None:
        return None
    sheet = paper(np.frombuffer(content, np.uint8))
    columns, spells, begins = room.of(lying.num_rows)
    texts, begin, after = columns_of(sheet, places, columns)
    if texts == NOT_READ or after - begin > _MOST_SIGNS:
        return None
    count, sound = lay(columns, (spells, begins), every.hour, len(every.benefits))
    if count != texts:
        return None
    shelf = room.shelf(count, after - begin)
    if not 0 <= ids_of(sheet.signs, (begin, after), shelf, (said.part, every.parts)) <= _ASCII:
        return None
    buffers = [None, pa.py_buffer(shelf.ends), pa.py_buffer(shelf.signs)]
    return PartRead(
        persons=pa.Array.from_buffers(pa.string(), count, buffers),
        at=begins[: count + 1].copy(),
        spells=spells,
        sound=sound,
    )


def _told_places(content: pa.Buffer, lying: pq.FileMetaData) -> Numbers | None:
    """Return where each column lies, see ``pages``; None where the file says what cannot be."""
    try:
        return _places(content, lying)
    except (OSError, *BROKEN):
        return None


def _places(content: pa.Buffer, lying: pq.FileMetaData) -> Numbers | None:
    """Return where each column lies, where rows lie together and nothing is packed."""
    rows, size = lying.num_rows, len(content)
    if lying.num_row_groups != 1 or not 0 < rows <= size or lying.row_group(0).num_rows != rows:
        return None
    told = memoryview(content)[: -2 * _SIGN][-lying.serialized_size :].tobytes()
    group, found = lying.row_group(0), list[Sequence[int]]()
    for place, (how, unpacked) in enumerate(zip([(0, 0), *_HOW], _UNPACKED, strict=True)):
        column = group.column(place)
        begin = column.dictionary_page_offset or column.data_page_offset
        after = begin + column.total_compressed_size
        whole = column.total_uncompressed_size == after - begin and column.num_values == rows
        if not (whole and unpacked in told and _SIGN <= begin <= after <= size - ROOM_AFTER):
            return None
        found.append((begin, after, lying.schema.column(place).max_definition_level, *how))
    return np.array(found, dtype=np.int64)
