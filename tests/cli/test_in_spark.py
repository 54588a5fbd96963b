"""A cohort settled by Spark on two cores: the bytes of the plain run, whatever is killed."""

import gc
import json
import os
import re
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from subprocess import run
from threading import Event
from unittest.mock import Mock

import pyarrow as pa
import pytest
from pyspark import cloudpickle
from pyspark.sql import SparkSession

from bench import generate
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
    """Settle a cohort of four parts by an engine; return totals and file, or what was refused."""
    monkeypatch.setattr(in_spark, "spark_session", lambda _: nullcontext(spark))
    assert folder.parts == PARTS

    def settled(engine: str, of: str = "c.parquet") -> bytes:
        words = ("--facts", of, *ON, "--out", "r.parquet", "--engine", engine, "--format", "json")
        (tmp_path / "r.parquet").unlink(missing_ok=True)
        said = ask("settle", *words)
        if said.err:
            return (said.out + said.err).encode()
        totals = json.dumps(json.loads(said.out)["totals"])
        return totals.encode() + b"\n" + (tmp_path / "r.parquet").read_bytes()

    return settled


@dataclass(frozen=True, slots=True)
class Wrong:
    """Goes wrong with one part: the first time, or each time when there is no note to leave.

    Before the part is read, or ``late``: when its stretches lie finished and nobody knows of it.
    """

    batches: PartBatches
    note: Path | None
    kill: bool = False
    late: bool = False

    def told(self, batches: Iterable[pa.RecordBatch]) -> Batches:
        for batch in batches:
            if ODD in batch.column(0).to_pylist() and not (self.note and self.note.exists()):
                if self.late:
                    assert len([*self.batches.told([batch])]) == 1
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
    def goes(*, note: Path | None, kill: bool = False, late: bool = False) -> None:
        def made(work: PartWork) -> Wrong:
            return Wrong(batches_of(work), note, kill, late)

        monkeypatch.setattr(in_spark, "batches_of", made)

    return goes


def test_both_engines_write_the_same_bytes(settle: Callable[..., bytes], tmp_path: Path) -> None:
    plain = settle("plain")
    assert settle("spark") == plain
    assert sorted(one.name for one in tmp_path.iterdir()) == ["c.parquet", "r.parquet"]


def test_a_hundred_thousand_candidates_come_to_the_same_totals_and_bytes(
    settle: Callable[..., bytes], tmp_path: Path
) -> None:
    many = write_cohort(generate.cohort(100_000), tmp_path / "many.parquet")
    assert (many.persons, many.parts) == (100_000, 7)
    plain, spark = (
        settle(engine, "many.parquet").partition(b"\n") for engine in ("plain", "spark")
    )
    assert json.loads(spark[0]) == json.loads(plain[0])
    assert sha256(spark[2]).hexdigest() == sha256(plain[2]).hexdigest()
    assert len(plain[2]) > 500_000


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize("kill", [False, True])
def test_a_task_that_fails_or_is_killed_once_changes_nothing(
    settle: Callable[..., bytes],
    wrong: Callable[..., None],
    tmp_path: Path,
    *,
    kill: bool,
    late: bool,
) -> None:
    plain = settle("plain")
    wrong(note=tmp_path / "once", kill=kill, late=late)
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
@pytest.mark.parametrize(("named", "told"), [("local[1]", "local[1]"), (None, "local[*,4]")])
def test_spark_that_cannot_begin_is_told_by_its_master(named: str | None, told: str) -> None:
    said = f"kan ikke begynde på »{re.escape(told)}«; VIRKSOM_SPARK_MASTER er local"
    with pytest.raises(NoSpark, match=said), spark_session(named):
        pass


@pytest.mark.parametrize("named", ["spark://head:7077", "", None])
def test_the_session_is_asked_for_with_the_master_of_the_setting(
    asked: PartWork, monkeypatch: pytest.MonkeyPatch, named: str | None
) -> None:
    begin = Mock(side_effect=lambda _: nullcontext())
    monkeypatch.setattr(in_spark, "spark_session", begin)
    monkeypatch.setattr(in_spark, "read_in", Mock())
    monkeypatch.delenv("VIRKSOM_SPARK_MASTER", raising=False)
    if named is not None:
        monkeypatch.setenv("VIRKSOM_SPARK_MASTER", named)
    in_spark.by_spark(asked, Bar("", watched=False))
    begin.assert_called_once_with(named or None)


TOLD = """
from virksom.cli.spark_session import spark_session
for named in (None, "local[1,3]"):
    with spark_session(named) as spark:
        conf = spark.sparkContext.getConf().get
        print(conf("spark.master"), conf("spark.sql.shuffle.partitions"), conf("spark.ui.enabled"))
"""


def test_sparks_own_settings_go_before_ours_and_a_named_master_before_theirs(
    tmp_path: Path,
) -> None:
    own = "spark.master local[1,2]\nspark.sql.shuffle.partitions 3\n"
    (tmp_path / "spark-defaults.conf").write_text(own, encoding="utf-8")
    world = {**os.environ, "SPARK_CONF_DIR": str(tmp_path)}
    said = run([sys.executable, "-c", TOLD], env=world, check=True, capture_output=True, text=True)
    assert said.stdout == "local[1,2] 3 false\nlocal[1,3] 3 false\n"


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
