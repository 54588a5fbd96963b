"""One replication after another: each person's phases as events, compiled.

How long somebody stays is one draw, whatever bands and shocks it passes through, so weeks are
never walked one by one. What a stay adds is written where it begins and taken back where it ends;
the weeks between follow by summing up.

Source:
    Discrete-event simulation of a semi-Markov chain with piecewise constant chances.
"""

import numpy as np

from virksom.programme.forecast.draws import drawn, stream
from virksom.programme.forecast.ground import (
    AFTER_HIT,
    ALIKE,
    BEGUN,
    BORNE,
    CALENDAR,
    CAP,
    DEPTH,
    ENDS,
    HELD,
    HIT,
    JOBS,
    LIMITS,
    MARK,
    MARKED,
    MARKS,
    NEVER,
    PAID,
    PAYABLE,
    PHASE,
    RATE,
    RUN,
    UNTIL,
    USED,
    WEEKS,
    Counts,
    Numbers,
    Wholes,
)
from virksom.programme.forecast.phases import BANDS, Phase
from virksom.programme.kernel.compiled import lean, lean_part

PARTIAL, FULL, LEFT = 2, 3, 5
"""The phases by number: those that may be paid, and the one nobody leaves."""

_FAR = 1.0e6
_BANDS = len(BANDS)
_PHASES = len(Phase)
_FIRSTS = np.array(BANDS)
_MARKS = np.array(MARKS)

At = tuple[int, int, int]
"""The phase, the weeks in it, and the first week that may be the last of the stay."""

State = tuple[int, int, int, int]
"""Weeks used of the cap, weeks in a row self-supporting, marks reached, and jobs."""


@lean
def play(
    seeds: Wholes,
    span: tuple[int, int],
    begins: Wholes,
    pace: Numbers,
    ground: Wholes,
    every: Counts,
) -> None:
    """Play replications.

    Args:
        seeds: of the chance of each replication.
        span: the first replication to play, and the first not to.
        begins: by kind of person: phase; depth; weeks of the cap used (of a cap by the calendar the
            first week paid); weeks in a row self-supporting; how many marks were reached, now or
            before; how many times they came into self-support; how many persons.
        pace: how fast phases are left; one set for all replications, or one for each.
        ground: what they have alike.
        every: filled, by replication, week (one more than there are) and column.
    """
    for number in range(span[0], span[1]):
        told, paces = every[number], pace[number if len(pace) > 1 else 0]
        counter = stream(seeds[number])
        for row in range(len(begins)):
            at = (begins[row, PHASE], begins[row, DEPTH], 0)
            state = (begins[row, USED], begins[row, RUN], begins[row, MARKED], begins[row, JOBS])
            for _ in range(begins[row, ALIKE]):
                counter = live(counter, at, state, paces, ground, told)
        summed(told)


@lean
def summed(told: Counts) -> None:
    """Sum up what was told as differences from week to week."""
    for week in range(1, len(told) - 1):
        for column in range(BEGUN):
            told[week, column] += told[week - 1, column]


@lean_part
def live(
    counter: np.uint64, at: At, state: State, pace: Numbers, ground: Wholes, told: Counts
) -> np.uint64:
    """Play one person to the end of the weeks, or until they have left; return the counter."""
    since, last = 0, len(told) - 1
    while at[0] != LEFT:
        phase = at[0]
        counter, strength, part = drawn(counter)
        after, row = reached(strength, at, pace, 0)
        if after >= ground[LIMITS, HIT] and at[2] < ground[LIMITS, AFTER_HIT]:
            after, row = through(strength, at, pace, ground)
        if phase in (PARTIAL, FULL):
            state = spend(state, phase, (since, min(after, last)), ground, told)
        if after >= last:
            break
        to = 0
        for place in range(LEFT):
            to += part >= pace[row, ENDS + place]
        state = turn(state, (phase, to), after, told)
        since, at = after, (to, 0, after + 1)
    return counter


@lean
def through(strength: float, at: At, pace: Numbers, ground: Wholes) -> tuple[int, int]:
    """Return the same as ``reached`` of a stay that a shock comes into: usual, hit, usual."""
    phase, depth, week = at
    first, end = max(ground[LIMITS, HIT], week), ground[LIMITS, AFTER_HIT]
    begun, past = depth + first - week, depth + end - week
    strength -= borne(pace, phase, 0, begun) - borne(pace, phase, 0, depth)
    after, row = reached(max(strength, 0.0), (phase, begun, first), pace, 1)
    if after < end:
        return after, row
    strength -= borne(pace, phase, 1, past) - borne(pace, phase, 1, begun)
    return reached(max(strength, 0.0), (phase, past, end), pace, 0)


@lean_part
def reached(strength: float, at: At, pace: Numbers, kind: int) -> tuple[int, int]:
    """Return the week of the next move, and the row of the pace then.

    Args:
        strength: a unit exponential; each week takes its rate of it.
        at: the phase, the weeks in it, and the first week that may be the last.
        pace: how fast phases are left.
        kind: 0 for usual weeks, 1 for those of a shock.
    """
    phase, depth, week = at
    if depth > 0:
        strength += borne(pace, phase, kind, depth)
    first = (kind * _PHASES + phase) * _BANDS
    band = 0
    for later in range(1, _BANDS):
        band += strength >= pace[first + later, BORNE]
    over = strength - pace[first + band, BORNE]
    weeks = np.int64(min(over * pace[first + band, WEEKS], _FAR))
    return week + max(_FIRSTS[band] + weeks - depth, 0), first + band


@lean_part
def borne(pace: Numbers, phase: int, kind: int, depth: int) -> float:
    """Return the rates of the weeks before a depth, summed."""
    band = 0
    for later in range(1, _BANDS):
        band += depth >= _FIRSTS[later]
    row = (kind * _PHASES + phase) * _BANDS + band
    return float(pace[row, BORNE] + (depth - _FIRSTS[band]) * pace[row, RATE])


@lean_part
def turn(state: State, between: tuple[int, int], week: int, told: Counts) -> State:
    """Begin in another phase; a job that is begun is counted, one that is lost ends the row."""
    used, run, marked, jobs = state
    if between[1] not in (PARTIAL, FULL):
        return used, 0, marked, jobs
    if between[0] not in (PARTIAL, FULL):
        told[week, BEGUN] += 1
        jobs += 1
    return used, run, marked, jobs


@lean_part
def spend(state: State, phase: int, span: tuple[int, int], ground: Wholes, told: Counts) -> State:
    """Spend the weeks of a stay in self-support: counted, paid as far as the cap reaches."""
    used, run, marked, jobs = state
    week, after = span
    tier = phase - PARTIAL
    told[week, HELD + tier] += 1
    told[after, HELD + tier] -= 1
    weeks = after - week
    while marked < len(_MARKS) and _MARKS[marked] <= run + weeks and weeks > 0:
        told[max(week + _MARKS[marked] - run - 1, week), MARK + marked] += 1
        marked += 1
    column = PAID + 2 * tier + (1 if jobs > 1 else 0)
    used, ends = paid_until(used, span, ground)
    told[week, column] += 1
    told[ends, column] -= 1
    return used, run + weeks, marked, jobs


@lean_part
def paid_until(used: int, span: tuple[int, int], ground: Wholes) -> tuple[int, int]:
    """Return the cap used, and the week before which a stay is paid.

    Of a cap by the calendar ``used`` is the first week paid, below 0 when it has been, and
    ``NEVER`` while nothing has.
    """
    week, after = span
    before, cap = ground[PAYABLE, week], ground[LIMITS, CAP]
    payable = ground[PAYABLE, after] - before
    if payable == 0:
        return used, week
    if ground[LIMITS, CALENDAR] == 1:
        used = ground[UNTIL, before + 1] - 1 if used == NEVER else used
        return used, max(min(after, cap + used), week)
    taken = min(payable, cap - used)
    ends = after if taken < cap - used else ground[UNTIL, before + taken]
    return used + taken, max(min(after, ends), week)
