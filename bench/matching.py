"""The match: 10,000 candidates ranked, and 1,000 put to 1,000 seats with a proof that it is best.

The peers of the assignment only assign, from points that are counted already; ours counts, assigns
and proves. Each runs in a process of its own, and all are asked whether they reach the same before
any of them is timed.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import lap
import numpy as np
from ortools.graph.python import min_cost_flow

from bench.apart import Engine, Measured, Totals
from bench.market import Market, market
from bench.timing import TIMES, Line
from bench.together import together
from virksom.programme.matching import Match, Weights, match, rank
from virksom.programme.matching.assign import Assignment, assign
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.proof import Worths, proves

WEIGHTS = Weights()
SHOWN = 20
RANKED, SEATED = 10_000, 1_000
"""Candidates of a ranking, and of an assignment to as many openings."""

Work = Callable[[], Totals]
"""What is timed; it returns what it came to."""

RANKING: Mapping[str, Engine] = {
    "virksom": ("bench.matching", "ranked"),
    "python: the plain reading": ("bench.matching", "plainly"),
}
"""Who ranks; each comes to those that a page shows, with their points and hindrances."""

ASSIGNING: Mapping[str, Engine] = {
    "virksom": ("bench.matching", "assigned"),
    "OR-Tools flow: assign": ("bench.matching", "flowed"),
    "lapx lapjvs: assign": ("bench.matching", "jonker"),
}
"""Who assigns; each comes to the seats filled, and their points."""

TOLD = f"""\
Ours ranks candidates that were put into columns before, and explains the {SHOWN} that a page
shows; the plain reading explains each. Both come to the same {SHOWN} in the same order, with as
many points and hindrances. Of the assignment ours counts points, assigns and proves; the peers
only assign, and are handed the worth of every pair. All fill as many seats with as many points.
The peak is that of the process, with the candidates as they are, and for the peers with what
counted the worths."""


def matching(*, times: int = TIMES) -> list[Line]:
    """Time the ranking beside the plain reading, and the assignment beside two others.

    Args:
        times: how often each is timed.
    """
    place = Path(str(RANKED))
    found = together(RANKING, folder=place, times=times, ready=True)
    lines = _lines(f"score and rank {RANKED:,} candidates", found, target=0.05)
    place = Path(str(SEATED))
    found = together(ASSIGNING, folder=place, times=times, ready=True)
    return lines + _lines(f"{SEATED:,} × {SEATED:,} scored, assigned, proven", found, target=0.2)


def _lines(job: str, found: Sequence[Measured], *, target: float) -> list[Line]:
    ours, *peers = found
    return [
        Line(job=job, ours=ours.took, peer=one.engine, theirs=one.took, target=target)
        for one in peers
    ]


def ranked(_place: Path) -> Work:
    """Ours: a ranking of candidates encoded once, with those explained that a page shows."""
    found = market(RANKED, 1)
    columns = Columns.of(found.seekers, found.guide)
    return lambda: _shown(rank(found.asks[0], columns, weights=WEIGHTS).part(0, SHOWN))


def plainly(_place: Path) -> Work:
    """The plain reading: each candidate explained, and then put in order."""
    found = market(RANKED, 1)

    def work() -> Totals:
        plain = [
            match(found.asks[0], one, guide=found.guide, weights=WEIGHTS) for one in found.seekers
        ]
        plain.sort(key=lambda one: (len(one.hindrances), -one.points, one.seeker.candidate))
        return _shown(plain[:SHOWN])

    return work


def _shown(found: Sequence[Match]) -> Totals:
    """Return the number of each candidate in order, with points and how many hindrances."""
    return tuple(
        number
        for one in found
        for number in (int(one.seeker.candidate[1:]), one.points, len(one.hindrances))
    )


def assigned(_place: Path) -> Work:
    """Ours: points, seats and proof, from candidates and openings as they are."""
    found = market(SEATED, SEATED)

    def work() -> Totals:
        best = _best(found)
        if not proves(best.worth, best.places, found=best.prices):
            message = "the assignment is not proven to be best"
            raise RuntimeError(message)
        return best.filled, best.points

    return work


def flowed(_place: Path) -> Work:
    """OR-Tools' flow, handed the worth of every pair."""
    worth = _best(market(SEATED, SEATED)).worth
    return lambda: flow(worth)


def jonker(_place: Path) -> Work:
    """lapx, handed the worth of every pair."""
    worth = _best(market(SEATED, SEATED)).worth
    return lambda: jonker_volgenant(worth)


def _best(found: Market) -> Assignment:
    return assign(found.asks, Columns.of(found.seekers, found.guide), weights=WEIGHTS)


def flow(worth: Worths) -> tuple[int, int]:
    """Return seats filled and points by a flow of most people at least cost."""
    seats, candidates = worth.shape
    rows, places = np.nonzero(worth)
    source, sink = seats + candidates, seats + candidates + 1
    tails = [rows, np.full(seats, source), seats + np.arange(candidates)]
    heads = [seats + places, np.arange(seats), np.full(candidates, sink)]
    nothing = np.zeros(seats + candidates, dtype=np.int64)
    costs = np.concatenate([-worth[rows, places].astype(np.int64), nothing])
    solver = min_cost_flow.SimpleMinCostFlow()
    solver.add_arcs_with_capacity_and_unit_cost(
        np.concatenate(tails), np.concatenate(heads), np.ones(len(costs), dtype=np.int64), costs
    )
    solver.set_node_supply(source, seats)
    solver.set_node_supply(sink, -seats)
    solver.solve_max_flow_with_min_cost()
    return _told(worth, -solver.optimal_cost())


def jonker_volgenant(worth: Worths) -> tuple[int, int]:
    """Return seats filled and points by Jonker and Volgenant's way."""
    _, rows, places = lap.lapjvs((worth.max() - worth).astype(np.float64))
    return _told(worth, int(worth[rows, places].sum(dtype=np.int64)))


def _told(worth: Worths, total: int) -> tuple[int, int]:
    """Return seats filled and points: a filled seat is worth more than all points there are."""
    seat = min(worth.shape) * WEIGHTS.most + 1
    filled, points = divmod(total, seat)
    return filled, points
