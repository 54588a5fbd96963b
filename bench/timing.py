"""Jobs timed beside their peers, each by the middle of its runs: the clock, and user+sys."""

import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from time import perf_counter, process_time

NO_CACHE = "PYTHONDONTWRITEBYTECODE"

TIMES = 5
"""How often a job and its peer are timed at least."""

CLOCK, WORK = "by the clock", "user+sys"
"""What a target is of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """How long something took.

    Args:
        clock: seconds by the clock, a median unless the line says otherwise.
        work: seconds of user and system, the same of processes that were waited for; None where
            that was not counted.
        memory: bytes that the process held at the most; 0 where that was not asked.
    """

    clock: float
    work: float | None = None
    memory: int = 0

    def scaled(self, by: float) -> "Took":
        """Return the same for so many times as much; memory stays as it was found."""
        work = None if self.work is None else self.work * by
        return Took(clock=self.clock * by, work=work, memory=self.memory)

    def seconds(self, by: str) -> float:
        """Return the seconds of ``CLOCK`` or of ``WORK``."""
        if by == CLOCK:
            return self.clock
        if self.work is None:
            message = "user+sys was not counted"
            raise ValueError(message)
        return self.work


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One job and its peer.

    Args:
        job: what is done.
        ours: how long it took; where ``rate``, each of the things.
        peer: what it is set beside.
        theirs: the same of the peer.
        target: the most seconds allowed, or where ``rate`` the fewest things a second.
        by: what the target is of, ``CLOCK`` or ``WORK``.
        memory: the most bytes allowed; 0 asks for nothing.
        rate: whether it is told as things a second.
    """

    job: str
    ours: Took
    peer: str
    theirs: Took
    target: float
    by: str = CLOCK
    memory: int = 0
    rate: bool = False

    @property
    def met(self) -> bool:
        """Whether the target is met, that of memory too."""
        took = self.ours.seconds(self.by)
        quick = 1 / took >= self.target if self.rate else took <= self.target
        return quick and (not self.memory or self.ours.memory <= self.memory)

    @property
    def ratio(self) -> float:
        """How many times as long as ours the peer takes, by what the target is of."""
        return self.theirs.seconds(self.by) / self.ours.seconds(self.by)

    @property
    def wanted(self) -> str:
        """The target in words."""
        held = f", ≤ {self.memory / 1e6:,.0f} MB" if self.memory else ""
        least = f"≥ {self.target:,.0f}/s" if self.rate else f"≤ {self.target * 1000:,.1f} ms"
        return f"{least} {self.by}{held}"

    @property
    def found(self) -> str:
        """What was found of it, in words."""
        held = f", {self.ours.memory / 1e6:,.0f} MB" if self.memory else ""
        return f"{self.shown(self.ours.seconds(self.by))}{held}"

    def shown(self, seconds: float | None) -> str:
        """Return seconds in words, as the line tells them; nothing where there are none."""
        if seconds is None:
            return ""
        return f"{1 / seconds:,.0f}/s" if self.rate else f"{seconds * 1000:,.1f} ms"


def taken(work: Callable[[], object], *, times: int = TIMES) -> Took:
    """Return the medians of some runs, after one that is not counted."""
    work()
    found = [_once(work) for _ in range(times)]
    return Took(clock=median(one for one, _ in found), work=median(one for _, one in found))


def _once(work: Callable[[], object]) -> tuple[float, float]:
    """Return the seconds by the clock, and of user and system."""
    spent, begun = _spent(), perf_counter()
    work()
    return perf_counter() - begun, _spent() - spent


def _spent() -> float:
    """Return the seconds of user and system so far, of processes that were waited for too."""
    others = getrusage(RUSAGE_CHILDREN)
    return process_time() + others.ru_utime + others.ru_stime


def run(words: Sequence[str]) -> None:
    """Run a command and throw away what it prints.

    Python may keep what it compiled, as it does unless the environment forbids it.
    """
    kept = {name: value for name, value in os.environ.items() if name != NO_CACHE}
    subprocess.run(words, env=kept, stdout=subprocess.DEVNULL, check=True)


def command(words: Sequence[str]) -> Callable[[], None]:
    """Return the work of running a command, as ``run`` does."""
    return lambda: run(words)


def many_times(ratio: float) -> str:
    """Return a ratio in words: two figures of it where it is below one."""
    return f"{ratio:,.1f}" if ratio >= 1 else f"{ratio:.2g}"


def table(lines: Sequence[Line]) -> str:
    """Write the lines as a plain table; times and ratios are of what the target is of."""
    head = ("job", "ours", "wanted", "", "peer", "theirs", "× ours")
    rows = [head, *(_cells(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _cells(line: Line) -> tuple[str, ...]:
    verdict = "met" if line.met else "MISSED"
    theirs = line.shown(line.theirs.seconds(line.by))
    return line.job, line.found, line.wanted, verdict, line.peer, theirs, many_times(line.ratio)
