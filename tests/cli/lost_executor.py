"""``virksom`` by Spark, where the executor that has read one part is killed before it can tell.

``python lost_executor.py NOTE WORDS…``; the file NOTE then holds the number of the process.
"""

import os
import signal
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from virksom.cli import in_spark, main
from virksom.programme.files.part_batches import PartBatches, batches_of
from virksom.programme.files.settled_parts import PartWork

ODD = 2
"""The part that is read when it happens."""

EXECUTOR = b"CoarseGrainedExecutorBackend"


def executor() -> int:
    """Return Spark's process around this one; without one there is nobody at the top."""
    one = os.getppid()
    while EXECUTOR not in Path(f"/proc/{one}/cmdline").read_bytes():
        one = int(
            Path(f"/proc/{one}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[1]
        )
    return one


@dataclass(frozen=True, slots=True)
class Lost:
    """Settles parts; once, when the odd one's stretches lie finished, its executor is killed."""

    batches: PartBatches
    note: Path

    def told(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in batches:
            found = [*self.batches.told([batch])]
            if ODD in batch.column(0).to_pylist() and not self.note.exists():
                self.note.write_text(str(executor()), encoding="utf-8")
                os.kill(executor(), signal.SIGKILL)
                os._exit(1)
            yield from found


def settle(note: Path, words: Sequence[str]) -> int:
    """Run the command line with such parts; return its exit code."""

    def made(work: PartWork) -> Lost:
        return Lost(batches_of(work), note)

    in_spark.batches_of = made  # type: ignore[assignment]
    sys.argv[1:] = words
    return main()


if __name__ == "__main__":
    sys.exit(settle(Path(sys.argv[1]).absolute(), sys.argv[2:]))
