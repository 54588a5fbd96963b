"""Parts settled by others: what comes home is summed, and each part is counted once."""

import pickle
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pytest

from tests.core.columns.rows import begun, cohort, work
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.part_batches import (
    COLUMNS,
    PartRefused,
    Row,
    added_rows,
    batches_of,
)
from virksom.programme.files.settled_parts import PartWork, added, settled_part
from virksom.programme.kernel import Week

TERMS = read_contract("impact60").terms
PARTS = 3
COHORT = cohort(*[[*begun(), work(0, 70)]] * 4)


@pytest.fixture
def asked(tmp_path: Path) -> PartWork:
    folder = write_cohort(COHORT, tmp_path / "c.parquet", parts=PARTS)
    return PartWork(folder=folder, terms=TERMS, through=Week(2019, 20), asked="sha256:a")


def rows(asked: PartWork, *numbers: int, code: str | None = None) -> list[Row]:
    batches = batches_of(asked)
    batches = batches if code is None else replace(batches, code=code)
    sent = pickle.loads(pickle.dumps(batches))  # noqa: S301  # our own bytes
    told = sent.told([pa.record_batch([pa.array([number])], ["id"]) for number in numbers])
    return [tuple(row.values()) for batch in told for row in batch.to_pylist()]


def test_what_comes_home_is_what_the_parts_came_to(asked: PartWork) -> None:
    here = added(asked, (settled_part(asked, number) for number in range(PARTS)))
    home = added_rows(asked, rows(asked, 2, 0, 1))
    assert (home.facts, home.before) == (here.facts, 0)
    assert (home.paid == here.paid).all()
    assert home.paid.sum() == 40


def test_the_columns_are_those_that_are_told(asked: PartWork) -> None:
    batch = next(iter(batches_of(asked).told([pa.record_batch([pa.array([0])], ["id"])])))
    assert batch.schema.names == [column.split()[0] for column in COLUMNS.split(", ")]


def test_a_part_lost_or_counted_twice_is_seen(asked: PartWork) -> None:
    for numbers in ((0, 1), (0, 1, 2, 2), (0, 1, 1)):
        with pytest.raises(RuntimeError, match="parts were counted"):
            added_rows(asked, rows(asked, *numbers))


def test_why_a_part_is_refused_is_told_as_it_was_said(asked: PartWork) -> None:
    (asked.folder.path / "part-00001.parquet").unlink()
    with pytest.raises(PartRefused, match=r"part-00001\.parquet.*findes ikke"):
        added_rows(asked, rows(asked, 2, 1, 0))


def test_other_rules_than_ours_are_refused(asked: PartWork) -> None:
    with pytest.raises(PartRefused, match="en anden udgave"):
        added_rows(asked, rows(asked, 0, 1, 2, code="sha256:other"))
