"""Everything timed, told as a page: the machine, what was wanted, and each job beside its peers."""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from time import monotonic, strftime

from bench.apart import DidNotRun, Measured
from bench.cohorts import sizes
from bench.jobs import Job
from bench.machine import machine
from bench.race import OURS, Race, Raced, Reached, raced
from bench.timing import Line, Took, many_times, table

_MEET: Mapping[bool | None, str] = {True: "met", False: "**missed**", None: "not known"}

_QUICK = " A quick pass: whether everything runs and agrees; its figures say nothing."

_HOW = """\
Each engine of a race runs in a process of its own, on two threads at the most, with invented
cohorts of {sizes} persons (`bench/generate.py`, the same for everybody). Each answers once,
which is not timed, and waits. Only where all come to the same totals is any of them timed, one
after the other; where they do not, it is said, and there are no figures. The clock and user+sys
are medians of {times} runs, after one more that is not counted; the peak is that of the process,
Python and libraries included. The peers are general engines that were not made for this, and
whoever knows one well may find a quicker way to say the same; ours does this and nothing else.

Where there is no cohort, a figure is the median of at least 5 runs too, after one that is not
counted, unless its line says p95 or once. A p95, and what a database does, is told by the clock
alone. `×` is how many times as much of it a peer takes as ours, in every table.

The office with 100,000 candidates, and a month settled for 10,000, are not here:
`make bench SCALE=1` times them into [SCALE.md](SCALE.md)."""


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
    begun, since, sections = _begun(asked), monotonic(), list[Section]()
    for job in asked.jobs:
        sections.append(_section(job, asked, place=place))
        keep(_page([begun], sections))
    good = not any(one.failed or (asked.quick and one.missing) for one in sections)
    if not asked.quick:
        good = good and all(one.met is not False for some in sections for one in some.reached)
    took = f"All of it took {(monotonic() - since) / 60:.0f} minutes."
    return _page([begun, took, *_cohorts(asked, place=place)], sections), good


def _page(head: Sequence[str], sections: Sequence[Section]) -> str:
    return "\n\n".join([*head, _wanted(sections), *(one.text for one in sections)]) + "\n"


def _cohorts(asked: Asked, *, place: Path) -> Iterator[str]:
    """Yield how large the cohorts are that races read, where there were any."""
    folders = [one for size in asked.sizes if (one := place / f"{size}.parquet").exists()]
    if folders:
        yield "## The cohorts"
        try:
            said, (heads, *rows) = sizes(folders)
        except DidNotRun as why:
            yield f"They could not be counted: {why}"
        else:
            yield f"{said}\n\n{_table(heads, rows)}"


def _section(job: Job, asked: Asked, *, place: Path) -> Section:
    print(f"{job.name} …", file=sys.stderr, flush=True)
    title = job.title or job.name
    try:
        work = job.load(quick=asked.quick)
        if isinstance(work, Race):
            title = work.title
            return _of_race(raced(work, sizes=asked.sizes, place=place, times=asked.times))
        return of_lines(title, work(), told=job.text())
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
        _cells(
            found,
            beside=one.ours,
            persons=f"{size:,}, scaled from {found.persons:,}",
            held=", not scaled",
        )
        for found in one.scaled
    ]
    return _table(heads, rows)


def _cells(one: Measured, *, beside: Measured, persons: str, held: str = "") -> Sequence[str]:
    ours = one is beside
    return (
        persons,
        one.engine,
        f"{one.wall:,.4f}",
        f"{one.work:,.4f}",
        f"{one.memory / 1e6:,.0f}{held}",
        "1" if ours else many_times(one.wall / beside.wall),
        "1" if ours else many_times(one.work / beside.work),
    )


def _aims(reached: Sequence[Reached]) -> str:
    rows = [(one.said, one.found, _MEET[one.met]) for one in reached]
    return _table(("wanted", "found", ""), rows)


def of_lines(title: str, lines: Sequence[Line], *, told: str = "") -> Section:
    """Return lines as a part of the page: what each took, and what was wanted.

    Args:
        title: what was done.
        lines: how it came out.
        told: how it is done, and what to bear in mind.
    """
    print(table(lines), file=sys.stderr, flush=True)
    aims = (
        Reached(said=f"{line.job}: {line.wanted}", found=line.found, met=line.met) for line in lines
    )
    reached = tuple(dict.fromkeys(aims))
    parts = [f"## {_head(title)}", *([told] if told else []), _figures(lines), _aims(reached)]
    return Section(title=title, text="\n\n".join(parts), reached=reached)


def _figures(lines: Sequence[Line]) -> str:
    """Return what ours and each peer took; a column that nobody fills is left out."""
    heads = ("job", "engine", "clock", "user+sys", "peak, MB", "× clock", "× user+sys")
    rows: list[Sequence[str]] = []
    for (job, ours), some in groupby(lines, key=lambda line: (line.job, line.ours)):
        for number, line in enumerate(some):
            rows += [] if number else [(job, OURS, *_took(line, ours), *_beside(ours, ours))]
            rows.append(("", line.peer, *_took(line, line.theirs), *_beside(line.theirs, ours)))
    kept = [place for place in range(len(heads)) if any(row[place] for row in rows)]
    return _table([heads[place] for place in kept], [[row[at] for at in kept] for row in rows])


def _took(line: Line, one: Took) -> Sequence[str]:
    memory = f"{one.memory / 1e6:,.0f}" if one.memory else ""
    return line.shown(one.clock), line.shown(one.work), memory


def _beside(one: Took, ours: Took) -> Sequence[str]:
    """Return how many times as long something took by the clock, and in user+sys."""
    if one is ours:
        return "1", "1" if ours.work else ""
    work = many_times(one.work / ours.work) if one.work is not None and ours.work else ""
    return many_times(one.clock / ours.clock), work


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
            machine(),
            _HOW.format(sizes=sizes, times=asked.times),
        ]
    )


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    return "\n".join(_rows(heads, rows))


def _rows(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(heads)} |"
    yield f"|{'---|' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(cell.replace('|', '/') for cell in row)} |"


def _head(title: str) -> str:
    return title[:1].upper() + title[1:]
