"""A cohort as a folder of Parquet files, read a part at a time.

A person lies in the part that the digest of their id says, with all their rows; so parts can be
read on their own, by several at once or by several machines, and never two of them share a person.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import overload

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import fs

from virksom.programme.columns.sound import checked
from virksom.programme.columns.spells import Cohort
from virksom.programme.files.cohort_form import (
    BROKEN,
    DAMAGED,
    NOT_ITS,
    NOT_WHOLE,
    OfAll,
    PartSaid,
    Proven,
    is_part_name,
    part_name,
    part_said,
    unread,
)
from virksom.programme.files.cohort_made import MadeOf
from virksom.programme.files.part_pages import PartRoom, read_pages
from virksom.programme.files.part_table import read_table
from virksom.programme.files.sealed import is_sealed, seal_holds
from virksom.programme.files.storage import LOCAL, address
from virksom.programme.files.trouble import why_unread
from virksom.programme.kernel import Refusal, Text, plain, quoted


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

    def part(self, number: int, *, room: PartRoom | None = None) -> Cohort:
        """Return the persons of a part with their rows, sound: see ``checked``.

        Args:
            number: which part, from 0.
            room: where the rows may be put, until the next part is; None for room of their own.

        Raises:
            NoCohort: the file cannot be read, or is of another cohort.
            OddColumns: its columns are not sound; the file and the row are told.
        """
        return self.read(number, self.content(number), room=room)

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

    def read(self, number: int, content: pa.Buffer, *, room: PartRoom | None = None) -> Cohort:
        """Return the persons of a part from the bytes of its file, as ``part`` does.

        Raises:
            NoCohort: the bytes are no file of this cohort.
            OddColumns: its columns are not sound; the file and the row are told.
        """
        return _read(self, content, number=number, room=room or PartRoom())


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


def _read(folder: CohortFolder, content: pa.Buffer, *, number: int, room: PartRoom) -> Cohort:
    path = address(folder.path / part_name(number), folder.system)
    holds = seal_holds(content)
    if holds is False:
        raise unread(path, DAMAGED)
    try:
        with pq.ParquetFile(pa.BufferReader(content)) as file:
            said, lying = part_said(path, file.schema_arrow), file.metadata
    except (OSError, *BROKEN):
        raise unread(path, NOT_WHOLE) from None
    lost = folder.sealed and holds is None
    if lost or (said.every, said.part) != (folder.every, number):
        raise unread(path, _CHANGED)
    found = read_pages(content, lying, said=said, room=room) if holds else None
    if found is None:
        found = read_table(content, path, said=said, pages=not holds)
    if (len(found.at) - 1, len(found.spells)) != (said.persons, said.rows):
        raise unread(path, _COUNTS)
    cohort = Cohort(
        persons=Ids(found.persons), at=found.at, spells=found.spells, benefits=folder.benefits
    )
    return cohort if found.sound else _sound(cohort, path)


def _sound(cohort: Cohort, path: str) -> Cohort:
    """Return a part's cohort when it is sound; what is not is told with the file."""
    try:
        return checked(cohort)
    except Refusal as odd:
        name = plain(path)
        raise type(odd)(Text(f"{name}: {odd.text.da}", f"{name}: {odd.text.en}")) from None


def _missing(part: int) -> Text:
    name = quoted(part_name(part))
    return Text(f"filen {name.da} mangler", f"the file {name.en} is missing")


def _another(first: str) -> Text:
    name = quoted(first)
    return Text(
        f"filen er af en anden kohorte end {name.da}",
        f"the file is of another cohort than {name.en}",
    )


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
