"""One job by several engines in one run, who must agree before any of them is timed."""

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.apart import DidNotRun, Engine, Measured
from bench.timing import TIMES, Line
from bench.together import Disagree, together

OURS = "virksom"
LINEAR = 1.25
"""How much more a person may cost at the largest size than at the one before, and be linear."""


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
        aims: what is wanted.
        ready: whether engines are made ready first, see ``apart``.
        grows: whether the work grows with the cohort.
    """

    title: str
    told: str
    engines: Mapping[str, Engine]
    small: Mapping[str, int] = field(default_factory=dict)
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
            Line(job=job, ours=self.ours.took, peer=one.engine, theirs=one.took, target=one.wall)
            for one in (*self.found[-1][1:], *self.scaled)
        ]


def _by_memory(aim: Aim, ours: Measured) -> Reached:
    return Reached(
        said=f"≤ {aim.memory / 1e6:,.0f} MB at the most",
        found=f"{ours.memory / 1e6:,.0f} MB",
        met=ours.memory <= aim.memory,
    )


def raced(race: Race, *, sizes: Sequence[int], place: Path, times: int = TIMES) -> Raced:
    """Run a race with cohorts of each size; each engine is said as it comes in.

    Args:
        race: which.
        sizes: how many persons, ascending.
        place: a folder for the cohorts, which are made there unless they are there.
        times: how often each engine is timed.

    Raises:
        Disagree: engines do not come to the same, and none is timed.
        DidNotRun: ours stopped with an error.
    """
    whole = {name: one for name, one in race.engines.items() if name not in race.small}
    missing: list[str] = []
    found = tuple(
        _together(race, whole, folder=folder_of(place, size), times=times, missing=missing)
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
    """Let engines answer with the same cohort, and time those that ran, where they agree."""
    print(f"  {race.title}: {folder.name.split('.')[0]} persons", file=sys.stderr, flush=True)

    def without(why: DidNotRun) -> None:
        missing.append(str(why))

    try:
        return tuple(
            together(engines, folder=folder, times=times, ready=race.ready, without=without)
        )
    except Disagree as why:
        raise Disagree(f"{race.title}: {why}") from why


def _scaled(
    race: Race, size: int, *, place: Path, times: int, missing: list[str]
) -> Iterator[Measured]:
    """Yield those that read a few persons, beside ours with the same, scaled to a size."""
    for name, most in race.small.items():
        persons = min(most, size)
        both = {OURS: race.engines[OURS], name: race.engines[name]}
        folder, more = folder_of(place, persons), size / persons
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


def folder_of(place: Path, persons: int) -> Path:
    """Return a cohort of that size, made by a process of its own unless it is there."""
    folder = place / f"{persons}.parquet"
    if not folder.exists():
        print(f"  a cohort of {persons:,} persons is made", file=sys.stderr, flush=True)
        words = [sys.executable, "-m", "bench.generate", str(persons), str(folder)]
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
    return folder
