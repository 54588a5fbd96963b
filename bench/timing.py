"""Jobs timed beside their peers, each by the run that was disturbed the least."""

import os
import subprocess
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from time import perf_counter

NO_CACHE = "PYTHONDONTWRITEBYTECODE"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One job and its peer.

    Args:
        job: what is done.
        took: seconds, or things a second when ``rate``.
        peer: what it is set beside.
        peer_took: the same of the peer.
        target: the most seconds allowed, or the fewest things a second.
        rate: whether more is better.
    """

    job: str
    took: float
    peer: str
    peer_took: float
    target: float
    rate: bool = False

    @property
    def met(self) -> bool:
        """Whether the target is met."""
        return self.took >= self.target if self.rate else self.took <= self.target

    @property
    def ratio(self) -> float:
        """How many times the peer's time the job takes."""
        return self.peer_took / self.took if self.rate else self.took / self.peer_took


def shortest(work: Callable[[], object], *, times: int) -> float:
    """Return the seconds of the quickest of some runs, after one that is not counted."""
    work()
    return min(_once(work) for _ in range(times))


def _once(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def command(words: Sequence[str]) -> Callable[[], object]:
    """Return the work of running a command and throwing away what it prints.

    Python may keep what it compiled, as it does unless the environment forbids it.
    """
    kept = {name: value for name, value in os.environ.items() if name != NO_CACHE}
    return lambda: subprocess.run(words, env=kept, stdout=subprocess.DEVNULL, check=True)


def table(lines: Sequence[Line]) -> str:
    """Write the lines as a plain table."""
    head = ("job", "ours", "target", "", "peer", "theirs", "times the peer")
    rows = [head, *(_cells(line) for line in lines)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )


def _cells(line: Line) -> tuple[str, ...]:
    def shown(value: float) -> str:
        return f"{value:,.0f}/s" if line.rate else f"{value * 1000:,.1f} ms"

    verdict = "met" if line.met else "MISSED"
    ours, target, theirs = shown(line.took), shown(line.target), shown(line.peer_took)
    return line.job, ours, target, verdict, line.peer, theirs, f"{line.ratio:.1f}"
