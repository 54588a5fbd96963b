"""A national forecast: 100,000 candidates over 226 weeks, and the exact one, in one run.

``python -m bench --jobs forecast_national`` runs it. The whole would be 10,000 replications, each
with chances of its own, drawn from what the demo is known to do; the run is shortened to ``TIMES``
of them, and a path costs the same in the next. Its memory is not shortened: the pieces are read
again and again until the fans rest on 10,000. The candidates are invented: in every phase, for any
time, with any of the cap used. Each engine runs in a process of its own, on one core. numpy plays
the same chances week by week, all its paths in one go; it is handed fewer, and counted by the path.
"""

from collections.abc import Callable, Iterator
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from bench.apart import Measured, Totals, measured
from bench.matching_national import printed
from bench.timing import Line
from virksom.programme.demo import DEMO_KNOWN, DEMO_ON, demo_log
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.chances import Chances, Numbers, drawn
from virksom.programme.forecast.exact import Outset, expected
from virksom.programme.forecast.ground import (
    ALIKE,
    DEPTH,
    JOBS,
    MARKED,
    PHASE,
    RUN,
    USED,
    Wholes,
)
from virksom.programme.forecast.outlook import Assumed, outlook
from virksom.programme.forecast.phases import BANDS, Phase
from virksom.programme.forecast.prices import WeekPrices, prices
from virksom.programme.forecast.simulation import Played, replayed
from virksom.programme.forecast.streamed import fans_of
from virksom.programme.kernel import Week
from virksom.programme.status import AsKnown

CANDIDATES, REPLICATIONS, WEEKS = 100_000, 10_000, 226
TIMES, PIECE = 40, 20
"""Replications that are played, and those of a piece."""

FEW = 2
"""Replications that numpy plays."""

NANOSECONDS, MOST_MEMORY, EXACT = 80, 300_000_000, 0.3

Work = Callable[[], Totals]


class Disagree(RuntimeError):
    """What is played and what is reckoned lie farther apart than chance takes them."""


def national(*, times: int = 5) -> list[Line]:
    """Time the forecast beside numpy, print all figures, and return them as lines."""
    ours, peer, exact = (
        measured(
            called,
            ("bench.forecast_national", called),
            folder=Path(str(paths)),
            times=times,
            ready=True,
        )
        for called, paths in (
            ("virksom", TIMES * CANDIDATES),
            ("numpy", FEW * CANDIDATES),
            ("exact", 8),
        )
    )
    fans = measured(
        "fans",
        ("bench.forecast_national", "whole"),
        folder=Path(str(CANDIDATES * REPLICATIONS)),
        times=1,
        ready=True,
    )
    _agree(ours, peer)
    print(printed([ours, peer, fans, exact]))
    return _lines(ours, peer=peer, fans=fans, exact=exact)


def _lines(ours: Measured, *, peer: Measured, fans: Measured, exact: Measured) -> list[Line]:
    each, theirs = ours.work / ours.persons, peer.work / peer.persons
    held = f"{fans.memory / 1e6:,.0f} MB of {MOST_MEMORY / 1e6:,.0f}"
    least = 1e9 / NANOSECONDS if fans.memory <= MOST_MEMORY else float("inf")
    job = f"{CANDIDATES:,} × {REPLICATIONS:,} paths of {WEEKS} weeks, shortened; {held}"
    return [
        Line(
            job=f"{job}; {each * 1e9:.0f} ns a path, {each * CANDIDATES * REPLICATIONS:,.0f} s",
            took=1 / each,
            peer="numpy, week by week",
            peer_took=1 / theirs,
            target=least,
            rate=True,
        ),
        Line(
            job=f"exact cash flow and SD, 8 types, {WEEKS} weeks",
            took=exact.work,
            peer="numpy, week by week",
            peer_took=peer.work,
            target=EXACT,
        ),
    ]


def _agree(ours: Measured, peer: Measured) -> None:
    """Refuse to compare those whose weeks paid differ by more than a hundredth."""
    (mine,), (theirs,) = ours.totals, peer.totals
    if abs(mine - theirs) > 0.01 * theirs:
        raise Disagree(f"{mine} is not {theirs}")


def _found() -> Chances:
    at = AsKnown(log=demo_log(), contract=read_contract(), on=DEMO_ON, moment=DEMO_KNOWN)
    return outlook(at, Assumed()).found


def _terms() -> WeekPrices:
    return prices(read_contract().terms, first=Week(2018, 36), weeks=WEEKS)


def _begins(terms: WeekPrices) -> Wholes:
    """Return the candidates as kinds of persons who stand alike."""
    rng = np.random.default_rng(60)
    found = np.zeros((CANDIDATES, ALIKE), dtype=np.int64)
    found[:, PHASE] = rng.choice(5, size=CANDIDATES, p=[0.1, 0.4, 0.1, 0.25, 0.15])
    found[:, DEPTH] = rng.integers(BANDS[-1] + 1, size=CANDIDATES)
    came = found[:, PHASE] >= Phase.PARTIAL
    found[:, JOBS] = came
    found[:, USED] = came * rng.integers(terms.cap, size=CANDIDATES)
    supports = came & (found[:, PHASE] != Phase.BETWEEN)
    found[:, RUN] = supports * found[:, DEPTH]
    found[:, MARKED] = 2 * came
    alike, times = np.unique(found, axis=0, return_counts=True)
    return np.column_stack([alike, times])


def _pieces(usual: Numbers, begins: Wholes, terms: WeekPrices) -> Iterator[Played]:  # noqa: PLR0917
    rng = np.random.default_rng(1)
    for first in range(0, len(usual), PIECE):
        yield replayed(begins, usual[first : first + PIECE], terms=terms, rng=rng)


def virksom(_paths: Path) -> Work:
    """Ours: replications with chances of their own, and what a fan needs of them.

    Told are the weeks paid of those that numpy plays too.
    """
    terms, usual = _terms(), drawn(_found(), times=TIMES, rng=np.random.default_rng(7))
    begins = _begins(terms)

    def work() -> Totals:
        paid = []
        for part in _pieces(usual, begins, terms):
            _ = part.supporting, part.cash.cumsum(axis=1)
            paid += part.weeks_paid.sum(axis=1).tolist()
        return (sum(paid[:FEW]),)

    return work


def whole(_paths: Path) -> Work:
    """Ours: the fans of all replications, each piece read again and again for those not played."""
    terms, usual = _terms(), drawn(_found(), times=TIMES, rng=np.random.default_rng(7))
    begins = _begins(terms)

    def work() -> Totals:
        parts = list(_pieces(usual, begins, terms))
        fans = fans_of(islice(cycle(parts), REPLICATIONS // PIECE), times=REPLICATIONS)
        return (int(fans.paid.last.mean),)

    return work


def numpy(_paths: Path) -> Work:
    """numpy, every path of a replication at once, week by week, paid as far as the cap reaches."""
    terms, usual = _terms(), drawn(_found(), times=TIMES, rng=np.random.default_rng(7))
    begins = np.repeat(_begins(terms), _begins(terms)[:, ALIKE], axis=0)
    return lambda: (sum(_by_week(begins, usual[number], terms) for number in range(FEW)),)


def _by_week(begins: Wholes, move: Numbers, terms: WeekPrices) -> int:  # noqa: PLR0917
    rng = np.random.default_rng(2)
    ends = np.cumsum(move, axis=1)
    phase, depth, used = (begins[:, column].copy() for column in (PHASE, DEPTH, USED))
    firsts = np.array(BANDS)[1:]
    paid = 0
    for week in range(terms.weeks):
        row = ends[phase, :, np.searchsorted(firsts, depth, side="right")]
        to = (rng.random(len(phase))[:, None] >= row).sum(axis=1)
        stays = to == len(Phase)
        depth = np.where(stays, depth + 1, 0)
        phase = np.where(stays, phase, np.minimum(to, len(Phase) - 1))
        due = (terms.kroner[week, phase] > 0) & (used < terms.cap)
        used += due
        paid += int(due.sum())
    return paid


def exact(_types: Path) -> Work:
    """Ours without chance: mean and variance of every week's kroner for eight types."""
    terms, move = _terms(), _found().by_depth()
    types = [Outset(phase, depth, 0) for phase in list(Phase)[:4] for depth in (0, 20)]

    def work() -> Totals:
        return (int(expected(types, move, terms=terms).means.paid[-1]),)

    return work
