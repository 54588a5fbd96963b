"""A cohort in a bucket, which is no disk: read there, settled, and the file put there."""

from pathlib import Path

import pytest
from pyarrow import fs

from tests.cli.conftest import Ask
from tests.core.columns.rows import begun, cohort, work
from virksom.cli import in_parts
from virksom.programme.files import storage
from virksom.programme.files.cohort_writing import write_cohort

THERE = ("settle", "--facts", "s3://fund/c.parquet", "--on", "2019-12-31")
OUT = ("--out", "s3://fund/r.parquet")


@pytest.fixture
def bucket(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> fs.FileSystem:
    """A store in memory where a cohort of four parts lies; what is asked of S3 is asked of it."""
    held = fs._MockFileSystem()  # noqa: SLF001  # Arrow's own, and the only one without a disk
    people = [[*begun(), work(number, 90 + number)] for number in range(12)]
    write_cohort(cohort(*people), tmp_path / "c.parquet", parts=4)
    held.create_dir("fund/c.parquet")
    for one in (tmp_path / "c.parquet").iterdir():
        with held.open_output_stream(f"fund/c.parquet/{one.name}") as file:
            file.write(one.read_bytes())
    monkeypatch.setattr(storage, "_buckets", lambda _: held)
    return held


def lying(bucket: fs.FileSystem) -> list[str]:
    return sorted(one.path for one in bucket.get_file_info(fs.FileSelector("fund")))


@pytest.mark.parametrize("workers", ["1", "2"])
def test_what_is_settled_in_a_bucket_is_what_is_settled_on_the_disk(
    ask: Ask, bucket: fs.FileSystem, tmp_path: Path, workers: str
) -> None:
    here = ask("settle", "--facts", "c.parquet", *THERE[3:], "--out", "r.parquet")
    before = sorted(tmp_path.rglob("*"))
    there = ask(*THERE, *OUT, "--workers", workers)
    assert (there.code, there.out) == (0, here.out)
    with bucket.open_input_file("fund/r.parquet") as file:
        assert file.read() == (tmp_path / "r.parquet").read_bytes()
    assert lying(bucket) == ["fund/c.parquet", "fund/r.parquet"]
    assert sorted(tmp_path.rglob("*")) == before


def test_a_run_that_stopped_goes_on_from_the_parts_in_the_bucket(
    ask: Ask, bucket: fs.FileSystem, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as stopped:
        stopped.setattr(in_parts, "gathered", lambda *_, **__: None)
        ask(*THERE, *OUT)
    assert "fund/r.parquet" not in lying(bucket)
    assert "4 af 4 dele lå færdige fra før." in ask(*THERE, *OUT).out
    assert lying(bucket) == ["fund/c.parquet", "fund/r.parquet"]


def test_a_file_in_a_bucket_stays_and_a_damaged_part_is_told(
    ask: Ask, bucket: fs.FileSystem
) -> None:
    ask(*THERE, *OUT)
    assert "findes allerede og bliver stående" in ask(*THERE, *OUT).err
    with bucket.open_output_stream("fund/c.parquet/part-00002.parquet") as file:
        file.write(b"PAR1")
    assert "fund/c.parquet/part-00002.parquet" in ask(*THERE).err
