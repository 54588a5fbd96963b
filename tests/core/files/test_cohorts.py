"""Cohort folders: what is written comes back, and what is odd is refused with file and row."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.core.columns.rows import begun, cohort, row, work
from virksom.programme.columns.sound import OddColumns
from virksom.programme.columns.spells import BENEFIT, Cohort
from virksom.programme.files.cohorts import (
    CannotWriteCohort,
    CohortFolder,
    NoCohort,
    Proven,
    open_cohort,
    part_of,
    write_cohort,
)
from virksom.programme.kernel import Week

PERSON = [*begun(), work(0, 70), row(BENEFIT, 7, 14, ref=1), work(80, None)]
COHORT = replace(cohort(*[PERSON, begun(), [], PERSON]), benefits=("a", "b"))
PARTS = 3


@pytest.fixture
def folder(tmp_path: Path) -> CohortFolder:
    return write_cohort(COHORT, tmp_path / "c.parquet", parts=PARTS)


def told(cohort: Cohort) -> dict[str, list[list[int]]]:
    return {
        person: cohort.spells[cohort.at[place] : cohort.at[place + 1]].tolist()
        for place, person in enumerate(cohort.persons)
    }


def rewritten(path: Path, name: str, values: pa.Array, **said: bytes) -> None:
    table = pq.read_table(path, partitioning=None)
    metadata = {**(table.schema.metadata or {}), **{k.encode(): v for k, v in said.items()}}
    place = table.schema.get_field_index(name)
    field = table.schema.field(place)
    schema = table.schema.with_metadata(metadata)
    if values.null_count:
        schema = schema.set(place, field.with_nullable(nullable=True))
    columns = [*table.columns]
    columns[place] = values
    pq.write_table(pa.table(columns, schema=schema), path)


def filled(folder: CohortFolder) -> tuple[Path, int]:
    parts = [folder.part(number) for number in range(PARTS)]
    number = max(range(PARTS), key=lambda place: len(parts[place].spells))
    return folder.path / f"part-{number:05d}.parquet", number


def test_everybody_with_a_row_comes_back_as_they_were(folder: CohortFolder) -> None:
    assert (folder.persons, folder.rows, folder.benefits) == (3, 12, ("a", "b"))
    back = [folder.part(number) for number in range(PARTS)]
    merged = {person: rows for one in back for person, rows in told(one).items()}
    assert merged == {person: rows for person, rows in told(COHORT).items() if rows}
    assert all(
        part_of(who, PARTS) == place for place, one in enumerate(back) for who in one.persons
    )


def test_by_itself_a_small_cohort_is_one_file(tmp_path: Path) -> None:
    proven = Proven(terms="sha256:a", through=Week(2020, 5))
    whole = write_cohort(COHORT, tmp_path / "c.parquet", proven=proven)
    assert (whole.parts, whole.proven) == (1, proven)
    assert list(whole.part(0).part(1, 3).persons) == [COHORT.persons[1], COHORT.persons[3]]


def test_nobody_is_a_cohort_too(tmp_path: Path) -> None:
    none = write_cohort(cohort(), tmp_path / "c.parquet")
    assert len(none.part(0)) == 0


def test_a_folder_that_is_there_or_has_no_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    for path, why in (("there", "findes allerede"), ("no/c", "mappen findes ikke")):
        with pytest.raises(CannotWriteCohort, match=why):
            write_cohort(COHORT, tmp_path / path)
    assert [one.name for one in tmp_path.iterdir()] == ["there"]


def test_what_is_no_cohort_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text").mkdir()
    (tmp_path / "text/part-00000.parquet").write_text("PAR1")
    (tmp_path / "deep/part-00000.parquet").mkdir(parents=True)
    for name, why in (("empty", "ingen|ikke"), ("text", "ikke filer"), ("none", "findes ikke")):
        with pytest.raises(NoCohort, match=why):
            open_cohort(tmp_path / name)
    with pytest.raises(NoCohort):
        open_cohort(tmp_path / "deep")


def test_a_missing_a_strange_and_a_moved_file_are_refused(folder: CohortFolder) -> None:
    first, last = (folder.path / f"part-0000{number}.parquet" for number in (0, 2))
    kept = last.read_bytes()
    last.unlink()
    with pytest.raises(NoCohort, match="1 filer mangler"):
        open_cohort(folder.path)
    last.write_bytes(first.read_bytes())
    with pytest.raises(NoCohort, match="ikke til på den plads"):
        open_cohort(folder.path)
    last.write_bytes(kept)
    write_cohort(COHORT, folder.path.with_name("d"), parts=4)
    first.write_bytes((folder.path.with_name("d") / first.name).read_bytes())
    with pytest.raises(NoCohort, match="en anden kohorte"):
        open_cohort(folder.path)


def test_a_file_of_another_form_is_refused(folder: CohortFolder) -> None:
    path, _ = filled(folder)
    kinds = pq.read_table(path).column("kind")
    rewritten(path, "kind", kinds, virksom=b'{"format": 2}')
    with pytest.raises(NoCohort, match="form kendes ikke"):
        open_cohort(folder.path)


def test_odd_columns_are_told_with_file_and_row(folder: CohortFolder) -> None:
    path, number = filled(folder)
    rewritten(path, "kind", pa.array([99] * len(pq.read_table(path)), pa.int8()))
    with pytest.raises(OddColumns, match=rf"{path.name}.*Række 0"):
        folder.part(number)


def test_a_cell_that_is_missing_is_told_with_its_row(folder: CohortFolder) -> None:
    path, number = filled(folder)
    ages = [0, None, *[0] * (len(pq.read_table(path)) - 2)]
    rewritten(path, "age", pa.array(ages, pa.int32()))
    with pytest.raises(NoCohort, match="række 1 mangler »age«"):
        folder.part(number)


def test_a_person_in_the_wrong_file_or_torn_apart_is_refused(folder: CohortFolder) -> None:
    path, number = filled(folder)
    rows = len(pq.read_table(path))
    other = next(str(n) for n in range(99) if part_of(str(n), PARTS) != number)
    rewritten(path, "person", pa.array([other] * rows))
    with pytest.raises(NoCohort, match="ikke til på den plads"):
        folder.part(number)
    rewritten(path, "person", pa.array([str(place % 2) for place in range(rows)]))
    with pytest.raises(NoCohort, match="skilt ad"):
        folder.part(number)


def test_a_file_that_goes_or_breaks_while_it_is_read_is_refused(folder: CohortFolder) -> None:
    path, number = filled(folder)
    path.write_bytes(b"PAR1")
    with pytest.raises(NoCohort, match="ikke filer med en kohorte"):
        folder.part(number)
    path.unlink()
    with pytest.raises(NoCohort, match="findes ikke"):
        folder.part(number)


def test_the_days_are_days_for_others_too(folder: CohortFolder) -> None:
    path, _ = filled(folder)
    table = pq.read_table(path)
    assert str(table.column("since")[0]) == "2019-01-07"
    assert table.column("until")[0].as_py() is None
    assert np.array(table.column("kind")).dtype == np.int8
