"""One job by several engines in one run: figures are kept only of those that agree."""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.apart import DidNotRun, Engine, Measured, measured
from bench.timing import Line

OURS = "virksom"
TIMES = 5
LARGE = 1_000_000
LINEAR = 1.25
"""How much more a person may cost at the largest size than at the one before, and be linear."""


class Disagree(RuntimeError):
    """Engines that do not come to the same are not compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """What is wanted of us at the largest size.

    Args:
        peers: we are to be so many times as quick as the quickest of these that ran.
        times: how many times; below 1 we may be slower, by so much at most.
        memory: bytes that we may hold at most; 0 asks for nothing.
        called: what the peers are called in the table.
        ours: which engine is meant by us.
    """

    peers: tuple[str, ...] = ()
    times: float = 0
    memory: int = 0
    called: str = ""
    ours: str = OURS


@dataclass(frozen=True, slots=True, kw_only=True)
class Race:
    """A job, and who does it.

    Args:
        title: what is done.
        told: how it is done, and what to bear in mind.
        engines: ours first; where each is found.
        small: how many persons an engine reads at most; its figures are scaled from there.
        few: how often an engine is timed at most with ``LARGE`` cohorts, where it takes minutes.
        aims: what is wanted.
        ready: whether engines are made ready first, see ``apart``.
        grows: whether the work grows with the cohort.
    """

    title: str
    told: str
    engines: Mapping[str, Engine]
    small: Mapping[str, int] = field(default_factory=dict)
    few: Mapping[str, int] = field(default_factory=dict)
    aims: tuple[Aim, ...] = ()
    ready: bool = False
    grows: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """An aim, how it came out, and whether it is met; None where no peer of it ran."""

    said: str
    found: str
    met: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Raced:
    """How a race came out.

    Args:
        race: which.
        found: the engines by size, ascending, ours first in each.
        scaled: the engines that read fewer persons, scaled to the largest size.
        missing: the engines that did not run, and why.
    """

    race: Race
    found: tuple[tuple[Measured, ...], ...]
    scaled: tuple[Measured, ...]
    missing: tuple[str, ...]

    @property
    def ours(self) -> Measured:
        """Ours at the largest size."""
        return self.found[-1][0]

    def reached(self) -> Iterator[Reached]:
        """Yield every aim with how it came out, and whether we grow as the cohort does."""
        for aim in self.race.aims:
            yield _by_memory(aim, self.ours) if aim.memory else self._by_peers(aim)
        if len(self.found) > 1 and self.race.grows:
            smaller = [each[0] for each in self.found[:-1]]
            before = min(smaller, key=lambda one: one.work / one.persons)
            more = (self.ours.work / self.ours.persons) / (before.work / before.persons)
            said = f"growth linear from {smaller[0].persons:,} persons"
            told = f"a person costs {more:.2f} × what it did at {before.persons:,}, user+sys"
            yield Reached(said=said, found=told, met=more <= LINEAR)

    def _by_peers(self, aim: Aim) -> Reached:
        named = f"{aim.called or ' and '.join(aim.peers)}"
        said = f"{'' if aim.ours == OURS else f'{aim.ours}: '}≥ {aim.times:g} × {named}"
        ran = (*self.found[-1], *self.scaled)
        peers = [one for one in ran if one.engine in aim.peers]
        ours = [one for one in ran if one.engine == aim.ours]
        if not peers or not ours:
            return Reached(said=said, found="did not run", met=None)
        best = min(peers, key=lambda one: one.wall)
        wall, work = best.wall / ours[0].wall, best.work / ours[0].work
        told = f"{wall:,.3g} × by the clock, {work:,.3g} × user+sys ({best.engine})"
        return Reached(said=said, found=told, met=wall >= aim.times)

    def lines(self) -> list[Line]:
        """Return what the plain table shows: ours beside each peer at the largest size."""
        job = f"{self.race.title}: {self.ours.persons:,} persons"
        return [
            Line(job=job, took=self.ours.wall, peer=one.engine, peer_took=one.wall, target=one.wall)
            for one in (*self.found[-1][1:], *self.scaled)
        ]


def _by_memory(aim: Aim, ours: Measured) -> Reached:
    return Reached(
        said=f"≤ {aim.memory / 1e6:,.0f} MB at the most",
        found=f"{ours.memory / 1e6:,.0f} MB",
        met=ours.memory <= aim.memory,
    )


def raced(race: Race, *, sizes: Sequence[int], place: Path, times: int = TIMES) -> Raced:
    """Run a race with cohorts of each size; say each engine as it comes in.

    Args:
        race: which.
        sizes: how many persons, ascending.
        place: a folder for the cohorts, which are made there unless they are there.
        times: how often each engine is timed.

    Raises:
        Disagree: engines do not come to the same.
        DidNotRun: ours stopped with an error.
    """
    whole = {name: one for name, one in race.engines.items() if name not in race.small}
    missing: list[str] = []
    found = tuple(
        _together(race, whole, folder=_folder(place, size), times=times, missing=missing)
        for size in sizes
    )
    scaled = tuple(_scaled(race, sizes[-1], place=place, times=times, missing=missing))
    return Raced(race=race, found=found, scaled=scaled, missing=tuple(dict.fromkeys(missing)))


def raced_by_itself(race: Race, *, sizes: Sequence[int], times: int = TIMES) -> Raced:
    """Run a race in a folder that is thrown away."""
    with TemporaryDirectory() as place:
        return raced(race, sizes=sizes, place=Path(place), times=times)


def _together(
    race: Race, engines: Mapping[str, Engine], *, folder: Path, times: int, missing: list[str]
) -> tuple[Measured, ...]:
    """Measure engines with the same cohort, and refuse to compare those that disagree."""
    found: list[Measured] = []
    for name, engine in engines.items():
        try:
            often = _often(race, name, folder=folder, times=times)
            one = measured(name, engine, folder=folder, times=often, ready=race.ready)
        except DidNotRun as why:
            if name == OURS:
                raise
            missing.append(str(why))
            continue
        say(race, one)
        found.append(one)
    if len({one.totals for one in found}) != 1:
        raise Disagree(f"{race.title}: {[(one.engine, one.totals) for one in found]}")
    return tuple(found)


def _often(race: Race, name: str, *, folder: Path, times: int) -> int:
    """Return how often an engine is timed with a cohort."""
    large = int(folder.name.split(".")[0]) >= LARGE
    return min(times, race.few.get(name, times)) if large else times


def _scaled(
    race: Race, size: int, *, place: Path, times: int, missing: list[str]
) -> Iterator[Measured]:
    """Yield those that read a few persons, beside ours with the same, scaled to a size."""
    for name, most in race.small.items():
        persons = min(most, size)
        both = {OURS: race.engines[OURS], name: race.engines[name]}
        folder, more = _folder(place, persons), size / persons
        for one in _together(race, both, folder=folder, times=times, missing=missing)[1:]:
            yield Measured(
                engine=one.engine,
                persons=persons,
                wall=one.wall * more,
                work=one.work * more,
                memory=one.memory,
                totals=one.totals,
                times=one.times,
            )


def _folder(place: Path, persons: int) -> Path:
    """Return a cohort of that size, made by a process of its own unless it is there."""
    folder = place / f"{persons}.parquet"
    if not folder.exists():
        print(f"  a cohort of {persons:,} persons is made", file=sys.stderr, flush=True)
        words = [sys.executable, "-m", "bench.generate", str(persons), str(folder)]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return folder


def say(race: Race, one: Measured) -> None:
    """Say how an engine did, as soon as it is known."""
    print(
        f"  {race.title}: {one.engine}, {one.persons:,} persons: {one.wall:.4f} s by the clock, "
        f"{one.work:.4f} s user+sys, {one.memory / 1e6:,.0f} MB",
        file=sys.stderr,
        flush=True,
    )
