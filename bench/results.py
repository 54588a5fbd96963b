"""Everything timed, told as a page: the machine, what was wanted, and each job beside its peers."""

import os
import platform
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from time import strftime

from bench.apart import Measured
from bench.jobs import Job
from bench.race import Race, Raced, Reached, raced
from bench.timing import Line, table

_LIBRARIES = (
    "numpy",
    "numba",
    "pyarrow",
    "duckdb",
    "polars",
    "pandas",
    "openfisca-core",
    "pyspark",
    "ortools",
    "lapx",
    "scipy",
    "simpy",
)
_MEET: Mapping[bool | None, str] = {True: "met", False: "**missed**", None: "not known"}

_QUICK = " A quick pass: whether everything runs and agrees; its figures say nothing."

_HOW = """\
Each engine of a race runs in a process of its own, on two threads at the most, with invented
cohorts of {sizes} persons (`bench/generate.py`, the same for everybody). Where engines do not
come to the same totals, none of their figures is kept. The clock and user+sys are medians of
{times} runs after one that is not counted, fewer where it is said; the peak is that of the process,
Python and libraries included. The peers are general engines that were not made for this, and
whoever knows one well may find a quicker way to say the same; ours does this and nothing else.
Where there is no cohort, a line is the quickest of its runs, unless it says otherwise."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """How a job came out.

    Args:
        title: what was done.
        text: its part of the page.
        reached: what was wanted and how it came out.
        failed: whether it stopped with an error.
        missing: whether a peer did not run.
    """

    title: str
    text: str
    reached: tuple[Reached, ...] = ()
    failed: bool = False
    missing: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What to time.

    Args:
        jobs: which, in order.
        sizes: how many persons the cohorts of races have, ascending.
        times: how often each engine is timed.
        command: how a reader asks for the same.
        quick: whether it is only to be seen that everything runs and agrees.
    """

    jobs: Sequence[Job]
    sizes: Sequence[int]
    times: int
    command: str
    quick: bool = False


def told(asked: Asked, *, place: Path, keep: Callable[[str], object]) -> tuple[str, bool]:
    """Do every job; return the page, and whether all is as it should be.

    That is that all that was wanted is met; or, where it is to be quick, that everybody ran.

    A job that stops with an error is told as such, and the next is done.

    Args:
        asked: what to time.
        place: a folder for cohorts.
        keep: is given the page as far as it has come, after each job.
    """
    begun, sections = _begun(asked), list[Section]()
    for job in asked.jobs:
        sections.append(_section(job, asked, place=place))
        keep(_page(begun, sections))
    good = not any(one.failed or (asked.quick and one.missing) for one in sections)
    if not asked.quick:
        good = good and all(one.met is not False for some in sections for one in some.reached)
    return _page(begun, sections), good


def _page(begun: str, sections: Sequence[Section]) -> str:
    return "\n\n".join([begun, _wanted(sections), *(one.text for one in sections)]) + "\n"


def _section(job: Job, asked: Asked, *, place: Path) -> Section:
    print(f"{job.name} …", file=sys.stderr, flush=True)
    title = job.title or job.name
    try:
        work = job.load(quick=asked.quick)
        if isinstance(work, Race):
            title = work.title
            return _of_race(raced(work, sizes=asked.sizes, place=place, times=asked.times))
        return _of_lines(title, work())
    except Exception as why:  # noqa: BLE001  # a job that stops must not take the others with it
        print(f"  stopped: {why}", file=sys.stderr, flush=True)
        return Section(title=title, text=f"## {_head(title)}\n\nStopped: {why}", failed=True)


def _of_race(one: Raced) -> Section:
    reached = tuple(one.reached())
    parts = [f"## {_head(one.race.title)}", one.race.told, _engines(one), _aims(reached)]
    parts += [f"Did not run: {why}" for why in one.missing]
    return Section(
        title=one.race.title,
        text="\n\n".join(parts),
        reached=reached,
        missing=bool(one.missing),
    )


def _engines(one: Raced) -> str:
    heads = ("persons", "engine", "clock, s", "user+sys, s", "peak, MB", "× clock", "× user+sys")
    rows = [
        _cells(found, beside=some[0], persons=f"{found.persons:,}")
        for some in one.found
        for found in some
    ]
    size = one.ours.persons
    rows += [
        _cells(found, beside=one.ours, persons=f"{size:,}, scaled from {found.persons:,}")
        for found in one.scaled
    ]
    return _table(heads, rows)


def _cells(one: Measured, *, beside: Measured, persons: str) -> Sequence[str]:
    ours = one is beside
    seldom = f", {one.times} run" if one.times < beside.times else ""
    return (
        persons,
        f"{one.engine}{seldom}",
        f"{one.wall:,.4f}",
        f"{one.work:,.4f}",
        f"{one.memory / 1e6:,.0f}",
        "1" if ours else f"{one.wall / beside.wall:,.1f}",
        "1" if ours else f"{one.work / beside.work:,.1f}",
    )


def _aims(reached: Sequence[Reached]) -> str:
    rows = [(one.said, one.found, _MEET[one.met]) for one in reached]
    return _table(("wanted", "found", ""), rows)


def _of_lines(title: str, lines: Sequence[Line]) -> Section:
    print(table(lines), file=sys.stderr, flush=True)
    reached = tuple(
        Reached(
            said=f"{line.job}: {_shown(line, line.target)}",
            found=_shown(line, line.took),
            met=line.met,
        )
        for line in lines
    )
    heads = ("job", "ours", "wanted", "", "peer", "theirs", "times the peer")
    rows = [
        (
            line.job,
            _shown(line, line.took),
            _shown(line, line.target),
            _MEET[line.met],
            line.peer,
            _shown(line, line.peer_took),
            f"{line.ratio:,.1f}",
        )
        for line in lines
    ]
    return Section(title=title, text=f"## {_head(title)}\n\n{_table(heads, rows)}", reached=reached)


def _shown(line: Line, value: float) -> str:
    return f"{value:,.0f}/s" if line.rate else f"{value * 1000:,.1f} ms"


def _wanted(sections: Sequence[Section]) -> str:
    """Say for each job how many aims are met, and which are not."""
    rows = []
    for one in sections:
        missed = [aim for aim in one.reached if not aim.met]
        met = f"{len(one.reached) - len(missed)} of {len(one.reached)}"
        named = "; ".join(f"{aim.said}: {aim.found}" for aim in missed)
        rows.append((one.title, "stopped" if one.failed else met, named))
    return "## What is met\n\n" + _table(("job", "met", "not met"), rows)


def _begun(asked: Asked) -> str:
    """Return the head of the page: when, on what, and how it was measured."""
    sizes = ", ".join(f"{size:,}" for size in asked.sizes)
    said = f"`{asked.command}`, {strftime('%Y-%m-%d')}. Written by the command; not by hand."
    return "\n\n".join(
        [
            "# Results",
            said + _QUICK if asked.quick else said,
            _machine(),
            _HOW.format(sizes=sizes, times=asked.times),
        ]
    )


def _machine() -> str:
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    found = ", ".join(f"{name} {one}" for name in _LIBRARIES if (one := _version(name)))
    return (
        f"A machine with {os.cpu_count()} cores ({_processor()}) and {memory:.0f} GB of memory, "
        f"{platform.system()}, Python {platform.python_version()}; load {os.getloadavg()[0]:.1f} "
        f"when it began. {found}."
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(_rows(heads, rows))


def _rows(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"


def _head(title: str) -> str:
    return title[:1].upper() + title[1:]
