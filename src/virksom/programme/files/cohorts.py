"""A cohort as a folder of Parquet files, read a part at a time.

A person lies in the part that the digest of their id says, with all their rows; so parts can be
read on their own, by several at once or by several machines, and never two of them share a person.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast, overload

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import fs

from virksom.programme.columns.gathered import Apart, gather
from virksom.programme.columns.parted import NOBODY, TABLE, misplaced
from virksom.programme.columns.sound import checked
from virksom.programme.columns.spells import COLUMNS, UNTIL, Cohort, Numbers
from virksom.programme.files.cohort_form import (
    BROKEN,
    DAMAGED,
    NOT_ITS,
    NOT_WHOLE,
    PERSON,
    OfAll,
    PartSaid,
    Proven,
    is_part_name,
    part_name,
    part_said,
    unread,
)
from virksom.programme.files.cohort_made import MadeOf
from virksom.programme.files.sealed import is_sealed, seal_holds
from virksom.programme.files.storage import LOCAL, address
from virksom.programme.files.trouble import why_unread
from virksom.programme.kernel import Refusal, Text, plain, quoted

EPOCH = 25_567
"""Days from the calendar's first to the first that Parquet counts from, 1 January 1970."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortFolder:
    """A cohort that lies in a folder, before its rows are read.

    Args:
        path: the folder.
        every: what all its files say alike.
        persons: how many persons there are.
        rows: how many rows.
        sealed: whether all files were sealed when they were written, so that damage is seen.
        system: where the folder lies.
    """

    path: Path
    every: OfAll
    persons: int = 0
    rows: int = 0
    sealed: bool = True
    system: fs.FileSystem = field(default_factory=lambda: LOCAL)

    @property
    def parts(self) -> int:
        """How many files it has."""
        return self.every.parts

    @property
    def benefits(self) -> tuple[str, ...]:
        """The codes of benefit that rows count."""
        return self.every.benefits

    @property
    def proven(self) -> Proven | None:
        """What the standings in it were read by; None when it has none."""
        return self.every.proven

    @property
    def made(self) -> MadeOf | None:
        """Which facts it was made from; None where it is not said."""
        return self.every.made

    def part(self, number: int) -> Cohort:
        """Return the persons of a part with their rows, sound: see ``checked``.

        Raises:
            NoCohort: the file cannot be read, or is of another cohort.
            OddColumns: its columns are not sound; the file and the row are told.
        """
        return self.read(number, self.content(number))

    def content(self, number: int) -> pa.Buffer:
        """Return the bytes of a part's file.

        Raises:
            NoCohort: the file cannot be read.
        """
        path = self.path / part_name(number)
        try:
            with self.system.open_input_file(str(path)) as file:
                return file.read_buffer()
        except OSError as trouble:
            raise unread(address(path, self.system), why_unread(trouble)) from None

    def read(self, number: int, content: pa.Buffer) -> Cohort:
        """Return the persons of a part from the bytes of its file, as ``part`` does.

        Raises:
            NoCohort: the bytes are no file of this cohort.
            OddColumns: its columns are not sound; the file and the row are told.
        """
        return _read(self, content, number=number)


class Ids(Sequence[str]):
    """Ids that lie in a column, made into texts when they are asked for."""

    def __init__(self, column: pa.Array) -> None:
        self.column = column

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.column)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> "Ids": ...
    def __getitem__(self, place: int | slice) -> "str | Ids":
        """Return the id at a place, or those of a slice."""
        if isinstance(place, slice):
            return Ids(self.column[place])
        return str(self.column[place].as_py())


def open_cohort(path: Path, *, system: fs.FileSystem = LOCAL) -> CohortFolder:
    """Return the cohort in a folder; every file must be there and belong to it.

    Args:
        path: the folder.
        system: where it lies.

    Raises:
        NoCohort: it is no such folder, a file is missing, or one is of another cohort.
    """
    found = _files(path, system)
    opened = [_said(path / name, system) for name in found]
    said = [one for one, _ in opened]
    every = said[0].every
    for place, (name, one) in enumerate(zip(found, said, strict=True)):
        if part_name(one.part) != name or one.part >= one.every.parts:
            raise unread(address(path / name, system), NOT_ITS)
        if one.every != every:
            raise unread(address(path / name, system), _another(found[0]))
        if name != part_name(place):
            raise unread(address(path, system), _missing(place))
    if len(found) < every.parts:
        raise unread(address(path, system), _missing(len(found)))
    return CohortFolder(
        path=path,
        every=every,
        persons=sum(one.persons for one in said),
        rows=sum(one.rows for one in said),
        sealed=all(sealed for _, sealed in opened),
        system=system,
    )


def _files(path: Path, system: fs.FileSystem) -> Sequence[str]:
    """Return the names of a folder's files, in order; there is at least one, and no other."""
    try:
        lying = system.get_file_info(fs.FileSelector(str(path)))
    except OSError as trouble:
        raise unread(address(path, system), why_unread(trouble)) from None
    names = sorted(one.base_name for one in lying)
    found = [name for name in names if is_part_name(name)]
    if len(found) < len(names):
        odd = next(name for name in names if name not in found)
        raise unread(address(path / odd, system), _FOREIGN)
    if not found:
        raise unread(address(path, system), _NO_FILES)
    return found


def _said(path: Path, system: fs.FileSystem) -> tuple[PartSaid, bool]:
    """Return what a file says of itself, and if it is sealed; it has as many rows as it says."""
    name = address(path, system)
    try:
        found = pq.read_metadata(str(path), filesystem=system)
        schema = found.schema.to_arrow_schema()
    except OSError as trouble:
        raise unread(name, why_unread(trouble, otherwise=NOT_WHOLE)) from None
    except BROKEN:
        raise unread(name, NOT_WHOLE) from None
    said = part_said(name, schema)
    if said.rows != found.num_rows:
        raise unread(name, _COUNTS)
    return said, is_sealed(found)


def _read(folder: CohortFolder, content: pa.Buffer, *, number: int) -> Cohort:
    path = address(folder.path / part_name(number), folder.system)
    holds = seal_holds(content)
    if holds is False:
        raise unread(path, DAMAGED)
    try:
        with pq.ParquetFile(
            pa.BufferReader(content), read_dictionary=[PERSON], page_checksum_verification=not holds
        ) as file:
            said = part_said(path, file.schema_arrow)
            table = file.read(use_threads=False)
    except (OSError, *BROKEN):
        raise unread(path, NOT_WHOLE) from None
    lost = folder.sealed and holds is None
    if lost or (said.every, said.part) != (folder.every, number):
        raise unread(path, _CHANGED)
    cohort = _cohort(table, folder, number=number)
    if (len(cohort), len(table)) != (said.persons, said.rows):
        raise unread(path, _COUNTS)
    try:
        return checked(cohort)
    except Refusal as odd:
        name = plain(path)
        raise type(odd)(Text(f"{name}: {odd.text.da}", f"{name}: {odd.text.en}")) from None


def _cohort(table: pa.Table, folder: CohortFolder, *, number: int) -> Cohort:
    rows = len(table)
    spells = np.empty((rows, len(COLUMNS)), dtype=np.int32)
    begins = np.empty(rows + 1, dtype=np.int64)
    told = _one(table, PERSON)
    index = told.indices.to_numpy(zero_copy_only=False)
    apart = cast("Apart", tuple(_numbers(_one(table, name)) for name in COLUMNS))
    ends = _ends(_one(table, COLUMNS[UNTIL]))
    count = gather(apart, ends, index, (spells, begins[:rows]), (EPOCH, folder.every.hour))
    begins[count] = rows
    persons = _persons(told.dictionary, index[begins[:count]])
    if persons is None:
        raise unread(address(folder.path / part_name(number), folder.system), _TORN)
    _in_their_place(persons, folder, number=number)
    return Cohort(
        persons=Ids(persons),
        at=begins[: count + 1].copy(),
        spells=spells,
        benefits=folder.benefits,
    )


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


def _in_their_place(persons: pa.Array, folder: CohortFolder, *, number: int) -> None:
    """See that each person lies where the digest of the id says: so nobody lies in two files."""
    path = address(folder.path / part_name(number), folder.system)
    try:
        persons.validate(full=True)
    except pa.ArrowException:
        raise unread(path, _ODD_IDS) from None
    _, ends, signs = (
        np.frombuffer(one or b"", kind)
        for one, kind in zip(persons.buffers(), (np.uint8, np.int32, np.uint8), strict=True)
    )
    odd = misplaced(signs, ends[: len(persons) + 1], TABLE, (number, folder.parts))
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


def _missing(part: int) -> Text:
    name = quoted(part_name(part))
    return Text(f"filen {name.da} mangler", f"the file {name.en} is missing")


def _another(first: str) -> Text:
    name = quoted(first)
    return Text(
        f"filen er af en anden kohorte end {name.da}",
        f"the file is of another cohort than {name.en}",
    )


def _elsewhere(person: str) -> Text:
    name = quoted(person)
    return Text(f"{name.da} hører til i en anden fil", f"{name.en} belongs in another file")


_NO_FILES = Text(
    "mappen er tom; en kohorte er filer, der hedder part-00000.parquet og så fremdeles, skrevet "
    "med »virksom export cohort«",
    "the folder is empty; a cohort is files called part-00000.parquet and so on, written with "
    "“virksom export cohort”",
)
_FOREIGN = Text(
    "det hører ikke til i mappen, hvor kun part-00000.parquet og så fremdeles må ligge; flyt det",
    "it does not belong in the folder, which holds only part-00000.parquet and so on; move it",
)
_COUNTS = Text(
    "filen har ikke så mange personer og rækker, som den siger",
    "the file has not as many persons and rows as it says",
)
_CHANGED = Text(
    "filen er skiftet ud, mens den blev læst", "the file was exchanged while it was read"
)
_TORN = Text("en persons rækker er skilt ad", "the rows of a person are torn apart")
_ODD_IDS = Text("en persons id er ikke UTF-8", "the id of a person is not UTF-8")
