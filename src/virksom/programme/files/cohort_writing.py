"""A cohort written as a folder of Parquet files: whole, or not at all."""

import os
import shutil
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import numpy as np
import pyarrow as pa

from virksom.programme.columns.parted import part_of
from virksom.programme.columns.spells import (
    COLUMNS,
    HOURS,
    KIND,
    OPEN,
    PAID_HOURS,
    SINCE,
    UNTIL,
    Cohort,
    Numbers,
)
from virksom.programme.files.cohort_form import (
    EPOCH,
    SCHEMA,
    OfAll,
    PartSaid,
    Proven,
    part_name,
)
from virksom.programme.files.cohort_made import MadeOf
from virksom.programme.files.cohorts import CohortFolder, open_cohort
from virksom.programme.files.sealed import sealed_writer
from virksom.programme.files.storage import LOCAL
from virksom.programme.files.trouble import why_unwritten
from virksom.programme.kernel import Json, Refusal, Text, canonical, plain

PERSONS_A_PART = 1 << 14
"""How many persons a part has, about, unless the number of parts is said."""


class CannotWriteCohort(Refusal):
    """A cohort cannot be written there."""


def write_cohort(
    cohort: Cohort,
    path: Path,
    *,
    parts: int | None = None,
    proven: Proven | None = None,
    made: MadeOf | None = None,
) -> CohortFolder:
    """Write a cohort as a folder of its own, whole or not at all; return what was written.

    Persons without a row owe nothing, and are left out.

    Args:
        cohort: sound columns, see ``checked``.
        path: the folder, which must not be there.
        parts: how many files, from 1; None gives each about ``PERSONS_A_PART``.
        proven: what the standings in the rows were read by.
        made: which facts it was made from; None leaves it unsaid.

    Raises:
        CannotWriteCohort: the folder is there already, or cannot be written.
    """
    refuse_there(path)
    number = parts or max(1, -(-len(cohort) // PERSONS_A_PART))
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        partial.mkdir()
        try:
            every = replace(_every(cohort, parts=number), proven=proven, made=made)
            _write_parts(cohort, partial, every=every)
            partial.rename(path)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
    except OSError as trouble:
        raise _unwritten(path, trouble) from None
    return open_cohort(path)


def refuse_there(path: Path) -> None:
    """Refuse a folder that is there already, before there is anything to write in it.

    Raises:
        CannotWriteCohort: something lies there, or it may not be looked for.
    """
    try:
        there = path.exists() or path.is_symlink()
    except OSError as trouble:
        raise _unwritten(path, trouble) from None
    if there:
        raise CannotWriteCohort(_there(path))


def _unwritten(path: Path, trouble: OSError) -> CannotWriteCohort:
    name, why = plain(str(path)), why_unwritten(trouble)
    return CannotWriteCohort(
        Text(
            f"{name}: mappen kan ikke skrives ({why.da}).",
            f"{name}: the folder cannot be written ({why.en}).",
        )
    )


_FEW = [name for name in SCHEMA.names if name not in {COLUMNS[SINCE], COLUMNS[UNTIL]}]
"""The columns in which few numbers, or those of a person, come again and again; the days are laid
down as they are. Nothing is pressed together beyond that: reading it would cost more."""


def _every(cohort: Cohort, *, parts: int) -> OfAll:
    """Return what all files say of a cohort's rows; its digest is of all that stands in them."""
    told: Json = [list(cohort.persons), list(cohort.benefits)]
    found = sha256(canonical(told).encode())
    every = OfAll(cohort="", parts=parts, benefits=cohort.benefits)
    counted = _counted(cohort.spells)
    every = replace(every, finer=bool((cohort.spells[counted, HOURS] % every.hour).any()))
    found.update(np.ascontiguousarray(cohort.at).data)
    for first in range(0, len(cohort.spells), _AT_ONCE):
        found.update(_laid(cohort.spells[first : first + _AT_ONCE].copy(), every).data)
    return replace(every, cohort=f"sha256:{found.hexdigest()}")


_AT_ONCE = 1 << 16


def _counted(spells: Numbers) -> Numbers:
    """Say of each row whether its hours are a number, and none that stands for something else."""
    counted: Numbers = (spells[:, HOURS] > 0) | (spells[:, KIND] == PAID_HOURS)
    return counted


def _laid(spells: Numbers, every: OfAll) -> Numbers:
    """Count hours as the files do; return the same rows, changed."""
    spells[_counted(spells), HOURS] //= every.hour
    return spells


def _write_parts(cohort: Cohort, folder: Path, *, every: OfAll) -> None:
    number = every.parts
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
        said = PartSaid(every=every, part=part, persons=len(places), rows=len(rows))
        laid = _laid(cohort.spells[rows], every)
        _write(_table(persons, laid, told=said.told()), folder / part_name(part))


def _write(table: pa.Table, path: Path) -> None:
    with sealed_writer(
        str(path),
        table.schema,
        system=LOCAL,
        use_dictionary=_FEW,
        compression="none",
        write_statistics=False,
    ) as writer:
        writer.write_table(table, row_group_size=max(1, len(table)))


def _table(persons: pa.Array, spells: Numbers, *, told: Mapping[bytes, bytes]) -> pa.Table:
    columns = [persons.cast(pa.string())]
    for place, one in enumerate(list(SCHEMA)[1:]):
        column = spells[:, place]
        if one.type != pa.date32():
            columns.append(pa.array(column).cast(one.type))
            continue
        nothing = column == OPEN if place == UNTIL else None
        columns.append(pa.array(column - np.int32(EPOCH), pa.int32(), mask=nothing).cast(one.type))
    return pa.table(columns, schema=SCHEMA.with_metadata(told))


def _there(path: Path) -> Text:
    name = plain(str(path))
    return Text(
        f"{name} findes allerede; vælg et nyt navn.", f"{name} is there already; choose a new name."
    )
