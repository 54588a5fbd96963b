"""The parts of a cohort settled by Spark: it carries numbers out and brings their sums home."""

import gc
import os
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from virksom.cli.aside import aside
from virksom.cli.spark_session import LOG, MASTER, calm, spark_said, spark_session
from virksom.cli.working import Bar
from virksom.programme.files.part_batches import COLUMNS, PartBatches, added_rows, batches_of
from virksom.programme.files.settled_parts import AllParts, PartWork
from virksom.programme.files.storage import LOCAL
from virksom.programme.kernel import Refusal, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pyarrow import RecordBatch
    from pyspark import StatusTracker
    from pyspark.sql import DataFrame, SparkSession


class SparkStopped(Refusal):
    """Spark gave up before all parts were read."""


def by_spark(work: PartWork, bar: Bar) -> AllParts:
    """Settle every part by Spark, in a session of its own; the bar is told of finished parts.

    Raises:
        NoSpark: Spark is not there, or cannot begin.
        PartRefused: a part cannot be settled, whoever tries.
        SparkStopped: a part failed more often than Spark tries it.
    """
    with spark_session(os.environ.get(MASTER) or None) as spark:
        return read_in(spark, work, bar=bar)


def read_in(spark: "SparkSession", work: PartWork, *, bar: Bar | None = None) -> AllParts:
    """Settle every part in a session, a task a part; only totals come home, summed there.

    The cohort lies parted by its persons' ids already, so no row ever moves between tasks.

    Args:
        spark: the session.
        work: what is asked.
        bar: is told how many parts are finished; None when nobody watches.

    Raises:
        PartRefused: a part cannot be settled, whoever tries.
        SparkStopped: a part failed more often than Spark tries it.
    """
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    meanwhile = None
    if bar is not None and bar.watched:
        meanwhile = _Seen(spark.sparkContext.statusTracker(), bar, work.folder.parts).tell
    try:
        rows = aside(lambda: _totals(spark, work).collect(), meanwhile=meanwhile)
    except (PySparkException, Py4JError) as trouble:
        raise _stopped(work, trouble) from None
    return added_rows(work, (tuple(row) for row in rows))


def _totals(spark: "SparkSession", work: PartWork) -> "DataFrame":
    """Return what all parts come to, to be summed where they are read."""
    from pyspark.sql import functions

    parts, there = work.folder.parts, InTask(batches_of(_from_anywhere(work)))
    *keys, persons = (column.split()[0] for column in COLUMNS.split(", "))
    numbers = spark.range(0, parts, 1, numPartitions=parts)
    with calm():
        totals = numbers.mapInArrow(there.told, COLUMNS)
    return totals.groupBy(*keys).agg(functions.sum(persons))


@dataclass(frozen=True, slots=True)
class _Seen:
    """What Spark's driver knows of the parts, told to a bar."""

    tracker: "StatusTracker"
    bar: Bar
    parts: int

    def tell(self) -> None:
        jobs = map(self.tracker.getJobInfo, self.tracker.getActiveJobsIds())
        stages = (number for job in jobs if job is not None for number in job.stageIds)
        found = filter(None, map(self.tracker.getStageInfo, stages))
        self.bar.at(max((one.numCompletedTasks for one in found), default=0), self.parts)


@dataclass(frozen=True, slots=True)
class InTask:
    """The work in one of Spark's processes, which looks for waste after each task.

    What is loaded by then is none, and looking through it costs more than reading a part.
    """

    batches: PartBatches

    def told(self, given: "Iterable[RecordBatch]") -> "Iterator[RecordBatch]":
        """Yield what the batches of a task come to, see ``PartBatches``."""
        spare_loaded()
        yield from self.batches.told(given)


@cache
def spare_loaded() -> None:
    """Spare what is loaded from being looked through for waste; once in a process.

    Whatever a later task leaves behind is waste, and is to be found.
    """
    gc.freeze()


def _from_anywhere(work: PartWork) -> PartWork:
    """Return the work with paths that do not hang on the folder a process stands in."""
    folder, kept = work.folder, work.kept
    if folder.system.type_name == LOCAL.type_name:
        folder = replace(folder, path=folder.path.absolute())
    if kept is not None and kept.system.type_name == LOCAL.type_name:
        kept = replace(kept, path=kept.path.absolute())
    return replace(work, folder=folder, kept=kept)


def _stopped(work: PartWork, trouble: Exception) -> SparkStopped:
    said = spark_said(trouble)
    kept = work.kept is not None
    da = "; kør igen, så går den videre fra de dele, der er færdige" if kept else ""
    en = "; run it again, and it goes on from the parts that are finished" if kept else ""
    return SparkStopped(
        Text(
            f"Spark blev ikke færdig ({LOG} nævner en fil til dets egne ord){da}.",
            f"Spark did not finish ({said}; {LOG} names a file for its own words){en}.",
        )
    )
