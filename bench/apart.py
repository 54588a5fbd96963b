"""Engines measured apart: each in a process of its own, so that time and memory are its own.

``python -m bench.apart MODULE CALLED FOLDER`` answers once, untimed, and tells as JSON what it came
to. Then it waits: whoever began it writes how often it is to be timed, or writes nothing, and it
ends. So engines can be compared before any of them is timed. What is called takes the cohort's
folder and returns what it came to. One that has to be made ready first, and is then asked again and
again, gives back the work to time instead (``ready`` as the last word).
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from time import perf_counter, process_time
from typing import IO

from bench.timing import Line, Took

Totals = tuple[int, ...]
"""What engines must agree on before they are compared."""

Engine = tuple[str, str]
"""The module, and what is called in it."""

_TICKS = os.sysconf("SC_CLK_TCK")


class DidNotRun(RuntimeError):
    """An engine stopped with an error; the last line of it is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """How one engine did one job with one cohort.

    Args:
        engine: its name.
        persons: how many it read.
        wall: median seconds.
        work: median seconds of user and system on all cores, processes it started included.
        memory: bytes at the most, Python, libraries and processes it started included.
        totals: what it came to; of all runs, where each came to something else.
        times: of how many runs, after two that are not counted: what it answers first, and one more
            when it has waited.
    """

    engine: str
    persons: int
    wall: float
    work: float
    memory: int
    totals: Totals
    times: int

    @property
    def took(self) -> Took:
        """How long it took, as lines have it."""
        return Took(clock=self.wall, work=self.work, memory=self.memory)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An engine that has answered once, untimed, and waits.

    Args:
        engine: its name.
        totals: what it came to.
        process: where it waits.
        said: what it says of errors.
    """

    engine: str
    totals: Totals
    process: "subprocess.Popen[str]"
    said: IO[str]

    def timed(self, *, times: int) -> Measured:
        """Let it go on: it does it once more untimed, is timed so often, and its process ends.

        Raises:
            DidNotRun: it stopped with an error.
        """
        found = json.loads(_heard(self.engine, self.process, said=self.said, word=f"{times}\n"))
        return Measured(engine=self.engine, **{**found, "totals": tuple(found["totals"])})


@contextmanager
def answered(name: str, engine: Engine, *, folder: Path, ready: bool = False) -> Iterator[Answered]:
    """Begin an engine in a process of its own, and let it answer once; at the end it is gone.

    Args:
        name: what it is called.
        engine: where it is.
        folder: the cohort; its name begins with how many persons it has.
        ready: whether it is made ready first, which is not timed.

    Raises:
        DidNotRun: it stopped with an error.
    """
    words = [sys.executable, "-m", "bench.apart", *engine, str(folder)]
    words += ["ready"] if ready else []
    held = {**os.environ, "POLARS_MAX_THREADS": "2"}
    pipe = subprocess.PIPE
    with (
        TemporaryFile("w+", encoding="utf-8", errors="replace") as said,
        subprocess.Popen(
            words, stdin=pipe, stdout=pipe, stderr=said, text=True, env=held
        ) as process,
    ):
        totals = tuple(json.loads(_heard(name, process, said=said)))
        yield Answered(engine=name, totals=totals, process=process, said=said)


def _heard(name: str, process: "subprocess.Popen[str]", *, said: IO[str], word: str = "") -> str:
    """Say a word to a process and return the line that it answers.

    Raises:
        DidNotRun: it ended instead.
    """
    if process.stdin is None or process.stdout is None:
        raise DidNotRun(name)
    with suppress(BrokenPipeError):
        process.stdin.write(word)
        process.stdin.flush()
    if line := process.stdout.readline():
        return line
    process.wait()
    said.seek(0)
    raise DidNotRun(f"{name}: {(said.read().strip().splitlines() or ['no word'])[-1]}")


def measured(
    name: str, engine: Engine, *, folder: Path, times: int, ready: bool = False
) -> Measured:
    """Measure an engine that is compared with none, as ``answered`` begins it.

    Raises:
        DidNotRun: it stopped with an error.
    """
    with answered(name, engine, folder=folder, ready=ready) as one:
        return one.timed(times=times)


def called_apart(engine: Engine, *given: int) -> list[Line]:
    """Return what is timed by what times itself: an office serves one database to its end."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(_called, engine, *given).result()


def _called(engine: Engine, *given: int) -> list[Line]:
    lines: list[Line] = getattr(import_module(engine[0]), engine[1])(*given)
    return lines


def _serve(engine: Engine, *, folder: Path, ready: bool) -> None:
    """Answer once, wait for how often to be timed, and tell how it went.

    What libraries print goes where errors go, so that it is not taken for an answer.
    """
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as told:
        os.dup2(2, 1)
        work = _work(engine, folder, ready=ready)
        first = work()
        print(json.dumps(first), file=told, flush=True)
        if often := sys.stdin.readline():
            found = _measure(work, first, times=int(often))
            persons = int(folder.name.split(".")[0])
            print(json.dumps({"persons": persons, **found}), file=told, flush=True)


def _measure(work: Callable[[], Totals], first: Totals, *, times: int) -> Mapping[str, object]:
    """Do it once more, for memory has grown cold in waiting, and then so many times timed."""
    came, walls, works = [first, work()], list[float](), list[float]()
    for _ in range(times):
        totals, wall, spent = _timed(work)
        came.append(totals)
        walls.append(wall)
        works.append(spent)
    return {
        "wall": median(walls),
        "work": median(works),
        "memory": _memory(),
        "totals": came[0] if len(set(came)) == 1 else [one for each in came for one in each],
        "times": times,
    }


def _work(engine: Engine, folder: Path, *, ready: bool) -> Callable[[], Totals]:
    called = getattr(import_module(engine[0]), engine[1])
    if ready:
        made: Callable[[], Totals] = called(folder)
        return made
    return lambda: called(folder)


def _timed(work: Callable[[], Totals]) -> tuple[Totals, float, float]:
    """Return what work came to, its seconds by the clock, and of user and system.

    Asking the system is not timed.
    """
    before = _of_others()
    spent, begun = process_time(), perf_counter()
    came = work()
    wall, own = perf_counter() - begun, process_time() - spent
    return came, wall, own + _of_others() - before


def _of_others() -> float:
    """Return the seconds of user and system of the processes that this one started."""
    return sum(sum(map(int, _stat(pid)[11:13])) for pid in _started(os.getpid())) / _TICKS


def _memory() -> int:
    """Return the most bytes that this process and those it started held, each at its own worst.

    What the system says of a process itself, for what it says of resources counts the parent too.
    """
    return sum(_worst(pid) for pid in (os.getpid(), *_started(os.getpid())))


def _worst(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
    except OSError:
        return 0
    told = (int(line.split()[1]) * 1024 for line in lines if line.startswith("VmHWM"))
    return next(told, 0)


def _started(pid: int) -> Iterator[int]:
    """Yield the processes that a process started and that still run, and those they did.

    The system tells of each thread's; to look through all that run would empty what is kept close
    at hand between two runs.
    """
    for told in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            found = told.read_text(encoding="utf-8").split()
        except OSError:
            continue
        for child in map(int, found):
            yield child
            yield from _started(child)


def _stat(pid: int) -> Sequence[str]:
    """Return what the system says of a process, from its state on; of one just gone, nothing."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    except OSError:
        return ["0"] * 50
    return told.rpartition(")")[2].split()


if __name__ == "__main__":
    module, called, place, *more = sys.argv[1:]
    _serve((module, called), folder=Path(place), ready=more == ["ready"])
