"""The file of stretches: a row each, whole or not at all."""

import errno
import os
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from pyarrow import fs

from tests.core.columns.rows import begun, cohort, work
from tests.spec.told import log_of
from virksom.programme.columns.owed import read_owed
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.facts import CannotWrite
from virksom.programme.files.runs import partial_of, runs_file, runs_said
from virksom.programme.files.storage import LOCAL
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


ELSEWHERE = pytest.mark.parametrize("elsewhere", [False, True])
"""On this machine, or where files are reached as those of a bucket are."""


def of(folder: Path, *, elsewhere: bool) -> tuple[Path, fs.FileSystem]:
    if elsewhere:
        return Path("r.parquet"), fs.SubTreeFileSystem(str(folder), fs.LocalFileSystem())
    return folder / "r.parquet", LOCAL


@ELSEWHERE
def test_of_two_at_once_the_later_replaces_nothing(tmp_path: Path, *, elsewhere: bool) -> None:
    path, system = of(tmp_path, elsewhere=elsewhere)
    said = r"r\.parquet: filen kan ikke skrives \(navnet er taget\)"
    with pytest.raises(CannotWrite, match=said), runs_file(path, system=system):
        (tmp_path / "r.parquet").write_bytes(b"theirs")
    assert (tmp_path / "r.parquet").read_bytes() == b"theirs"
    assert [one.name for one in tmp_path.iterdir()] == ["r.parquet"]


@ELSEWHERE
def test_what_may_be_replaced_is(tmp_path: Path, *, elsewhere: bool) -> None:
    path, system = of(tmp_path, elsewhere=elsewhere)
    (tmp_path / "r.parquet").write_bytes(b"of another question")
    with runs_file(path, system=system, over=True):
        pass
    assert pq.read_table(tmp_path / "r.parquet").num_rows == 0


def test_a_disk_without_links_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unlinked(*_: str) -> None:
        raise PermissionError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", unlinked)
    with runs_file(tmp_path / "r.parquet"):
        pass
    with pytest.raises(CannotWrite, match="navnet er taget"), runs_file(tmp_path / "r.parquet"):
        pass
    assert [one.name for one in tmp_path.iterdir()] == ["r.parquet"]


def test_what_is_being_written_tells_by_its_name_of_which_file_it_is(tmp_path: Path) -> None:
    with runs_file(tmp_path / "part-00007.parquet"):
        (begun_one,) = tmp_path.iterdir()
    assert partial_of(begun_one.name) == "part-00007.parquet"
    assert partial_of("part-00007.parquet") is None
