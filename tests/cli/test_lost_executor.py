"""A cluster of Spark's own, with executors that are processes: one is lost, and nothing else."""

import json
import os
import sys
from pathlib import Path
from subprocess import PIPE, run

import pyspark
import pytest

from tests.cli import lost_executor
from tests.cli.conftest import Ask
from tests.core.columns.rows import begun, cohort, work
from virksom.programme.files.cohort_writing import write_cohort

pytestmark = pytest.mark.slow


@pytest.fixture
def world(tmp_path: Path) -> dict[str, str]:
    """Two executors of one core, bound to the loopback address, at work in the test's folder."""
    home = tmp_path / "spark"
    home.mkdir()
    for one in Path(pyspark.__file__).parent.iterdir():
        (home / one.name).symlink_to(one)
    return {
        **os.environ,
        "JDK_JAVA_OPTIONS": "-XX:+UseSerialGC -XX:TieredStopAtLevel=1",
        "SPARK_HOME": str(home),
        "SPARK_LOCAL_DIRS": str(tmp_path),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "VIRKSOM_SPARK_MASTER": "local-cluster[2,1,1024]",
    }


def test_an_executor_that_is_killed_when_it_has_read_a_part_changes_nothing(
    ask: Ask, world: dict[str, str], tmp_path: Path
) -> None:
    people = [[*begun(), work(number, 90 + number)] for number in range(12)]
    write_cohort(cohort(*people), tmp_path / "c.parquet", parts=4)
    words = ["settle", "--facts", "c.parquet", "--on", "2019-12-31", "--format", "json", "--out"]
    plain = ask(*words, "plain.parquet").out
    lost = [sys.executable, lost_executor.__file__, "note", *words, "spark.parquet"]
    said = run([*lost, "--engine", "spark"], env=world, check=True, stdout=PIPE, timeout=300).stdout
    assert not Path("/proc", Path("note").read_text(encoding="utf-8")).exists()
    assert json.loads(said)["totals"] == json.loads(plain)["totals"]
    assert Path("spark.parquet").read_bytes() == Path("plain.parquet").read_bytes()
