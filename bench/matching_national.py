"""A national match: every candidate and every opening at once, beside four solvers, in one run.

``python -m bench --jobs matching_national`` runs it. Ours reads candidates and openings, counts
points, assigns and proves. The peers only assign: they are handed the worth of every pair, counted
already and laid out as each likes it best, and nothing of that is timed. Each runs in a process of
its own, so that its memory is its own, and all are asked whether they fill as many seats with as
many points before any of them is timed. All work on one core, and are told by user and system time,
which the machine's other work does not lengthen; the clock stands beside it.

scipy's sparse solver wants every seat filled, so each gets a candidate of its own who is worth
nothing.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from bench.apart import Engine, Totals
from bench.market import Market, market
from bench.timing import TIMES, WORK, Line
from bench.together import together
from virksom.programme.matching import Weights
from virksom.programme.matching.assign import assign_many
from virksom.programme.matching.columns import Columns
from virksom.programme.matching.proof import Worths
from virksom.programme.matching.scores import Scores
from virksom.programme.matching.worths import SeatWorths

SIZES = (1_000, 3_000, 10_000)
"""Candidates, and as many openings."""

MOST_MEMORY = 500_000_000
_WITHIN = {1_000: 0.2, 3_000: 1.0}
"""Seconds for smaller sizes, where reading and scoring alone take what a solver takes; the largest
is to take less than the quickest of the peers."""

WEIGHTS = Weights()

Work = Callable[[], Totals]
"""What is timed; it returns the seats filled, and their points."""


TOLD = """\
Ours reads candidates and openings, counts points, assigns and proves. The peers only assign: they
are handed the worth of every pair, counted already and laid out as each likes it best, and nothing
of that is timed, though what held it is in their peak. All fill as many seats with as many points,
before any of them is timed. All work on one core. Of the largest, ours is to take no longer than
the quickest of the peers."""


def national(sizes: tuple[int, ...] = SIZES, *, times: int = TIMES) -> list[Line]:
    """Time each size beside its peers.

    Args:
        sizes: how many candidates, and as many openings.
        times: how often each is timed.
    """
    return [line for size in sizes for line in _sized(size, times=times)]


def _sized(size: int, *, times: int) -> list[Line]:
    ours, *peers = together(SOLVERS, folder=Path(str(size)), times=times, ready=True)
    target = _WITHIN.get(size, min(one.work for one in peers))
    return [
        Line(
            job=f"{size:,} × {size:,} read, scored, assigned, proven",
            ours=ours.took,
            peer=f"{one.engine}: assign",
            theirs=one.took,
            target=target,
            by=WORK,
            memory=MOST_MEMORY,
        )
        for one in peers
    ]


def virksom(size: Path) -> Work:
    """Ours: columns, points, seats and proof, from candidates and openings as they are."""
    found = _market(size)

    def work() -> Totals:
        columns = Columns.of(found.seekers, found.guide)
        best = assign_many(found.asks, columns, weights=WEIGHTS)
        return best.filled, best.points

    return work


def _market(size: Path) -> Market:
    return market(int(size.name), int(size.name))


def _counted(size: Path) -> Worths:
    """Return what each pair is worth, a few openings at a time so that no more is ever held."""
    found = _market(size)
    columns = Columns.of(found.seekers, found.guide)
    seat = SeatWorths(Scores(found.asks, columns, WEIGHTS)).seat
    worth = np.zeros((len(found.asks), len(found.seekers)), np.int32)
    for first in range(0, len(worth), 250):
        part = Scores(found.asks[first : first + 250], columns, WEIGHTS)
        worth[first : first + 250] = np.where(part.may, part.points + seat, 0)
    return worth


def _totals(worth: Worths, total: int) -> Totals:
    filled, points = divmod(total, min(worth.shape) * WEIGHTS.most + 1)
    return filled, points


def _sum(worth: Worths, pairs: tuple[Any, Any]) -> Totals:
    return _totals(worth, int(worth[pairs].sum(dtype=np.int64)))


def scipy(size: Path) -> Work:
    """scipy.optimize.linear_sum_assignment, over all pairs."""
    from scipy.optimize import linear_sum_assignment  # noqa: PLC0415  # each loads its own

    worth = _counted(size)
    cost = (worth.max() - worth).astype(np.float64)
    return lambda: _sum(worth, linear_sum_assignment(cost))


def scipy_sparse(size: Path) -> Work:
    """scipy.sparse.csgraph.min_weight_full_bipartite_matching, over the pairs that may be."""
    from scipy.sparse import coo_array  # noqa: PLC0415  # each loads its own
    from scipy.sparse.csgraph import min_weight_full_bipartite_matching  # noqa: PLC0415

    worth = _counted(size)
    seats, candidates = worth.shape
    rows, places = np.nonzero(worth)
    most = int(worth.max()) + 1
    every = np.arange(seats)
    costs = np.concatenate([most - worth[rows, places], np.full(seats, most)]).astype(np.float64)
    ends = np.concatenate([rows, every]), np.concatenate([places, candidates + every])
    graph = coo_array((costs, ends), shape=(seats, candidates + seats)).tocsr()

    def work() -> Totals:
        seat, place = min_weight_full_bipartite_matching(graph)
        real = place < candidates
        return _sum(worth, (seat[real], place[real]))

    return work


def lapx(size: Path) -> Work:
    """lap.lapjvs, Jonker and Volgenant's way, over all pairs."""
    import lap  # noqa: PLC0415  # each loads its own

    worth = _counted(size)
    cost = (worth.max() - worth).astype(np.float64)
    return lambda: _sum(worth, lap.lapjvs(cost)[1:])


def flow(size: Path) -> Work:
    """OR-Tools' flow of most people at least cost, over the pairs that may be."""
    from ortools.graph.python import min_cost_flow  # noqa: PLC0415  # each loads its own

    worth = _counted(size)
    seats, candidates = worth.shape
    rows, places = np.nonzero(worth)
    source, sink = seats + candidates, seats + candidates + 1
    tails = np.concatenate([rows, np.full(seats, source), seats + np.arange(candidates)])
    heads = np.concatenate([seats + places, np.arange(seats), np.full(candidates, sink)])
    free = np.zeros(seats + candidates, dtype=np.int64)
    costs = np.concatenate([-worth[rows, places].astype(np.int64), free])
    capacity = np.ones(len(costs), dtype=np.int64)

    def work() -> Totals:
        solver = min_cost_flow.SimpleMinCostFlow()
        solver.add_arcs_with_capacity_and_unit_cost(tails, heads, capacity, costs)
        solver.set_node_supply(source, seats)
        solver.set_node_supply(sink, -seats)
        solver.solve_max_flow_with_min_cost()
        return _totals(worth, -int(solver.optimal_cost()))

    return work


SOLVERS: Mapping[str, Engine] = {
    "virksom": ("bench.matching_national", "virksom"),
    "OR-Tools flow": ("bench.matching_national", "flow"),
    "lapx lapjvs": ("bench.matching_national", "lapx"),
    "scipy sparse": ("bench.matching_national", "scipy_sparse"),
    "scipy": ("bench.matching_national", "scipy"),
}
"""Ours, and its peers."""
