"""One replication after another: each person's phases as events, compiled.

Between two events nothing is drawn: how long somebody stays is one draw within a band, so weeks are
never walked one by one.

Source:
    Discrete-event simulation of a semi-Markov chain with piecewise constant chances: the weeks
    until a move are geometric within a band (inverse of the distribution function).
"""

import numpy as np
from numba import njit
from numpy.typing import NDArray

from virksom.programme.forecast.ground import MARKS, NEVER, WalkGround, WalkTold

Numbers = NDArray[np.float64]
Wholes = NDArray[np.int64]

PARTIAL, FULL, LEFT = 2, 3, 5
"""The phases by number: those that may be paid, and the one nobody leaves."""

PHASE, DEPTH, USED, RUN, MARKED, JOBS = range(6)
"""What is known of a person while they are played."""


@njit(cache=True)
def play(
    rng: np.random.Generator, begins: Wholes, moves: Numbers, ground: WalkGround, every: WalkTold
) -> None:
    """Play every replication.

    Args:
        rng: seeded.
        begins: by person: phase; depth; weeks of the cap used (of a cap by the calendar the first
            week paid); weeks in a row self-supporting; how many marks were reached, now or
            before; how many times they came into self-support.
        moves: by replication, kind of week (usual, shock), phase, phase moved to, and band.
        ground: what they have alike.
        every: filled; each array has the replication first.
    """
    for turn in range(len(moves)):
        told = WalkTold(every.held[turn], every.paid[turn], every.begun[turn], every.marks[turn])
        for person in range(len(begins)):
            live(rng, begins[person].copy(), moves[turn], ground, told)


@njit(cache=True)
def live(
    rng: np.random.Generator, one: Wholes, moves: Numbers, ground: WalkGround, told: WalkTold
) -> None:
    """Play one person to the end of the weeks, or until they have left."""
    week, last = 0, len(told.begun)
    while week < last and one[PHASE] != LEFT:
        kind = 1 if ground.hit[0] <= week < ground.hit[1] else 0
        band = np.searchsorted(ground.firsts, one[DEPTH], side="right") - 1
        row = moves[kind, one[PHASE], :, band]
        alike = min(ground.firsts[band + 1] - one[DEPTH], until(ground.hit, week, last))
        stays = min(wait(rng, row.sum()), alike)
        spend(one, week, stays, ground, told)
        week += stays
        one[DEPTH] += stays
        if stays < alike:
            turn(rng, one, row, week, told)
            spend(one, week, 1, ground, told)
            week += 1


@njit(cache=True)
def until(hit: Wholes, week: int, last: int) -> int:
    """Return for how many weeks from this one the kind of week stays the same."""
    if week < hit[0]:
        return int(min(hit[0], last)) - week
    if week < hit[1]:
        return int(min(hit[1], last)) - week
    return last - week


@njit(cache=True)
def wait(rng: np.random.Generator, chance: float) -> int:
    """Draw how many weeks pass without a move; very many when there is no chance of one."""
    if chance >= 1.0:
        return 0
    if chance <= 0.0:
        return NEVER
    return int(min(np.log(1.0 - rng.random()) / np.log1p(-chance), float(NEVER)))


@njit(cache=True)
def turn(rng: np.random.Generator, one: Wholes, row: Numbers, week: int, told: WalkTold) -> None:
    """Draw where a move leads, and begin there."""
    left = rng.random() * row.sum()
    to = 0
    while to < len(row) - 1 and left >= row[to]:
        left -= row[to]
        to += 1
    if to in (PARTIAL, FULL) and one[PHASE] not in (PARTIAL, FULL):
        told.begun[week] += 1
        one[JOBS] += 1
    if to not in (PARTIAL, FULL):
        one[RUN] = 0
    one[PHASE], one[DEPTH] = to, 0


@njit(cache=True)
def spend(one: Wholes, week: int, weeks: int, ground: WalkGround, told: WalkTold) -> None:
    """Spend weeks in the phase one is in: counted, paid as far as the cap reaches."""
    if weeks == 0 or one[PHASE] not in (PARTIAL, FULL):
        return
    tier, after = one[PHASE] - PARTIAL, week + weeks
    told.held[week, tier] += 1
    told.held[after, tier] -= 1
    while one[MARKED] < len(MARKS) and MARKS[one[MARKED]] <= one[RUN] + weeks:
        told.marks[max(week + MARKS[one[MARKED]] - one[RUN] - 1, week), one[MARKED]] += 1
        one[MARKED] += 1
    one[RUN] += weeks
    later = 1 if one[JOBS] > 1 else 0
    ends = paid_until(one, week, after, ground)
    told.paid[week, tier, later] += 1
    told.paid[ends, tier, later] -= 1


@njit(cache=True)
def paid_until(one: Wholes, week: int, after: int, ground: WalkGround) -> int:
    """Return the week before which a stretch is paid, and use the cap.

    Of a cap by the calendar ``one[USED]`` is the first week paid, below 0 when it has been, and
    ``NEVER`` while nothing has.
    """
    payable, cap = ground.payable, ground.limits[0]
    if payable[after] == payable[week]:
        return week
    if ground.limits[1] == 1:
        if one[USED] == NEVER:
            one[USED] = np.searchsorted(payable, payable[week], side="right") - 1
        return int(max(min(after, cap + one[USED]), week))
    room = cap - one[USED]
    taken = min(payable[after] - payable[week], room)
    one[USED] += taken
    if taken < room:
        return after
    return int(max(min(after, np.searchsorted(payable, payable[week] + taken)), week))
