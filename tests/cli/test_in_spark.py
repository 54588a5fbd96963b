"""A cohort settled by Spark on two cores: the bytes of the plain run, whatever is killed."""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from subprocess import run
from threading import Event

import pyarrow as pa
import pytest
from pyspark import cloudpickle
from pyspark.sql import SparkSession

from tests.cli.conftest import Ask
from tests.core.columns.rows import begun, cohort, work
from virksom.cli import aside, in_spark
from virksom.cli.spark_session import NoSpark, refuse_unreachable, spark_session
from virksom.cli.working import Bar
from virksom.programme.files.cohort_writing import write_cohort
from virksom.programme.files.cohorts import CohortFolder
from virksom.programme.files.contracts import read_contract
from virksom.programme.files.part_batches import PartBatches, batches_of
from virksom.programme.files.settled_parts import PartWork
from virksom.programme.kernel import Week

pytestmark = pytest.mark.slow
PARTS = 4
ODD = 2
"""The part that goes wrong."""

ON = ("--on", "2019-12-31")
Batches = Iterator[pa.RecordBatch]


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    cloudpickle.register_pickle_by_value(sys.modules[__name__])
    with spark_session("local[2,4]") as session:
        yield session


@pytest.fixture
def folder(tmp_path: Path) -> CohortFolder:
    people = [
        [*begun(), work(number, 90 + number), work(99, None, 20, ref=1)] for number in range(12)
    ]
    return write_cohort(cohort(*people), tmp_path / "c.parquet", parts=PARTS)


@pytest.fixture
def asked(folder: CohortFolder) -> PartWork:
    terms = read_contract("impact60").terms
    return PartWork(folder=folder, terms=terms, through=Week(2019, 20), asked="sha256:a")


@pytest.fixture
def settle(
    ask: Ask,
    spark: SparkSession,
    folder: CohortFolder,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., bytes]:
    """Settle a cohort of four parts by an engine; return the file, or what was refused."""
    monkeypatch.setattr(in_spark, "spark_session", lambda _: nullcontext(spark))
    assert folder.parts == PARTS

    def settled(engine: str) -> bytes:
        words = ("--facts", "c.parquet", *ON, "--out", "r.parquet", "--engine", engine)
        (tmp_path / "r.parquet").unlink(missing_ok=True)
        said = ask("settle", *words)
        return (said.out + said.err).encode() if said.err else (tmp_path / "r.parquet").read_bytes()

    return settled


@dataclass(frozen=True, slots=True)
class Wrong:
    """Goes wrong with one part: the first time, or each time when there is no note to leave."""

    batches: PartBatches
    note: Path | None
    kill: bool = False

    def told(self, batches: Iterable[pa.RecordBatch]) -> Batches:
        for batch in batches:
            if ODD in batch.column(0).to_pylist() and not (self.note and self.note.exists()):
                if self.note:
                    self.note.touch()
                if self.kill:
                    os.kill(os.getpid(), signal.SIGKILL)
                raise RuntimeError("it went wrong")
            yield from self.batches.told([batch])


class Told(Bar):
    """A bar that keeps what it was told."""

    def __init__(self, *, watched: bool) -> None:
        super().__init__("", watched=watched)
        self.told: list[tuple[int, int]] = []

    def at(self, done: int, total: int) -> None:
        self.told.append((done, total))


@pytest.fixture
def wrong(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def goes(*, note: Path | None, kill: bool = False) -> None:
        def made(work: PartWork) -> Wrong:
            return Wrong(batches_of(work), note, kill)

        monkeypatch.setattr(in_spark, "batches_of", made)

    return goes


def test_both_engines_write_the_same_bytes(settle: Callable[..., bytes], tmp_path: Path) -> None:
    plain = settle("plain")
    assert settle("spark") == plain
    assert sorted(one.name for one in tmp_path.iterdir()) == ["c.parquet", "r.parquet"]


@pytest.mark.parametrize("kill", [False, True])
def test_a_task_that_fails_or_is_killed_once_changes_nothing(
    settle: Callable[..., bytes], wrong: Callable[..., None], tmp_path: Path, *, kill: bool
) -> None:
    plain = settle("plain")
    wrong(note=tmp_path / "once", kill=kill)
    assert settle("spark") == plain
    assert (tmp_path / "once").exists()


def test_a_run_that_stops_goes_on_from_what_is_finished(
    settle: Callable[..., bytes], wrong: Callable[..., None], tmp_path: Path
) -> None:
    plain = settle("plain")
    wrong(note=None)
    assert b"Spark blev ikke f\xc3\xa6rdig" in settle("spark")
    assert not (tmp_path / "r.parquet").exists()
    assert len(list((tmp_path / "r.parquet.parts").glob("part-*"))) in range(1, PARTS)
    assert settle("plain") == plain


def test_why_a_part_is_refused_is_the_sentence_of_the_plain_run(
    settle: Callable[..., bytes], tmp_path: Path
) -> None:
    path = tmp_path / "c.parquet" / "part-00002.parquet"
    path.write_bytes(path.read_bytes().replace(b"K0", b"X9"))
    assert b"filen er \xc3\xa6ndret eller beskadiget" in settle("plain")
    assert settle("spark").replace(f"{tmp_path}/".encode(), b"") == settle("plain")


@pytest.mark.parametrize("watched", [True, False])
def test_how_many_parts_are_finished_is_told_to_who_watches(
    spark: SparkSession, asked: PartWork, monkeypatch: pytest.MonkeyPatch, *, watched: bool
) -> None:
    monkeypatch.setattr(aside, "LOOK", 0.01)
    bar = Told(watched=watched)
    in_spark.read_in(spark, asked, bar=bar)
    assert {total for _, total in bar.told} == ({PARTS} if watched else set())
    assert all(0 <= done <= PARTS for done, _ in bar.told)


def test_what_is_loaded_is_spared_once_in_a_process(
    asked: PartWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    spared: list[None] = []
    monkeypatch.setattr(gc, "freeze", lambda: spared.append(None))
    in_spark.spare_loaded.cache_clear()
    task = in_spark.InTask(batches_of(asked))
    assert [*task.told([]), *task.told([])] == []
    assert len(spared) == 1


def test_an_interrupt_ends_the_wait_and_what_fails_there_fails_here() -> None:
    def interrupt() -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        aside.aside(Event().wait, meanwhile=interrupt)
    with pytest.raises(ZeroDivisionError):
        aside.aside(lambda: 1 // 0)


@pytest.mark.usefixtures("spark")
def test_spark_that_cannot_begin_is_told() -> None:
    said = r"kan ikke begynde på »local\[1\]«; VIRKSOM_SPARK_MASTER er local"
    with pytest.raises(NoSpark, match=said), spark_session("local[1]"):
        pass


def test_what_spark_cannot_do_is_refused(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(NoSpark, match=r"svarer ikke på »spark://127\.0\.0\.1:9"):
        refuse_unreachable("spark://127.0.0.1:9,nowhere")
    words = ("settle", "--facts", "demo", "--engine")
    assert "Spark læser en mappe" in ask(*words, "spark").err
    assert "skriv plain eller spark" in ask(*words, "flink").err
    Path("c.parquet").mkdir()
    monkeypatch.setenv("JAVA_HOME", "/nowhere")
    write_cohort(cohort(begun()), Path("d.parquet"))
    assert "openjdk-17-jre-headless" in ask(*words[:2], "d.parquet", "--engine", "spark").err
    monkeypatch.setitem(sys.modules, "pyspark", None)
    assert "virksom[spark]" in ask(*words[:2], "d.parquet", "--engine", "spark").err


def test_the_plain_run_needs_no_spark() -> None:
    code = "import virksom.cli.in_parts, sys; print('pyspark' in sys.modules)"
    assert run([sys.executable, "-c", code], check=True, capture_output=True).stdout == b"False\n"
