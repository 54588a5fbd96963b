"""A cohort as a folder of Parquet files: written whole, read a part at a time.

A person lies in the part that the digest of their id says, with all their rows; so parts can be
read on their own, by several at once or by several machines, and never two of them share a person.
"""

import json
import os
import shutil
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any, cast, overload

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import fs

from virksom.programme.columns.gathered import Apart, gather
from virksom.programme.columns.sound import checked
from virksom.programme.columns.spells import COLUMNS, OPEN, SINCE, UNTIL, Cohort, Numbers
from virksom.programme.files.storage import LOCAL
from virksom.programme.files.trouble import why_unread, why_unwritten
from virksom.programme.kernel import Refusal, Text, Week, plain, quoted

FORMAT = 1
"""Version of the folder's form."""

PERSONS_A_PART = 1 << 14
"""How many persons a part has, about, unless the number of parts is said."""

_TOLD = b"virksom"
_EPOCH = 25_567
"""Days from the calendar's first to the first that Parquet counts from, 1 January 1970."""

_PERSON = "person"
_WIDTHS = {"kind": pa.int8(), "since": pa.date32(), "until": pa.date32(), "own": pa.int8()}
SCHEMA = pa.schema(
    [
        pa.field(_PERSON, pa.string(), nullable=False),
        *(
            pa.field(name, _WIDTHS.get(name, pa.int32()), nullable=name == "until")
            for name in COLUMNS
        ),
    ]
)


class NoCohort(Refusal):
    """A folder is not a whole cohort, or cannot be read."""


class CannotWriteCohort(Refusal):
    """A cohort cannot be written there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proven:
    """By which contract the rows say how weeks stand, and how far.

    Args:
        terms: digest of the contract as it was known.
        through: the last week asked about.
    """

    terms: str
    through: Week


@dataclass(frozen=True, slots=True, kw_only=True)
class CohortFolder:
    """A cohort that lies in a folder, before its rows are read.

    Args:
        path: the folder.
        parts: how many files it has.
        persons: how many persons there are.
        rows: how many rows.
        benefits: the codes of benefit that rows count.
        proven: what the standings in it were read by; None when it has none.
        system: where the folder lies.
    """

    path: Path
    parts: int
    persons: int = 0
    rows: int = 0
    benefits: tuple[str, ...] = ()
    proven: Proven | None = None
    system: fs.FileSystem = field(default_factory=lambda: LOCAL)

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
            raise _unread(path, why_unread(trouble)) from None

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


def part_of(person: str, parts: int) -> int:
    """Return the part a person lies in: the first four bytes of the SHA-256 of the id, modulo."""
    return int.from_bytes(sha256(person.encode()).digest()[:4]) % parts


def write_cohort(
    cohort: Cohort, path: Path, *, parts: int | None = None, proven: Proven | None = None
) -> CohortFolder:
    """Write a cohort as a folder of its own, whole or not at all; return what was written.

    Persons without a row owe nothing, and are left out.

    Args:
        cohort: sound columns, see ``checked``.
        path: the folder, which must not be there.
        parts: how many files, from 1; None gives each about ``PERSONS_A_PART``.
        proven: what the standings in the rows were read by.

    Raises:
        CannotWriteCohort: the folder is there already, or cannot be written.
    """
    number = parts or max(1, -(-len(cohort) // PERSONS_A_PART))
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        if path.exists():
            raise CannotWriteCohort(_there(path))
        partial.mkdir()
        try:
            said = {"parts": number, "benefits": cohort.benefits, "proven": _proven_form(proven)}
            _write_parts(cohort, partial, said=said)
            partial.rename(path)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
    except OSError as trouble:
        name, why = plain(str(path)), why_unwritten(trouble)
        raise CannotWriteCohort(
            Text(
                f"{name}: mappen kan ikke skrives ({why.da}).",
                f"{name}: the folder cannot be written ({why.en}).",
            )
        ) from None
    return open_cohort(path)


def _write_parts(cohort: Cohort, folder: Path, *, said: Mapping[str, Any]) -> None:
    number = said["parts"]
    lengths = np.diff(cohort.at)
    ids = list(cohort.persons)
    where = np.array([part_of(person, number) for person in ids], dtype=np.int64)
    order = np.argsort(where, kind="stable")
    order = order[lengths[order] > 0]
    bounds = np.searchsorted(where[order], np.arange(number + 1))
    for part in range(number):
        places = order[bounds[part] : bounds[part + 1]]
        counts = lengths[places]
        begins = np.cumsum(counts) - counts
        rows = np.arange(counts.sum()) + np.repeat(cohort.at[places] - begins, counts)
        persons = pa.DictionaryArray.from_arrays(
            pa.array(np.repeat(np.arange(len(places), dtype=np.int32), counts)),
            pa.array([ids[place] for place in places], pa.string()),
        )
        told = {"format": FORMAT, "part": part, **said, "persons": len(places), "rows": len(rows)}
        table = _table(persons, cohort.spells[rows], told=told)
        pq.write_table(
            table,
            folder / part_name(part),
            row_group_size=max(1, len(rows)),
            use_dictionary=[_PERSON],
            compression="lz4",
            write_statistics=False,
        )


def _table(persons: pa.Array, spells: Numbers, *, told: Mapping[str, Any]) -> pa.Table:
    columns = [persons.cast(pa.string())]
    for place, one in enumerate(list(SCHEMA)[1:]):
        column = spells[:, place]
        if one.type != pa.date32():
            columns.append(pa.array(column).cast(one.type))
            continue
        nothing = column == OPEN if place == UNTIL else None
        columns.append(pa.array(column - np.int32(_EPOCH), pa.int32(), mask=nothing).cast(one.type))
    return pa.table(columns, schema=SCHEMA.with_metadata({_TOLD: json.dumps(told).encode()}))


def open_cohort(path: Path, *, system: fs.FileSystem = LOCAL) -> CohortFolder:
    """Return the cohort in a folder; every file must be there and belong to it.

    Args:
        path: the folder.
        system: where it lies.

    Raises:
        NoCohort: it is no such folder, a file is missing, or one is of another cohort.
    """
    try:
        lying = system.get_file_info(fs.FileSelector(str(path)))
    except OSError as trouble:
        raise _unread(path, why_unread(trouble)) from None
    found = sorted(one.base_name for one in lying)
    if not found:
        raise _unread(path, _NOT_ONE)
    told = [_told(path / name, system) for name in found]
    first = told[0]
    for place, (name, one) in enumerate(zip(found, told, strict=True)):
        if (name, one["part"]) != (part_name(place), place):
            raise _unread(path / name, _NOT_ITS)
        if any(one[key] != first[key] for key in ("parts", "benefits", "proven")):
            raise _unread(path / name, _ANOTHER)
    if len(found) != first["parts"]:
        raise _unread(path, _missing(first["parts"] - len(found)))
    return CohortFolder(
        path=path,
        parts=first["parts"],
        persons=sum(one["persons"] for one in told),
        rows=sum(one["rows"] for one in told),
        benefits=tuple(first["benefits"]),
        proven=_proven(first["proven"]),
        system=system,
    )


def _told(path: Path, system: fs.FileSystem) -> Mapping[str, Any]:
    """Return what a file says of itself."""
    try:
        schema = pq.read_schema(str(path), filesystem=system)
        told: Mapping[str, Any] = json.loads((schema.metadata or {})[_TOLD])
    except OSError as trouble:
        raise _unread(path, why_unread(trouble)) from None
    except (pa.ArrowException, KeyError, ValueError):
        raise _unread(path, _NOT_ONE) from None
    if told.get("format") != FORMAT or not schema.equals(SCHEMA):
        raise _unread(path, _FORM)
    return told


def _read(folder: CohortFolder, content: pa.Buffer, *, number: int) -> Cohort:
    path = folder.path / part_name(number)
    try:
        with pq.ParquetFile(pa.BufferReader(content), read_dictionary=[_PERSON]) as file:
            table = file.read(use_threads=False)
    except (OSError, pa.ArrowException):
        raise _unread(path, _NOT_ONE) from None
    cohort = _cohort(table, folder, path=path)
    if len(cohort) and part_of(cohort.persons[0], folder.parts) != number:
        raise _unread(path, _NOT_ITS)
    try:
        return checked(cohort)
    except Refusal as odd:
        name = quoted(path.name)
        raise type(odd)(Text(f"{name.da}: {odd.text.da}", f"{name.en}: {odd.text.en}")) from None


def _cohort(table: pa.Table, folder: CohortFolder, *, path: Path) -> Cohort:
    rows = len(table)
    spells = np.empty((rows, len(COLUMNS)), dtype=np.int32)
    begins = np.empty(rows + 1, dtype=np.int64)
    told = table.column(_PERSON).unify_dictionaries().combine_chunks()
    index = told.indices.to_numpy(zero_copy_only=False)
    apart = tuple(_numbers(table, place, path=path) for place in range(len(COLUMNS)))
    number = gather(cast("Apart", apart), index, spells, begins, _EPOCH)
    begins[number] = rows
    persons = told.dictionary.take(pa.array(index[begins[:number]]))
    if len(persons.unique()) != number:
        raise _unread(path, _TORN)
    return Cohort(
        persons=Ids(persons),
        at=begins[: number + 1].copy(),
        spells=spells,
        benefits=folder.benefits,
    )


def _numbers(table: pa.Table, place: int, *, path: Path) -> Numbers:
    """Return a column; days are counted as the file counts them."""
    name = COLUMNS[place]
    column = table.column(name).combine_chunks()
    if place in {SINCE, UNTIL}:
        column = column.view(pa.int32())
    if place == UNTIL:
        column = column.fill_null(OPEN - _EPOCH)
    if column.null_count:
        row = int(np.argmax(column.is_null().to_numpy(zero_copy_only=False)))
        raise _unread(path, Text(f"række {row} mangler »{name}«", f"row {row} lacks “{name}”"))
    numbers: Numbers = column.to_numpy()
    return numbers


def part_name(part: int) -> str:
    """Return what the file of a part is called."""
    return f"part-{part:05d}.parquet"


def _proven_form(proven: Proven | None) -> Mapping[str, str] | None:
    return None if proven is None else {"terms": proven.terms, "through": str(proven.through)}


def _proven(form: Mapping[str, str] | None) -> Proven | None:
    if form is None:
        return None
    return Proven(terms=form["terms"], through=Week.parse(form["through"]))


def _unread(path: Path, why: Text) -> NoCohort:
    name = plain(str(path))
    return NoCohort(
        Text(
            f"{name}: kan ikke læses som en kohorte ({why.da}).",
            f"{name}: cannot be read as a cohort ({why.en}).",
        )
    )


def _there(path: Path) -> Text:
    name = plain(str(path))
    return Text(
        f"{name} findes allerede; vælg et nyt navn.", f"{name} is there already; choose a new name."
    )


def _missing(parts: int) -> Text:
    return Text(f"{parts} filer mangler", f"{parts} files are missing")


_NOT_ONE = Text("det er ikke filer med en kohorte", "those are no files of a cohort")
_NOT_ITS = Text("filen hører ikke til på den plads", "the file does not belong in that place")
_ANOTHER = Text("filen er af en anden kohorte", "the file is of another cohort")
_FORM = Text("filens form kendes ikke", "the file's form is not known")
_TORN = Text("en persons rækker er skilt ad", "the rows of a person are torn apart")
