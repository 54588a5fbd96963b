"""A cohort is written whole or not at all."""

from pathlib import Path

import pytest

from tests.core.columns.rows import cohort, row
from tests.core.files.test_cohort_made import MADE
from tests.core.files.test_cohorts import COHORT
from virksom.programme.columns.spells import HOUR, ORDINARY, PAID_HOURS, UNKNOWN_HOURS
from virksom.programme.files.cohort_form import Proven
from virksom.programme.files.cohort_writing import CannotWriteCohort, write_cohort
from virksom.programme.kernel import Week


def test_by_itself_a_small_cohort_is_one_file(tmp_path: Path) -> None:
    proven = Proven(terms="sha256:a", through=Week(2020, 5))
    whole = write_cohort(COHORT, tmp_path / "c.parquet", proven=proven, made=MADE)
    assert (whole.parts, whole.proven, whole.made) == (1, proven, MADE)
    assert list(whole.part(0).part(1, 3).persons) == [COHORT.persons[1], COHORT.persons[3]]


def test_the_same_cohort_is_the_same_bytes(tmp_path: Path) -> None:
    one, other = (write_cohort(COHORT, tmp_path / name, parts=2) for name in "ab")
    assert one.every == other.every
    for name in ("part-00000.parquet", "part-00001.parquet"):
        assert (one.path / name).read_bytes() == (other.path / name).read_bytes()


def test_a_folder_that_is_there_or_has_no_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    long, there = "a" * 300, "findes allerede"
    for path, why in (("there", there), ("no/c", "mappen findes ikke"), (long, "for langt")):
        with pytest.raises(CannotWriteCohort, match=why):
            write_cohort(COHORT, tmp_path / path)
    with pytest.raises(CannotWriteCohort, match=there):
        write_cohort(COHORT, Path())
    assert [one.name for one in tmp_path.iterdir()] == ["there"]


def test_hours_lie_in_millionths_only_where_some_need_it(tmp_path: Path) -> None:
    rows = [row(ORDINARY, 0, 9, hours=37 * HOUR), row(PAID_HOURS, 0, 31, hours=-9 * HOUR)]
    odd = [row(ORDINARY, 0, 9, hours=7_333_333), row(ORDINARY, 0, 9, hours=UNKNOWN_HOURS, ref=1)]
    for finer, told in ((False, [rows]), (True, [rows, odd])):
        made = cohort(*told)
        written = write_cohort(made, tmp_path / f"{finer}", parts=1)
        assert written.every.finer is finer
        assert written.part(0).spells.tolist() == made.spells.tolist()
