"""Replications in which persons depend on each other: week by week, compiled.

Source:
    ``forecast.load``; a discrete-time semi-Markov chain whose chances follow how many seek.
"""

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.draws import drawn, stream
from virksom.programme.forecast.ground import (
    AFTER_HIT,
    DEPTH,
    HIT,
    JOBS,
    LIMITS,
    MARKED,
    PHASE,
    RUN,
    TALLIED,
    USED,
    Counts,
    Numbers,
    Wholes,
)
from virksom.programme.forecast.phases import BANDS, Phase
from virksom.programme.forecast.walks import spend, summed
from virksom.programme.kernel.compiled import compiled, inlined

Phases = NDArray[np.int8]

_PHASES, _BANDS, _FIRSTS = len(Phase), len(BANDS), np.array(BANDS)
_ON_PATH, _PARTIAL, _FULL, _BETWEEN, _LEFT = 1, 2, 3, 4, 5
_HELPED, _STRAIN = 0, 1


@compiled
def play(
    seeds: Wholes, begins: Wholes, moves: Numbers, load: Numbers, ground: Wholes, every: Counts
) -> None:
    """Play replications.

    Args:
        seeds: of the chance of each replication.
        begins: by person, as of ``walks``.
        moves: chances by set (one for all replications, or one for each), kind of week, phase,
            phase moved to, and band.
        load: how many can be helped, and the strain.
        ground: as of ``walks``.
        every: filled, by replication, week (one more than there are) and column.
    """
    phases = np.zeros((len(begins), every.shape[1] - 1), dtype=np.int8)
    tally = np.zeros((every.shape[1], TALLIED), dtype=np.int32)
    for number in range(len(seeds)):
        tally[:] = 0
        chances = moves[number if len(moves) > 1 else 0]
        together(stream(seeds[number]), begins, chances, load, ground, phases)
        for person in range(len(begins)):
            tell(begins[person], phases[person], ground, tally)
        summed(tally, every[number])


@compiled
def together(
    counter: np.uint64,
    begins: Wholes,
    moves: Numbers,
    load: Numbers,
    ground: Wholes,
    phases: Phases,
) -> None:
    """Write everybody's phase week by week."""
    here, depths = begins[:, PHASE].copy(), begins[:, DEPTH].copy()
    for week in range(phases.shape[1]):
        kind = 1 if ground[LIMITS, HIT] <= week < ground[LIMITS, AFTER_HIT] else 0
        seek = max(np.sum(here == _ON_PATH) + np.sum(here == _BETWEEN), 1)
        over = max(seek / load[_HELPED], 1.0)
        turns = (1.0 / over, 1.0 + load[_STRAIN] * (over - 1.0))
        for person in range(len(here)):
            counter, _, part = drawn(counter)
            to = moved(part, (here[person], depths[person]), moves[kind], turns)
            depths[person] = depths[person] + 1 if to == here[person] else 0
            here[person] = phases[person, week] = to


@compiled
def moved(part: float, at: tuple[int, int], moves: Numbers, turns: tuple[float, float]) -> int:
    """Return the phase a week later.

    Args:
        part: a number from 0 to below 1.
        at: the phase, and weeks in it.
        moves: the chances by phase, phase moved to, and band.
        turns: what the chances of finding work, and of losing it, are multiplied by.
    """
    phase, band = at[0], 0
    for later in range(1, _BANDS):
        band += at[1] >= _FIRSTS[later]
    whole = 0.0
    for to in range(_PHASES):
        whole += moves[phase, to, band] * turned(phase, to, turns)
    part *= max(whole, 1.0)
    for to in range(_PHASES):
        part -= moves[phase, to, band] * turned(phase, to, turns)
        if part < 0.0:
            return to
    return int(phase)


@inlined
def turned(phase: int, to: int, turns: tuple[float, float]) -> float:
    """Return what a chance is multiplied by."""
    if phase in (_PARTIAL, _FULL):
        return turns[1] if to == _BETWEEN else 1.0
    return turns[0] if to in (_PARTIAL, _FULL) else 1.0


@compiled
def tell(begin: Wholes, phases: Phases, ground: Wholes, tally: Counts) -> None:
    """Tell one person's weeks, a stay at a time."""
    phase, since, last = begin[PHASE], 0, len(phases)
    state, held = (begin[USED], begin[RUN], begin[MARKED], begin[JOBS]), 1
    for week in range(last + 1):
        if week < last and phases[week] == phase:
            continue
        if phase in (_PARTIAL, _FULL):
            state = spend(state, phase, (since, week), ground, tally, held)
        if week < last:
            held = int(phase in (_PARTIAL, _FULL))
            phase, since = np.int64(phases[week]), week
