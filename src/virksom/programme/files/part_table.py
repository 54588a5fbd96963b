"""A part read by Arrow, whatever its file is like; what is wrong with it is said here."""

from typing import cast

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from virksom.programme.columns.gathered import Apart, gather
from virksom.programme.columns.parted import NOBODY, TABLE, misplaced
from virksom.programme.columns.spells import COLUMNS, UNTIL, Numbers
from virksom.programme.files.cohort_form import (
    BROKEN,
    EPOCH,
    NOT_WHOLE,
    PERSON,
    PartRead,
    PartSaid,
    unread,
)
from virksom.programme.kernel import Text, quoted


def read_table(content: pa.Buffer, path: str, *, said: PartSaid, pages: bool) -> PartRead:
    """Return the rows of a part; whether they are sound is not looked at.

    Args:
        content: the bytes of its file.
        path: the file, for the refusal.
        said: what it says of itself.
        pages: whether the checksums of its pages are looked at.

    Raises:
        NoCohort: it is no whole file, or its persons are not as they should be.
    """
    try:
        with pq.ParquetFile(
            pa.BufferReader(content), read_dictionary=[PERSON], page_checksum_verification=pages
        ) as file:
            table = file.read(use_threads=False)
    except (OSError, *BROKEN):
        raise unread(path, NOT_WHOLE) from None
    rows = len(table)
    spells = np.empty((rows, len(COLUMNS)), dtype=np.int32)
    begins = np.empty(rows + 1, dtype=np.int64)
    told = _one(table, PERSON)
    index = told.indices.to_numpy(zero_copy_only=False)
    apart = cast("Apart", tuple(_numbers(_one(table, name)) for name in COLUMNS))
    ends = _ends(_one(table, COLUMNS[UNTIL]))
    count = gather(apart, ends, index, (spells, begins[:rows]), (EPOCH, said.every.hour))
    begins[count] = rows
    persons = _persons(told.dictionary, index[begins[:count]])
    if persons is None:
        raise unread(path, _TORN)
    _in_their_place(persons, path, said=said)
    return PartRead(persons=persons, at=begins[: count + 1].copy(), spells=spells, sound=False)


def _one(table: pa.Table, name: str) -> pa.Array:
    """Return a column as one array."""
    column = table.column(name)
    if column.num_chunks == 1:
        return column.chunk(0)
    return column.unify_dictionaries().combine_chunks()


def _persons(ids: pa.Array, places: Numbers) -> pa.Array | None:
    """Return the ids at some places, each once; None where one comes again."""
    if len(ids) == len(places) and np.array_equal(places, np.arange(len(ids))):
        return ids
    persons = ids.take(pa.array(places))
    return persons if len(persons.unique()) == len(places) else None


def _in_their_place(persons: pa.Array, path: str, *, said: PartSaid) -> None:
    """See that each person lies where the digest of the id says: so nobody lies in two files."""
    try:
        persons.validate(full=True)
    except pa.ArrowException:
        raise unread(path, _ODD_IDS) from None
    _, ends, signs = (
        np.frombuffer(one or b"", kind)
        for one, kind in zip(persons.buffers(), (np.uint8, np.int32, np.uint8), strict=True)
    )
    odd = misplaced(signs, ends[: len(persons) + 1], TABLE, (said.part, said.every.parts))
    if odd != NOBODY:
        raise unread(path, _elsewhere(str(persons[odd])))


def _numbers(column: pa.Array) -> Numbers:
    """Return a column; days are counted as the file counts them, and an end of none is any."""
    if column.type == pa.date32():
        column = column.view(pa.int32())
    if column.null_count:
        told = [None, column.buffers()[1]]
        column = pa.Array.from_buffers(column.type, len(column), told, offset=column.offset)
    numbers: Numbers = column.to_numpy()
    return numbers


def _ends(column: pa.Array) -> tuple[Numbers, int]:
    """Return bits that say which rows have an end, and the first row's: see ``gather``."""
    bits = column.buffers()[0] if column.null_count else b""
    return np.frombuffer(bits, np.uint8), column.offset


def _elsewhere(person: str) -> Text:
    name = quoted(person)
    return Text(f"{name.da} hører til i en anden fil", f"{name.en} belongs in another file")


_TORN = Text("en persons rækker er skilt ad", "the rows of a person are torn apart")
_ODD_IDS = Text("en persons id er ikke UTF-8", "the id of a person is not UTF-8")
