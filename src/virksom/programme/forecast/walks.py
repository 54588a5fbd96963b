"""One replication after another: each person's phases as events, compiled.

How long somebody stays is one draw, whatever bands and shocks it passes through, so weeks are
never walked one by one; where very many stays are alike, it is laid out once, see ``stays``. What a
stay adds is written where it begins and taken back where it ends; the weeks between follow by
summing up.

Source:
    Discrete-event simulation of a semi-Markov chain with piecewise constant chances.
"""

import numpy as np

from virksom.programme.forecast.draws import STEP, drawn, mixed, stream
from virksom.programme.forecast.ground import (
    AFTER_HIT,
    ALIKE,
    BEGUN,
    BORNE,
    CALENDAR,
    CAME,
    CAME_TO,
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
    STAYED,
    UNPAID,
    UNTIL,
    USED,
    WEEKS,
    Counts,
    Numbers,
    Wholes,
)
from virksom.programme.forecast.phases import BANDS, Phase
from virksom.programme.forecast.stays import Place, Room, lay, stayed
from virksom.programme.kernel.compiled import lean, lean_part

PARTIAL, FULL, LEFT = 2, 3, 5
"""The phases by number: those that may be paid, and the one nobody leaves."""

_FAR = 1.0e6
_BANDS = len(BANDS)
_PHASES = len(Phase)
_FIRSTS = np.array(BANDS)
_MARKS = np.array(MARKS)
_TIERS, _JOBS = 2, 2

At = tuple[int, int, int]
"""The phase, the weeks in it, and the first week that may be the last of the stay."""

State = tuple[int, int, int, int]
"""Weeks used of the cap, weeks in a row self-supporting, marks reached, and jobs."""


@lean
def play(
    seeds: Wholes,
    begins: Wholes,
    pace: Numbers,
    ground: Wholes,
    room: Room,
    every: Counts,
) -> None:
    """Play replications.

    Args:
        seeds: of the chance of each replication.
        begins: by kind of person: phase; depth; weeks of the cap used (of a cap by the calendar the
            first week paid); weeks in a row self-supporting; how many marks were reached, now or
            before; how many times they came into self-support; how many persons.
        pace: how fast phases are left; one set for all replications, or one for each.
        ground: what they have alike.
        room: room for one who plays.
        every: filled, by replication, week (one more than there are) and column.
    """
    for number in range(len(seeds)):
        paces = pace[number if len(pace) > 1 else 0]
        if room.ways.shape[1] > 0 and (number == 0 or len(pace) > 1):
            lay(paces, room)
        counter = stream(seeds[number])
        room.tally[:] = 0
        for row in range(len(begins)):
            at = (begins[row, PHASE], begins[row, DEPTH], 0)
            state = (begins[row, USED], begins[row, RUN], begins[row, MARKED], begins[row, JOBS])
            for _ in range(begins[row, ALIKE]):
                counter = live(counter, at, state, paces, ground, room)
        summed(room.tally, every[number])


@lean
def summed(tally: Counts, told: Counts) -> None:
    """Sum up what was tallied, and tell it week by week."""
    for week in range(len(told) - 1):
        if week > 0:
            for column in range(CAME):
                tally[week, column] += tally[week - 1, column]
        for tier in range(_TIERS):
            first = STAYED + _JOBS * tier
            told[week, HELD + tier] = tally[week, first] + tally[week, first + 1]
        for kind in range(_TIERS * _JOBS):
            told[week, PAID + kind] = tally[week, STAYED + kind] - tally[week, UNPAID + kind]
        told[week, BEGUN] = tally[week, CAME]
        for mark in range(len(_MARKS)):
            told[week, MARK + mark] = tally[week, CAME_TO + mark]


@lean_part
def live(
    counter: np.uint64, at: At, state: State, pace: Numbers, ground: Wholes, room: Room
) -> np.uint64:
    """Play one person to the end of the weeks, or until they have left; return the counter."""
    since, last, held = 0, len(room.tally) - 1, 1
    usual = room.ways.shape[1] > 0 and ground[LIMITS, HIT] == NEVER
    while at[0] != LEFT:
        phase = at[0]
        counter, after, to = stay(counter, at, pace, ground, room)
        if PARTIAL <= phase <= FULL:
            state = spend(state, phase, (since, min(after, last)), ground, room.tally, held)
        if after >= last:
            break
        held = int(PARTIAL <= phase <= FULL)
        if usual and to != LEFT:
            return usually(counter, (to, after), state, ground, room, held)
        since, at = after, (to, 0, after + 1)
    return counter


@lean_part
def usually(
    counter: np.uint64, at: tuple[int, int], state: State, ground: Wholes, room: Room, held: int
) -> np.uint64:
    """Play one person on as ``live`` does, where all ways are laid out and no shock comes.

    Chance is mixed for the next stay while this one is looked up: else each would wait for it.

    Args:
        counter: where chance has come to.
        at: the phase that begins, one that can be left, and the week it begins in.
        state: as they are then.
        ground: what they have alike.
        room: room for one who plays.
        held: 1 where they were in self-support the week before, else 0.
    """
    phase, since = at
    last = len(room.tally) - 1
    counter = np.uint64(counter) + STEP
    ahead = mixed(counter)
    while True:
        lasted, to = stayed(ahead, phase, room)
        counter += STEP
        ahead = mixed(counter)
        after = int(since + 1 + lasted)
        if PARTIAL <= phase <= FULL:
            state = spend(state, phase, (since, min(after, last)), ground, room.tally, held)
        if (after >= last) | (to == LEFT):
            break
        held = int(PARTIAL <= phase <= FULL)
        since, phase = after, int(to)
    return counter - STEP


@lean_part
def stay(
    counter: np.uint64, at: At, pace: Numbers, ground: Wholes, room: Room
) -> tuple[np.uint64, int, int]:
    """Return the counter moved on, the week of the next move, and where it leads.

    What is laid out is of usual weeks. A stay that a shock comes into is usual until then, and
    drawn anew from there on.
    """
    phase, depth, week = at
    hit, after_hit = ground[LIMITS, HIT], ground[LIMITS, AFTER_HIT]
    if depth == 0 and room.ways.shape[1] > 0:
        counter = np.uint64(counter) + STEP
        lasted, leads = stayed(mixed(counter), phase, room)
        if week + lasted < hit or week >= after_hit:
            return counter, int(week + lasted), int(leads)
        depth, week = max(hit - week, 0), max(hit, week)
    counter, strength, part = drawn(counter)
    after, row = reached(strength, (phase, depth, week), pace, 0)
    if after >= hit and week < after_hit:
        after, row = through(strength, (phase, depth, week), pace, ground)
    to = 0
    for place in range(LEFT):
        to += part >= pace[Place(row), Place(ENDS + place)]
    return counter, after, to


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
        band += strength >= pace[Place(first + later), Place(BORNE)]
    row = Place(first + band)
    over = strength - pace[row, Place(BORNE)]
    weeks = np.int64(min(over * pace[row, Place(WEEKS)], _FAR))
    return week + max(_FIRSTS[Place(band)] + weeks - depth, 0), first + band


@lean_part
def borne(pace: Numbers, phase: int, kind: int, depth: int) -> float:
    """Return the rates of the weeks before a depth, summed."""
    band = 0
    for later in range(1, _BANDS):
        band += depth >= _FIRSTS[later]
    row = Place((kind * _PHASES + phase) * _BANDS + band)
    over = depth - _FIRSTS[Place(band)]
    return float(pace[row, Place(BORNE)] + over * pace[row, Place(RATE)])


@lean_part
def spend(
    state: State, phase: int, span: tuple[int, int], ground: Wholes, tally: Counts, held: int
) -> State:
    """Spend the weeks of a stay in self-support: counted, paid as far as the cap reaches.

    Args:
        state: as they are before it.
        phase: the phase of the stay, a tier.
        span: its first week, and the first after it.
        ground: what they have alike.
        tally: filled.
        held: 1 where they were in self-support the week before, or the weeks begin here; 0 where
            a job is begun, and a row with it.
    """
    used, run, marked, jobs = state
    week, after = span
    if held == 0:
        run, jobs = 0, jobs + 1
        tally[Place(week), Place(CAME)] += 1
    kind = _JOBS * (phase - PARTIAL) + (1 if jobs > 1 else 0)
    tally[Place(week), Place(STAYED + kind)] += 1
    tally[Place(after), Place(STAYED + kind)] -= 1
    whole = run + after - week
    while marked < len(_MARKS) and _MARKS[Place(marked)] <= whole and week < after:
        came = min(max(week + _MARKS[Place(marked)] - run - 1, week), after)
        tally[Place(came), Place(CAME_TO + marked)] += 1
        marked += 1
    used, ends = paid_until(used, span, ground)
    if ends != after:
        tally[Place(ends), Place(UNPAID + kind)] += 1
        tally[Place(after), Place(UNPAID + kind)] -= 1
    return used, whole, marked, jobs


@lean_part
def paid_until(used: int, span: tuple[int, int], ground: Wholes) -> tuple[int, int]:
    """Return the cap used, and the week before which a stay is paid.

    Of a cap by the calendar ``used`` is the first week paid, below 0 when it has been, and
    ``NEVER`` while nothing has.
    """
    week, after = span
    before, cap = ground[PAYABLE, Place(week)], ground[LIMITS, CAP]
    payable = ground[PAYABLE, Place(after)] - before
    if payable == 0:
        return used, week
    if ground[LIMITS, CALENDAR] == 1:
        used = ground[UNTIL, before + 1] - 1 if used == NEVER else used
        return used, max(min(after, cap + used), week)
    taken = min(payable, cap - used)
    ends = after if taken < cap - used else ground[UNTIL, before + taken]
    return used + taken, max(min(after, ends), week)
