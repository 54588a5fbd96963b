"""One replication after another: each person's phases as events, compiled.

How long somebody stays is one draw, whatever bands and shocks it passes through, so weeks are
never walked one by one.

Source:
    Discrete-event simulation of a semi-Markov chain with piecewise constant chances, by the inverse
    of the cumulative hazard; Devroye, Non-Uniform Random Variate Generation (1986), chapter VI.2.
"""

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.compiled import compiled, inlined
from virksom.programme.forecast.ground import MARKS, NEVER, WalkGround, WalkTold

Numbers = NDArray[np.float64]
Wholes = NDArray[np.int64]

PARTIAL, FULL, LEFT = 2, 3, 5
"""The phases by number: those that may be paid, and the one nobody leaves."""

PHASE, DEPTH, USED, RUN, MARKED, JOBS = range(6)
"""What is known of a person while they are played."""


@compiled
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
    one = np.zeros(begins.shape[1], dtype=np.int64)
    for number in range(len(moves)):
        told = WalkTold(
            every.held[number], every.paid[number], every.begun[number], every.marks[number]
        )
        pace, ends = paced(moves[number])
        for person in range(len(begins)):
            for column in range(len(one)):
                one[column] = begins[person, column]
            live(rng, one, pace, ends, ground, told)


@compiled
def paced(moves: Numbers) -> tuple[Numbers, Numbers]:
    """Return how fast each phase is left, and where to.

    Returns:
        By kind of week, phase and band: the rate a week, without end where the chance is 1; and by
        the same and phase moved to: the parts of a move that lead there or to one before.
    """
    kinds, phases, _, bands = moves.shape
    pace = np.zeros((kinds, phases, bands))
    ends = np.zeros((kinds, phases, bands, phases))
    for kind in range(kinds):
        for phase in range(phases):
            for band in range(bands):
                whole = 0.0
                for to in range(phases):
                    whole += moves[kind, phase, to, band]
                    ends[kind, phase, band, to] = whole
                pace[kind, phase, band] = np.inf if whole >= 1.0 else -np.log1p(-whole)
    return pace, ends


@compiled
def live(
    rng: np.random.Generator,
    one: Wholes,
    pace: Numbers,
    ends: Numbers,
    ground: WalkGround,
    told: WalkTold,
) -> None:
    """Play one person to the end of the weeks, or until they have left."""
    since, week, last = 0, 0, len(told.begun)
    while since < last and one[PHASE] != LEFT:
        after, kind, band = endure(rng.standard_exponential(), one, week, pace, ground, last)
        spend(one, since, after - since, ground, told)
        if after < last:
            turn(rng, one, ends[kind, one[PHASE], band], after, told)
        since, week = after, after + 1


@inlined
def endure(
    strength: float, one: Wholes, week: int, pace: Numbers, ground: WalkGround, last: int
) -> tuple[int, int, int]:
    """Return the week of the next move, with its kind and band; ``last`` where none comes.

    Each week takes its rate of the strength that was drawn: a unit exponential that outlasts the
    rates of k weeks does so with the product of the chances of staying.
    """
    depth = one[DEPTH]
    while week < last:
        kind, alike = 0, last - week
        if week < ground.hit[0]:
            alike = min(alike, ground.hit[0] - week)
        elif week < ground.hit[1]:
            kind, alike = 1, min(alike, ground.hit[1] - week)
        band = 0
        while ground.firsts[band + 1] <= depth:
            band += 1
        alike = min(alike, ground.firsts[band + 1] - depth)
        rate = pace[kind, one[PHASE], band]
        if strength < alike * rate:
            return week + min(int(strength / rate), alike - 1), kind, band
        strength -= alike * rate
        week += alike
        depth += alike
    return last, 0, 0


@inlined
def turn(rng: np.random.Generator, one: Wholes, ends: Numbers, week: int, told: WalkTold) -> None:
    """Draw where a move leads, and begin there."""
    drawn = rng.random() * ends[-1]
    to = 0
    while to < len(ends) - 1 and drawn >= ends[to]:
        to += 1
    if to in (PARTIAL, FULL) and one[PHASE] not in (PARTIAL, FULL):
        told.begun[week] += 1
        one[JOBS] += 1
    if to not in (PARTIAL, FULL):
        one[RUN] = 0
    one[PHASE], one[DEPTH] = to, 0


@inlined
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


@inlined
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
