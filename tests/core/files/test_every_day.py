"""The status of every day from a cohort's files, by one reader and by several."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from tests.core.columns.rows import MONDAY, begun, cohort, row, work
from virksom.programme.columns.spells import BENEFIT, LEFT
from virksom.programme.columns.standing import every_day
from virksom.programme.files.cohort_form import NoCohort, part_name
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.every_day import every_day_of

TERMS = read_contract("impact60").terms
DAYS = {"first": MONDAY, "last": MONDAY + timedelta(days=120)}
STAYED = [*begun(), work(0, 70), row(BENEFIT, 7, 14, ref=1), work(80, None, 12)]
MANY = [STAYED, begun(9), [*begun(), row(LEFT, 60, age=2)], STAYED, begun(30)]
COHORT = replace(cohort(*MANY), benefits=("a", "b"))


@pytest.mark.parametrize("workers", [1, 2, 5])
def test_it_is_that_of_the_whole_cohort(tmp_path: Path, workers: int) -> None:
    folder = write_cohort(COHORT, tmp_path / "c.parquet", parts=3)
    found = every_day_of(folder, TERMS, workers=workers, **DAYS)
    assert found.first == MONDAY
    assert found.counts.tolist() == every_day(COHORT, TERMS, **DAYS).counts.tolist()


def test_a_file_that_is_not_as_it_was_is_refused(tmp_path: Path) -> None:
    folder = write_cohort(COHORT, tmp_path / "c.parquet", parts=1)
    path = folder.path / part_name(0)
    content = bytearray(path.read_bytes())
    content[40] ^= 1
    path.write_bytes(content)
    with pytest.raises(NoCohort, match="beskadiget"):
        every_day_of(folder, TERMS, workers=2, **DAYS)
