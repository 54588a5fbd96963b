"""Cohort folders: what is written comes back, and what is odd is refused with file and row."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tests.core.columns.rows import begun, cohort, row, work
from tests.core.files.test_sealed import flipped
from virksom.programme.columns.parted import part_of
from virksom.programme.columns.sound import OddColumns
from virksom.programme.columns.spells import BENEFIT, Cohort
from virksom.programme.files.cohort_form import NoCohort, part_name
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.files.cohorts import CohortFolder, open_cohort
from virksom.programme.files.sealed import sealed_writer
from virksom.programme.files.storage import LOCAL

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


def rewritten(path: Path, name: str, values: pa.Array) -> None:
    table = pq.read_table(path, partitioning=None)
    place = table.schema.get_field_index(name)
    laid(path, table.set_column(place, table.schema.field(place), values))


def laid(path: Path, table: pa.Table) -> None:
    with sealed_writer(str(path), table.schema, system=LOCAL) as writer:
        writer.write_table(table)


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


def test_nobody_is_a_cohort_too(tmp_path: Path) -> None:
    none = write_cohort(cohort(), tmp_path / "c.parquet")
    assert len(none.part(0)) == 0


def test_what_is_no_cohort_is_refused(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "text").mkdir()
    (tmp_path / "text/part-00000.parquet").write_text("PAR1")
    (tmp_path / "deep/part-00000.parquet").mkdir(parents=True)
    for name, why in (("empty", "mappen er tom"), ("text", "ikke en hel"), ("none", "findes ikke")):
        with pytest.raises(NoCohort, match=why):
            open_cohort(tmp_path / name)
    with pytest.raises(NoCohort):
        open_cohort(tmp_path / "deep")


def test_what_else_lies_in_the_folder_is_named(folder: CohortFolder) -> None:
    (folder.path / "_SUCCESS").touch()
    with pytest.raises(NoCohort, match=r"_SUCCESS: .*hører ikke til i mappen"):
        open_cohort(folder.path)


@pytest.mark.parametrize("gone", range(PARTS))
def test_a_missing_file_is_named(folder: CohortFolder, gone: int) -> None:
    (folder.path / part_name(gone)).unlink()
    with pytest.raises(NoCohort, match=rf"filen »{part_name(gone)}« mangler"):
        open_cohort(folder.path)


def test_a_moved_file_and_one_of_another_cohort_are_refused(folder: CohortFolder) -> None:
    first, last = (folder.path / part_name(number) for number in (0, 2))
    kept = last.read_bytes()
    last.write_bytes(first.read_bytes())
    with pytest.raises(NoCohort, match="ikke til på den plads"):
        open_cohort(folder.path)
    other = replace(COHORT, benefits=("a", "c"))
    write_cohort(other, folder.path.with_name("d"), parts=PARTS)
    last.write_bytes((folder.path.with_name("d") / last.name).read_bytes())
    with pytest.raises(NoCohort, match="anden kohorte end »part-00000"):
        open_cohort(folder.path)
    with pytest.raises(NoCohort, match="skiftet ud"):
        folder.part(2)
    last.write_bytes(kept)
    assert open_cohort(folder.path) == folder


def test_rows_that_are_gone_or_more_are_seen(folder: CohortFolder) -> None:
    path, number = filled(folder)
    table = pq.read_table(path)
    laid(path, table.slice(1))
    with pytest.raises(NoCohort, match="ikke så mange personer og rækker"):
        open_cohort(folder.path)
    with pytest.raises(NoCohort, match="ikke så mange personer og rækker"):
        folder.part(number)


def test_a_file_with_a_flipped_bit_is_never_read(folder: CohortFolder) -> None:
    path, number = filled(folder)
    whole = path.read_bytes()
    for place in range(0, len(whole), 61):
        path.write_bytes(flipped(whole, place))
        with pytest.raises(NoCohort, match=rf"{path.name}: .*hent den igen"):
            folder.part(number)
        with pytest.raises(NoCohort):
            open_cohort(folder.path).part(number)


def test_files_of_others_have_no_seal_and_are_read_with_what_pages_tell(
    folder: CohortFolder,
) -> None:
    path, number = filled(folder)
    was, table = told(folder.part(number)), pq.read_table(path, partitioning=None)
    pq.write_table(table, path, compression="none", use_dictionary=False, write_page_checksum=True)
    others = open_cohort(folder.path)
    assert told(others.part(number)) == was
    assert (folder.sealed, others.sealed) == (True, False)
    whole = path.read_bytes()
    path.write_bytes(flipped(whole, 64))
    with pytest.raises(NoCohort, match="hent den igen"):
        others.part(number)


def test_a_file_that_lost_its_seal_since_it_was_opened_is_refused(folder: CohortFolder) -> None:
    path, number = filled(folder)
    pq.write_table(pq.read_table(path, partitioning=None), path)
    with pytest.raises(NoCohort, match="skiftet ud"):
        folder.part(number)


def test_odd_columns_are_told_with_file_and_row(folder: CohortFolder) -> None:
    path, number = filled(folder)
    rewritten(path, "kind", pa.array([99] * len(pq.read_table(path)), pa.int8()))
    with pytest.raises(OddColumns, match=rf"{path}: Række nr\. 1 "):
        folder.part(number)


def test_a_person_in_another_file_or_torn_apart_is_refused(folder: CohortFolder) -> None:
    path, number = filled(folder)
    rows = len(pq.read_table(path))
    other = next(str(n) for n in range(99) if part_of(str(n), PARTS) != number)
    for ids, why in (
        ([other] * rows, rf"»{other}« hører til i en anden fil"),
        ([str(place % 2) for place in range(rows)], "skilt ad"),
        ([b"\xff"] * rows, "ikke UTF-8"),
    ):
        rewritten(path, "person", pa.array(ids, pa.binary()).cast(pa.string(), safe=False))
        with pytest.raises(NoCohort, match=why):
            folder.part(number)


def test_a_file_that_goes_or_breaks_while_it_is_read_is_refused(folder: CohortFolder) -> None:
    path, number = filled(folder)
    path.write_bytes(b"PAR1")
    with pytest.raises(NoCohort, match="ikke en hel Parquet-fil"):
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
