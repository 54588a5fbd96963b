"""The file of stretches: a row each, whole or not at all."""

from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from tests.core.columns.rows import begun, cohort, work
from tests.spec.told import log_of
from virksom.programme.columns.owed import read_owed
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.facts import CannotWrite
from virksom.programme.files.runs import runs_file, runs_said
from virksom.programme.kernel import Week
from virksom.programme.settlement import payable_weeks
from virksom.programme.status import people

TERMS = read_contract("impact60").terms
LAST = Week.of(date(2019, 3, 31))
COHORT = cohort([*begun(), work(0, 42), work(49, 56, 20, ref=1)], begun())
JOB = ("K001 henvist 2019-01-02", "K001 starter 2019-01-07", "K001 ansat 37 timer fra 2019-01-07")


def test_a_stretch_is_a_row_whatever_the_cohort_came_from(tmp_path: Path) -> None:
    lying = write_cohort(COHORT, tmp_path / "c").part(0)
    told = []
    for place, one in enumerate((COHORT, lying)):
        with runs_file(tmp_path / f"{place}.parquet") as file:
            file.add(read_owed(one, TERMS, through=LAST))
        told.append(pq.read_table(tmp_path / f"{place}.parquet").to_pylist())
    assert told[0] == told[1]
    assert [tuple(one.values())[1:] for one in told[0]] == [
        (date(2019, 1, 7), 6, "full", 1, 79_600),
        (date(2019, 2, 25), 1, "partial", 7, 38_500),
    ]


def test_the_file_says_what_it_answers(tmp_path: Path) -> None:
    with runs_file(tmp_path / "r.parquet", said=runs_said({"on": "2019-05-07", "known": None})):
        pass
    (said,) = pq.read_schema(tmp_path / "r.parquet").metadata.items()
    assert said == (b"virksom", b'{"format":1,"known":null,"on":"2019-05-07"}')


def test_weeks_of_the_reference_are_rows_too(tmp_path: Path) -> None:
    (person,) = people(log_of(*JOB).known())
    with runs_file(tmp_path / "r.parquet") as file:
        file.add_weeks(payable_weeks(person, TERMS, through=Week(2019, 3)))
    rows = pq.read_table(tmp_path / "r.parquet").to_pylist()
    assert [(one["person"], one["weeks"], one["first_number"]) for one in rows] == [
        ("K001", 1, 1),
        ("K001", 1, 2),
    ]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="mappen findes ikke"), runs_file(tmp_path / "no/r"):
        pass
