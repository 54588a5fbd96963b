"""The forecast: exact for eight types, and played beside numpy week by week and beside SimPy.

The peers play the same model with the same chances. Before anything is timed they are asked whether
the mean number in self-support in the last week is the same within the error of sampling, and
numpy, which pays each week as far as the cap reaches, whether the kroner are. SimPy pays nothing.

Each runs in a process of its own, on one thread, and is told by user and system time, which the
machine's other work does not lengthen; the clock stands beside it. numpy plays all replications in
one go, which suits it best; SimPy plays each by itself, so its time is counted up from a few.

``python -m bench.forecast`` runs this alone.
"""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import simpy

from bench.apart import Engine, Totals, measured
from bench.timing import TIMES, WORK, Line, Took, table
from bench.together import Answers, Disagree, together
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.chances import Numbers, sure
from virksom.programme.forecast.exact import Outset, expected, outsets_of
from virksom.programme.forecast.outlook import Assumed, Outlook, outlook
from virksom.programme.forecast.phases import DEPTH, Phase
from virksom.programme.forecast.prices import prices
from virksom.programme.forecast.scenario import assumed_by, changed, scenario_of
from virksom.programme.forecast.simulation import played
from virksom.programme.kernel import Week
from virksom.programme.status import AsKnown

Work = Callable[[], Totals]
"""What is timed; it returns what it came to."""

PLAYED, FEW = 2000, 20
"""Replications, and those of SimPy, whose time is counted up to as many."""

_MANY = 400
"""Replications that SimPy answers with before it is timed, so that chance is small."""

_WEEKS = 226
_NUMPY, _SIMPY = 50, 200
"""How many times as long the peers must take at least."""

_PEOPLE, _KRONER = 1.5, 0.03
"""How far apart two answers may lie: persons, and a share of the kroner."""

_BY_NUMPY = "numpy, week by week"
ENGINES: Mapping[str, Engine] = {
    "virksom": ("bench.forecast", "virksom"),
    _BY_NUMPY: ("bench.forecast", "numpy_by_week"),
    "SimPy": ("bench.forecast", "simpy_by_process"),
}
"""Ours, and its peers; each comes to thousandths of a person, and all but SimPy to kroner."""

TOLD = f"""\
The demo's 118 candidates, each on to the end of the window, {PLAYED:,} times over. The peers
play the same model with the same chances; before anything is timed, as many are in self-support
in the last week within {_PEOPLE} persons, and numpy's kroner are ours within {_KRONER:.0%};
SimPy pays nothing. numpy plays all replications in one go. SimPy plays {FEW}, and its times are
scaled up from them, its memory is not; it answers with {_MANY} before it is timed. Ours is to
take a {_NUMPY}th of numpy's user+sys, and a {_SIMPY}th of SimPy's. The exact forecast and the
what-if answer other questions than numpy does, so there the ratio is only a measure of size."""


def forecasts(*, times: int = TIMES) -> list[Line]:
    """Time the exact forecast, the replications beside two peers, and a what-if.

    Args:
        times: how often each is timed.
    """
    place = Path(str(PLAYED))
    ours, weekly, few = (
        one.took for one in together(ENGINES, folder=place, times=times, ready=True, agree=_agree)
    )
    eight, scenario = (
        measured(name, ("bench.forecast", name), folder=place, times=times, ready=True).took
        for name in ("exact", "what_if")
    )
    game, counted_up = _game(_demo()), few.scaled(PLAYED / FEW)
    job = f"{PLAYED:,} × {len(game.starts)} paths of {game.weeks} weeks"
    certain = f"exact cash flow and SD, 8 types, {_WEEKS} weeks"
    of_numpy, of_simpy = weekly.seconds(WORK) / _NUMPY, counted_up.seconds(WORK) / _SIMPY
    return [
        _line(certain, eight, theirs=weekly, target=0.5),
        _line(job, ours, theirs=weekly, target=of_numpy),
        _line(job, ours, theirs=counted_up, peer=f"SimPy, scaled from {FEW}", target=of_simpy),
        _line("a what-if of the demo", scenario, theirs=weekly, target=1.0),
    ]


def _line(job: str, ours: Took, *, theirs: Took, target: float, peer: str = _BY_NUMPY) -> Line:
    return Line(job=job, ours=ours, peer=peer, theirs=theirs, target=target, by=WORK)


@dataclass(frozen=True, eq=False, kw_only=True)
class Game:
    """What everybody plays: from where, with which chances, for how many weeks, paid by what."""

    starts: tuple[Outset, ...]
    move: Numbers
    weeks: int
    kroner: Numbers
    cap: int


def by_week(game: Game, times: int) -> tuple[float, float]:
    """Play everybody one week at a time; return how many support themselves in the end, and kroner.

    Each week's number in self-support and kroner are kept by replication, as ours are.
    """
    rng = np.random.default_rng(2)
    phase, depth, used = (
        np.tile([getattr(start, name) for start in game.starts], times)
        for name in ("phase", "depth", "used")
    )
    ends = np.cumsum(game.move, axis=1)
    held, cash = np.zeros((2, game.weeks, times))
    for week in range(game.weeks):
        row = ends[phase, :, depth]
        to = (rng.random(len(phase))[:, None] >= row).sum(axis=1)
        stays = to == len(Phase)
        depth = np.where(stays, np.minimum(depth + 1, DEPTH - 1), 0)
        phase = np.where(stays, phase, np.minimum(to, len(Phase) - 1))
        due = game.kroner[week, phase] * (used < game.cap)
        used += due > 0
        works = (phase == Phase.PARTIAL) | (phase == Phase.FULL)
        held[week] = works.reshape(times, -1).sum(axis=1)
        cash[week] = due.reshape(times, -1).sum(axis=1)
    return float(held[-1].mean()), float(cash.sum(axis=0).mean())


def by_simpy(game: Game, times: int) -> float:
    """Play everybody as a process of SimPy; return how many are self-supporting in the end."""
    rng = np.random.default_rng(3)
    ends = np.cumsum(game.move, axis=1)
    found = 0
    for _ in range(times):
        world = simpy.Environment()
        people = [[int(start.phase), start.depth] for start in game.starts]
        for one in people:
            world.process(_lives(world, one, ends=ends, rng=rng))
        world.run(until=game.weeks + 0.5)
        found += sum(one[0] in {Phase.PARTIAL, Phase.FULL} for one in people)
    return found / times


def _lives(
    world: Any,  # noqa: ANN401  # SimPy has no types of its own
    one: list[int],
    *,
    ends: Numbers,
    rng: np.random.Generator,
) -> Generator[Any, Any, None]:
    while one[0] != Phase.LEFT:
        yield world.timeout(1)
        to = int(np.searchsorted(ends[one[0], :, one[1]], rng.random(), side="right"))
        if to < len(Phase):
            one[0], one[1] = to, 0
        else:
            one[1] = min(one[1] + 1, DEPTH - 1)


def _game(seen: Outlook) -> Game:
    return Game(
        starts=tuple(sorted(outsets_of(seen.past, seen.terms).elements())),
        move=seen.found.by_depth(),
        weeks=seen.terms.weeks,
        kroner=seen.terms.kroner,
        cap=seen.terms.cap,
    )


def virksom(_place: Path) -> Work:
    """Ours: all replications."""
    seen = _demo()

    def work() -> Totals:
        usual, rng = sure(seen.found, times=PLAYED), np.random.default_rng(1)
        found = played(seen.past, usual, terms=seen.terms, rng=rng)
        kroner = float(found.cash.sum(axis=1).mean())
        return _totals(float(found.supporting[:, -1].mean()), kroner)

    return work


def numpy_by_week(_place: Path) -> Work:
    """numpy: all replications at once, week by week."""
    game = _game(_demo())
    return lambda: _totals(*by_week(game, PLAYED))


def simpy_by_process(_place: Path) -> Work:
    """SimPy: a few replications; the first time, which is not timed, many, which it tells of.

    What the timed few come to is not held against ours: chance is too large in so few.
    """
    game = _game(_demo())
    told: list[Totals] = []

    def work() -> Totals:
        found = by_simpy(game, FEW if told else _MANY)
        told.append(_totals(found))
        return told[0]

    return work


def _totals(persons: float, kroner: float = 0.0) -> Totals:
    """Return thousandths of a person in self-support in the last week, and kroner."""
    return round(persons * 1000), round(kroner)


def _agree(came: Answers) -> None:
    """See that the peers come to what ours does, within what chance may do.

    Raises:
        Disagree: they do not.
    """
    held, kroner = came["virksom"]
    near = [abs(held - one[0]) <= _PEOPLE * 1000 for one in came.values()]
    if not all(near) or abs(kroner - came[_BY_NUMPY][1]) > _KRONER * kroner:
        raise Disagree(f"they do not agree, and none is timed: {dict(came)}")


def _demo() -> Outlook:
    return outlook(_at(), Assumed(times=PLAYED))


def _at() -> AsKnown:
    return AsKnown(log=demo_log(), contract=read_contract(), on=DEMO_ON, moment=DEMO_KNOWN)


def exact(_place: Path) -> Work:
    """Eight types over the whole programme: mean and variance of every week's kroner."""
    game = _game(_demo())
    terms = prices(read_contract().terms, first=Week(2018, 36), weeks=_WEEKS)
    types = sorted(set(game.starts))
    eight = types[:: max(len(types) // 8, 1)][:8]
    return lambda: (round(float(expected(eight, game.move, terms=terms).means.paid[-1])),)


def what_if(_place: Path) -> Work:
    """What the page does for a scenario that nobody asked for before."""
    at, number = _at(), iter(range(50, 90))
    _ = (at.people, at.terms)

    def work() -> Totals:
        scenario = scenario_of({"cap": str(next(number)), "finding": "1.1"})
        found = outlook(at, assumed_by(scenario, Assumed()), terms=changed(at.terms, scenario))
        _ = (found.supporting, found.earned, found.paid)
        return (len(found.supporting.weeks),)

    return work


if __name__ == "__main__":
    print(table(forecasts()))
