"""What a cohort is owed as a Parquet file: a row a stretch of weeks paid alike.

Source:
    Rules, section 4.
"""

import os
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from platform import node
from threading import get_ident

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
from numpy.typing import NDArray
from pyarrow import fs

from virksom.programme.columns.desk import NUMBER, TIER, WEEK, WEEKS
from virksom.programme.columns.owed import Owed
from virksom.programme.columns.parameters import FULL
from virksom.programme.files.cohorts import Ids
from virksom.programme.files.facts import CannotWrite
from virksom.programme.files.sealed import sealed_writer
from virksom.programme.files.storage import LOCAL, address
from virksom.programme.files.trouble import why_unwritten
from virksom.programme.kernel import Json, Text, canonical, plain
from virksom.programme.settlement import WeekReading
from virksom.programme.status import State

FORMAT = 1
"""Version of what a file of stretches says of itself."""

SAID = b"virksom"
"""Where in the file's metadata it says what it answers for."""

_PARTIAL = re.compile(r"\.(.+?\.parquet)\..*\.\d+\.\d+\.partial")
"""The file, the machine, the process and the thread: see ``runs_file``."""

_DAYS = 7
_EPOCH = 25_567
"""Days from the calendar's first to the first that Parquet counts from, 1 January 1970."""

SCHEMA = pa.schema(
    [
        pa.field("person", pa.string(), nullable=False),
        pa.field("first_week", pa.date32(), nullable=False),
        pa.field("weeks", pa.int32(), nullable=False),
        pa.field("tier", pa.string(), nullable=False),
        pa.field("first_number", pa.int32()),
        pa.field("ore_a_week", pa.int64(), nullable=False),
    ]
)
"""The person's id, the first week's Monday, how many weeks, full or partial, the first one's number
within the cap (none where an outcome is paid for), and øre a week."""


@dataclass(frozen=True, slots=True, eq=False)
class RunsFile:
    """A file that stretches are added to, in the order in which they are to stand."""

    writer: pq.ParquetWriter

    def add(self, owed: Owed) -> None:
        """Add what is owed for a cohort, or for a part of one."""
        found = owed.found
        tiers = pa.array(["partial", "full"])
        self._add(
            whose(owed.persons, owed.ends),
            mondays(found[:, WEEK]),
            pa.array(found[:, WEEKS]),
            tiers.take(pa.array((found[:, TIER] == FULL).astype(np.int8))),
            pa.array(found[:, NUMBER]),
            pa.array(owed.price),
        )

    def add_weeks(self, weeks: Sequence[WeekReading]) -> None:
        """Add paid weeks that the reference read, each a stretch of its own."""
        self._add(
            [one.candidate for one in weeks],
            [one.week.monday for one in weeks],
            [1] * len(weeks),
            ["full" if one.tier is State.FULL else "partial" for one in weeks],
            [one.cap_number for one in weeks],
            [int(one.amount * 100) for one in weeks],
        )

    def add_table(self, table: pa.Table) -> None:
        """Add a part that was written before; it becomes what ``add`` would have made of it."""
        self.writer.write_table(table, row_group_size=max(1, len(table)))

    def _add(self, *columns: object) -> None:
        self.add_table(
            pa.table(
                [
                    pa.array(column, field.type)
                    for column, field in zip(columns, SCHEMA, strict=True)
                ],
                schema=SCHEMA,
            )
        )


def whose(persons: Sequence[str], ends: NDArray[np.int64]) -> pa.Array:
    """Return the id of each row of stretches, of which each person's end where it is said."""
    counts = np.diff(ends, prepend=0)
    column = persons.column if isinstance(persons, Ids) else pa.array(persons, pa.string())
    return column.take(pa.array(np.repeat(np.arange(len(counts), dtype=np.int32), counts)))


def mondays(weeks: NDArray[np.int32]) -> pa.Array:
    """Return the Mondays of weeks that are counted from the calendar's first."""
    return pa.array(weeks * np.int32(_DAYS) - np.int32(_EPOCH), pa.int32()).cast(pa.date32())


def week_places(days: pa.ChunkedArray) -> NDArray[np.int64]:
    """Return the weeks of days, counted from the calendar's first; see ``mondays``."""
    counted: NDArray[np.int64] = (
        days.cast(pa.int32()).to_numpy().astype(np.int64) + _EPOCH
    ) // _DAYS
    return counted


@contextmanager
def runs_file(
    path: Path,
    *,
    schema: pa.Schema = SCHEMA,
    system: fs.FileSystem = LOCAL,
    said: Mapping[bytes, bytes] | None = None,
    over: bool = False,
) -> Iterator[RunsFile]:
    """Open a file of stretches; it stands there when all is added, or not at all.

    Args:
        path: the file.
        schema: its columns, where tables alone are added.
        system: where it lies.
        said: what the file says of itself besides; None for nothing.
        over: whether it takes the place of a file that stands there when all is added.

    Raises:
        CannotWrite: the folder is not there or may not be written, or the name is taken by then;
            what stood there stands.
    """
    who = f"{node()}.{os.getpid()}.{get_ident()}"
    partial = str(path.with_name(f".{path.name}.{who}.partial"))
    try:
        try:
            told = schema.with_metadata(said)
            with sealed_writer(partial, told, system=system) as writer:
                yield RunsFile(writer)
            if over:
                system.move(partial, str(path))
            else:
                _name(partial, str(path), system=system)
        finally:
            with suppress(FileNotFoundError):
                system.delete_file(partial)
    except OSError as trouble:
        raise unwritten(address(path, system), trouble) from None


def partial_of(name: str) -> str | None:
    """Return the file that is being written under a name; None where none is.

    Args:
        name: as a folder lists it.
    """
    found = _PARTIAL.fullmatch(name)
    return None if found is None else found[1]


def _name(partial: str, path: str, *, system: fs.FileSystem) -> None:
    """Give a whole file its name, unless something has it by now.

    On this machine nobody comes between; a bucket, and a disk without links, are looked at once
    more right before.
    """
    if system.type_name == LOCAL.type_name and _linked(partial, path):
        return
    if system.get_file_info(path).type != fs.FileType.NotFound:
        raise FileExistsError(path)
    system.move(partial, path)


def _linked(partial: str, path: str) -> bool:
    """Give a file on this machine a name that nothing has; False where it cannot have two."""
    try:
        os.link(partial, path)
    except FileExistsError:
        raise
    except OSError:
        return False
    return True


def runs_said(answer: Mapping[str, Json]) -> Mapping[bytes, bytes]:
    """Return what a file of stretches says of itself: what the answer it is belongs to.

    Args:
        answer: contract, day, moment and digests, as every answer repeats them.
    """
    return {SAID: canonical({"format": FORMAT, **answer}).encode()}


def persons_by_week(table: pa.Table, *, weeks: int) -> NDArray[np.int64]:
    """Return how many persons' stretches cover each week, partial first and then full.

    Args:
        table: stretches, as a file of them is read; empty gives noughts.
        weeks: weeks of the calendar that are counted, from its first; later ones are not.
    """
    first = week_places(table["first_week"])
    after = first + table["weeks"].to_numpy()
    tier = pc.equal(table["tier"], "full").to_numpy().astype(np.int64)
    size = weeks + 1
    begun, ended = (
        np.bincount(tier * size + np.clip(week, 0, weeks), minlength=2 * size)
        for week in (first, after)
    )
    found: NDArray[np.int64] = (begun - ended).reshape(2, size).cumsum(axis=1)[:, :-1]
    return found


def unwritten(path: str, trouble: OSError) -> CannotWrite:
    """Return the refusal for a file that cannot be written."""
    name, why = plain(path), why_unwritten(trouble)
    return CannotWrite(
        Text(
            f"{name}: filen kan ikke skrives ({why.da}).",
            f"{name}: the file cannot be written ({why.en}).",
        )
    )
