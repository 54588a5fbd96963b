"""The match: 10,000 candidates ranked, and 1,000 put to 1,000 seats with a proof that it is best.

The peers only assign, from points that are counted already; ours counts, assigns and proves. They
are asked whether they reach the same.
"""

import lap
import numpy as np
from ortools.graph.python import min_cost_flow

from bench.market import Market, market
from bench.timing import Line, shortest
from virksom.programme.matching import Weights, match, rank
from virksom.programme.matching.assign import Assignment, assign
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.proof import Worths, proves

WEIGHTS = Weights()
SHOWN = 20


def matching() -> list[Line]:
    """Time the ranking beside the plain reading, and the assignment beside two others."""
    return [_ranking(market(10_000, 1)), *_assignments(market(1_000, 1_000))]


def _ranking(found: Market) -> Line:
    """Time a ranking of candidates encoded once, with those explained that a page shows."""
    (wanted,) = found.asks
    columns = Columns.of(found.seekers, found.guide)
    plain = [match(wanted, one, guide=found.guide, weights=WEIGHTS) for one in found.seekers]
    plain.sort(key=lambda one: (len(one.hindrances), -one.points, one.seeker.candidate))
    _same(rank(wanted, columns, weights=WEIGHTS).part(0, SHOWN), tuple(plain[:SHOWN]))
    return Line(
        job=f"score and rank {len(found.seekers):,} candidates",
        took=shortest(lambda: rank(wanted, columns, weights=WEIGHTS).part(0, SHOWN), times=9),
        peer="python: the plain reading",
        peer_took=shortest(lambda: _plain(found), times=1),
        target=0.05,
    )


def _same(ours: object, theirs: object) -> None:
    """Refuse to time two that do not say the same."""
    if ours != theirs:
        message = f"{ours} is not {theirs}"
        raise RuntimeError(message)


def _plain(found: Market) -> None:
    for one in found.seekers:
        match(found.asks[0], one, guide=found.guide, weights=WEIGHTS)


def _assignments(found: Market) -> list[Line]:
    best = _ours(found)
    _same(proves(best.worth, best.places, found=best.prices), 1)
    _same(flow(best.worth), (best.filled, best.points))
    _same(jonker_volgenant(best.worth), (best.filled, best.points))
    job = f"{len(found.asks):,} × {len(found.seekers):,} scored, assigned, proven"
    took = shortest(lambda: _ours(found), times=15)
    flowed = shortest(lambda: flow(best.worth), times=3)
    jonker = shortest(lambda: jonker_volgenant(best.worth), times=7)
    return [
        Line(job=job, took=took, peer="OR-Tools flow: assign", peer_took=flowed, target=0.2),
        Line(job=job, took=took, peer="lapx lapjvs: assign", peer_took=jonker, target=0.2),
    ]


def _ours(found: Market) -> Assignment:
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
