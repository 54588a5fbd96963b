"""The forecast: exact for eight types, and played beside numpy week by week and beside SimPy.

The peers play the same model with the same chances. They are asked whether the mean number in
self-support in the last week is the same within the error of sampling, and numpy, which pays each
week as far as the cap reaches, whether the kroner are. SimPy pays nothing.

Everybody has a turn in every round, and each is told by its quickest turn in the processor's own
time, which the machine's other work does not lengthen: all run on one thread, so that on a machine
of their own it is what the clock says. numpy plays all replications in one go, which suits it best;
SimPy plays each by itself, so its time is counted up from a few.

``python -m bench.forecast`` runs this alone.
"""

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from time import process_time
from typing import Any

import numpy as np
import simpy

from bench.timing import Line, table
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.chances import Numbers, sure
from virksom.programme.forecast.exact import Outset, expected, outsets_of
from virksom.programme.forecast.outlook import Assumed, Outlook, outlook
from virksom.programme.forecast.phases import DEPTH, Phase
from virksom.programme.forecast.prices import prices
from virksom.programme.forecast.scenario import assumed_by, changed, scenario_of
from virksom.programme.forecast.simulation import Played, played
from virksom.programme.kernel import Week
from virksom.programme.status import AsKnown

TIMES, FEW = 2000, 20
"""Replications, and those of SimPy, whose time is counted up to as many."""

ROUNDS = 4
"""Rounds that are counted, after one that is not."""

_WEEKS = 226
_NUMPY, _SIMPY = 50, 200
"""How many times as long the peers must take at least."""


def forecasts() -> list[Line]:
    """Time the exact forecast, the replications beside two peers, and a what-if."""
    seen = _demo()
    game = Game(
        starts=tuple(sorted(outsets_of(seen.past, seen.terms).elements())),
        move=seen.found.by_depth(),
        weeks=seen.terms.weeks,
        kroner=seen.terms.kroner,
        cap=seen.terms.cap,
    )
    _agree(_ours(seen), game)
    took = _in_turn(
        {
            "exact": _exact(game),
            "ours": lambda: _ours(seen),
            "numpy": lambda: by_week(game, TIMES),
            "simpy": lambda: by_simpy(game, FEW),
            "what if": _what_if(),
        }
    )
    weekly, simpy_took = took["numpy"], took["simpy"] * TIMES / FEW
    job = f"{TIMES:,} × {len(game.starts)} paths of {game.weeks} weeks"
    exact, what = f"exact cash flow and SD, 8 types, {_WEEKS} weeks", "a what-if of the demo"
    by_numpy = "numpy, week by week"
    return [
        _line(exact, took["exact"], peer=by_numpy, peer_took=weekly, target=0.5),
        _line(job, took["ours"], peer=by_numpy, peer_took=weekly, target=weekly / _NUMPY),
        _line(job, took["ours"], peer="SimPy", peer_took=simpy_took, target=simpy_took / _SIMPY),
        _line(what, took["what if"], peer=by_numpy, peer_took=weekly, target=1.0),
    ]


def _line(job: str, took: float, *, peer: str, peer_took: float, target: float) -> Line:
    return Line(job=job, took=took, peer=peer, peer_took=peer_took, target=target)


def _in_turn(works: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Return the seconds of each by its quickest turn; all have one in every round."""
    found = {name: float("inf") for name in works}
    for number in range(ROUNDS + 1):
        for name, work in works.items():
            begun = process_time()
            work()
            if number:
                found[name] = min(found[name], process_time() - begun)
    return found


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


def _demo() -> Outlook:
    return outlook(_at(), Assumed(times=TIMES))


def _at() -> AsKnown:
    return AsKnown(log=demo_log(), contract=read_contract(), on=DEMO_ON, moment=DEMO_KNOWN)


def _ours(seen: Outlook) -> Played:
    usual, rng = sure(seen.found, times=TIMES), np.random.default_rng(1)
    return played(seen.past, usual, terms=seen.terms, rng=rng)


def _agree(found: Played, game: Game) -> None:
    """Ask the peers whether they reach the same."""
    held, kroner = by_week(game, FEW * FEW)
    for other in (held, by_simpy(game, FEW * FEW)):
        _same(float(found.supporting[:, -1].mean()), other, within=1.5)
    earned = float(found.cash.sum(axis=1).mean())
    _same(earned, kroner, within=0.03 * earned)


def _same(ours: float, theirs: float, *, within: float) -> None:
    if abs(ours - theirs) > within:
        message = f"{ours} is not {theirs}"
        raise RuntimeError(message)


def _exact(game: Game) -> Callable[[], object]:
    """Return eight types over the whole programme: mean and variance of every week's kroner."""
    terms = prices(read_contract().terms, first=Week(2018, 36), weeks=_WEEKS)
    types = sorted(set(game.starts))
    eight = types[:: max(len(types) // 8, 1)][:8]
    return lambda: expected(eight, game.move, terms=terms)


def _what_if() -> Callable[[], object]:
    """Return what the page does for a scenario that nobody asked for before."""
    at, number = _at(), iter(range(50, 90))
    _ = (at.people, at.terms)

    def once() -> None:
        scenario = scenario_of({"cap": str(next(number)), "finding": "1.1"})
        found = outlook(at, assumed_by(scenario, Assumed()), terms=changed(at.terms, scenario))
        _ = (found.supporting, found.earned, found.paid)

    return once


if __name__ == "__main__":
    lines = forecasts()
    print(table(lines))
    for line in lines[1:3]:
        print(f"{line.peer} takes {1 / line.ratio:.0f} times as long")
