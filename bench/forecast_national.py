"""A national forecast: 100,000 candidates over 226 weeks, and the exact one, in one run.

``python -m bench --jobs forecast_national`` runs it. The whole would be 10,000 replications, each
with chances of its own, drawn from what the demo is known to do; the run is shortened to ``PLAYED``
of them, and a path costs the same in the next. Its memory is not shortened: the pieces are read
again and again until the fans rest on 10,000. The candidates are invented: in every phase, for any
time, with any of the cap used. Each engine runs in a process of its own, on one core. numpy plays
the same chances week by week, all its paths in one go; it is handed fewer, and counted by the path.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import numpy as np

from bench.apart import Engine, Totals, measured
from bench.timing import TIMES, WORK, Line, Took
from bench.together import Answers, Disagree, together
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
PLAYED, PIECE = 40, 20
"""Replications that are played, and those of a piece."""

FEW = 2
"""Replications that numpy plays."""

NANOSECONDS, MOST_MEMORY, EXACT = 80, 300_000_000, 0.3

_BY_NUMPY = "numpy, week by week"
ENGINES: Mapping[str, Engine] = {
    "virksom": ("bench.forecast_national", "virksom"),
    _BY_NUMPY: ("bench.forecast_national", "numpy"),
}
"""Who plays; each comes to the weeks paid of the replications that both play."""

Work = Callable[[], Totals]

TOLD = f"""\
{PLAYED} replications are played of {REPLICATIONS:,}, and numpy plays {FEW} of these; before
anything is timed, both pay as many weeks in those {FEW}, to a hundredth. The rest is reckoned in
a straight line: what a path took times {CANDIDATES:,} × {REPLICATIONS:,} paths, for a
replication costs what the one before it did. A path is one candidate over {WEEKS} weeks, and
paths a second are of user+sys, on one core. The peak of ours is not reckoned: a run of its own
plays the {PLAYED} once, {PIECE} at a time, and makes the fans of all {REPLICATIONS:,} by reading
those pieces again and again, {REPLICATIONS // PIECE} in all, so that it holds what the whole
would. numpy's peak is that of its {FEW}. The exact forecast reckons eight types without chance,
and numpy beside it is the time of {FEW} replications, another job: the ratio is only a measure
of size."""


def national(*, times: int = TIMES) -> list[Line]:
    """Time the forecast beside numpy, and the exact one.

    Args:
        times: how often each is timed.
    """
    place = Path(str(CANDIDATES))
    ours, weekly = (
        one.took for one in together(ENGINES, folder=place, times=times, ready=True, agree=_agree)
    )
    fans, alone = (
        measured(name, ("bench.forecast_national", name), folder=place, times=runs, ready=True).took
        for name, runs in (("whole", 1), ("exact", times))
    )
    each = ours.scaled(1 / (PLAYED * CANDIDATES))
    return [
        _played(replace(each, memory=fans.memory), weekly.scaled(1 / (FEW * CANDIDATES))),
        Line(
            job=f"exact cash flow and SD, 8 types, {WEEKS} weeks",
            ours=alone,
            peer=f"{_BY_NUMPY}, {FEW} replications",
            theirs=weekly,
            target=EXACT,
            by=WORK,
        ),
    ]


def _played(each: Took, theirs: Took) -> Line:
    """Return the line of the paths, from what one of them took."""
    path = each.seconds(WORK)
    whole = path * CANDIDATES * REPLICATIONS
    return Line(
        job=f"{CANDIDATES:,} × {REPLICATIONS:,} paths of {WEEKS} weeks, {PLAYED} replications "
        f"played; {path * 1e9:.0f} ns a path, so {whole:,.0f} s for all",
        ours=each,
        peer=_BY_NUMPY,
        theirs=theirs,
        target=1e9 / NANOSECONDS,
        by=WORK,
        memory=MOST_MEMORY,
        rate=True,
    )


def _agree(came: Answers) -> None:
    """See that the weeks paid differ by no more than a hundredth.

    Raises:
        Disagree: they differ by more.
    """
    (mine,), (theirs,) = came.values()
    if abs(mine - theirs) > 0.01 * theirs:
        raise Disagree(f"they do not agree, and none is timed: {dict(came)}")


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
    terms, usual = _terms(), drawn(_found(), times=PLAYED, rng=np.random.default_rng(7))
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
    terms, usual = _terms(), drawn(_found(), times=PLAYED, rng=np.random.default_rng(7))
    begins = _begins(terms)

    def work() -> Totals:
        parts = list(_pieces(usual, begins, terms))
        fans = fans_of(islice(cycle(parts), REPLICATIONS // PIECE), times=REPLICATIONS)
        return (int(fans.paid.last.mean),)

    return work


def numpy(_paths: Path) -> Work:
    """numpy, every path of a replication at once, week by week, paid as far as the cap reaches."""
    terms, usual = _terms(), drawn(_found(), times=PLAYED, rng=np.random.default_rng(7))
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
