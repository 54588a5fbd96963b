"""Outcomes over simulated weeks: reached, priced, and held to caps over the cohort, compiled.

Source:
    ``programme.outcomes``, whose reading of the same weeks is its test.
"""

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.draws import drawn, stream
from virksom.programme.forecast.ground import (
    AFTER_HIT,
    DEPTH,
    ENDS,
    HELD,
    HIT,
    LIMITS,
    NEVER,
    PHASE,
    Counts,
    Numbers,
)
from virksom.programme.forecast.load_walks import together
from virksom.programme.forecast.outcome_ground import (
    AFTER,
    ANCHOR,
    ATTACHMENT,
    BREAKS,
    BROKEN,
    CAP,
    COUNTED,
    COUNTS,
    EARNED,
    EVERY,
    EXCLUDED,
    FOLLOW_UP,
    FOR_ALL,
    FOR_PERSON,
    GROUP,
    HOURS,
    IN_A_ROW,
    KIND,
    LEAST,
    LEAST_HOURS,
    MILESTONE,
    NUMBER,
    NUMBER_FROM,
    OF,
    ORE,
    PAID_WEEKS,
    REACHED,
    RECURRING,
    REFERRED,
    RUN,
    SINCE,
    SO_FAR,
    STARTED,
    TIER,
    TIMES,
    UNIT,
    WEEKLY,
    WEEKS,
    WINDOW,
    WITHIN,
    OutcomeGround,
    Wholes,
)
from virksom.programme.forecast.walks import reached, through
from virksom.programme.kernel.compiled import compiled

Phases = NDArray[np.int8]

_WEEK = 7
_NO_END = 1 << 60
_WAITING, _PARTIAL, _FULL, _LEFT = 0, 2, 3, 5


@compiled
def play(
    seeds: Wholes,
    begins: Wholes,
    pace: Numbers,
    ground: Wholes,
    terms: OutcomeGround,
    told: tuple[Wholes, Counts, Counts],
) -> None:
    """Play replications in which nobody waits for another.

    Args:
        seeds: of the chance of each replication.
        begins: by person: phase, and weeks in it.
        pace: how fast phases are left; one set for all replications, or one for each.
        ground: as of ``walks``; the shock is read.
        terms: the outcomes.
        told: filled by replication: øre by week, how many were paid by week and outcome, and the
            persons in each tier as of ``walks``.
    """
    phases = np.zeros((len(begins), told[0].shape[1]), dtype=np.int8)
    for number in range(len(seeds)):
        counter = stream(seeds[number])
        for person in range(len(begins)):
            at = (begins[person, PHASE], begins[person, DEPTH], 0)
            paces = pace[number if len(pace) > 1 else 0]
            counter = stays(counter, at, paces, ground, phases[person])
        settle(phases, terms, told[0][number], told[1][number])
        hold(phases, told[2][number])


@compiled
def play_under(
    seeds: Wholes,
    begins: Wholes,
    chances: tuple[Numbers, Numbers],
    ground: Wholes,
    terms: OutcomeGround,
    told: tuple[Wholes, Counts, Counts],
) -> None:
    """Play replications in which persons depend on each other.

    Args:
        seeds: as for ``play``.
        begins: as for ``play``.
        chances: the moves and the load, as of ``load_walks``.
        ground: as for ``play``.
        terms: as for ``play``.
        told: as for ``play``.
    """
    moves, load = chances
    phases = np.zeros((len(begins), told[0].shape[1]), dtype=np.int8)
    for number in range(len(seeds)):
        usual = moves[number if len(moves) > 1 else 0]
        together(stream(seeds[number]), begins, usual, load, ground, phases)
        settle(phases, terms, told[0][number], told[1][number])
        hold(phases, told[2][number])


@compiled
def hold(phases: Phases, told: Counts) -> None:
    """Count the persons in each tier, week by week."""
    for person in range(len(phases)):
        for week in range(phases.shape[1]):
            phase = phases[person, week]
            if phase in (_PARTIAL, _FULL):
                told[week, HELD + phase - _PARTIAL] += 1


@compiled
def stays(
    counter: np.uint64, at: tuple[int, int, int], pace: Numbers, ground: Wholes, phases: Phases
) -> np.uint64:
    """Write a person's phase week by week; return the counter."""
    since, last = 0, len(phases)
    while since < last:
        if at[0] == _LEFT:
            phases[since:] = _LEFT
            break
        counter, strength, part = drawn(counter)
        after, row = reached(strength, at, pace, 0)
        if after >= ground[LIMITS, HIT] and at[2] < ground[LIMITS, AFTER_HIT]:
            after, row = through(strength, at, pace, ground)
        phases[since : min(after, last)] = at[0]
        to = 0
        for place in range(_LEFT):
            to += part >= pace[row, ENDS + place]
        since, at = after, (to, 0, after + 1)
    return counter


@compiled
def settle(phases: Phases, terms: OutcomeGround, ore: Wholes, counts: Counts) -> None:
    """Fill in what simulated weeks are paid: øre by week, and how many by week and outcome."""
    occasions = np.zeros((phases.shape[1], len(phases), len(terms.rules)), dtype=np.int16)
    starts = terms.persons[:, STARTED].copy()
    for person in range(len(phases)):
        starts[person] = way(person, phases[person], terms, occasions)
    pay(phases, starts, occasions, terms, ore, counts)


@compiled
def way(person: int, phases: Phases, terms: OutcomeGround, occasions: NDArray[np.int16]) -> int:
    """Fill in which outcomes a person reaches in which week; return the day they start."""
    start, referred = terms.persons[person, STARTED], terms.persons[person, REFERRED]
    state = terms.state[person].copy()
    for week in range(len(phases)):
        phase = phases[week]
        if start == NEVER and phase not in (_WAITING, _LEFT):
            start = _WEEK * week
        if start == NEVER:
            continue
        for place in range(len(terms.order)):
            number = terms.order[place]
            rule = terms.rules[number]
            anchor = referred if rule[ANCHOR] == 1 else start
            after = NEVER if rule[AFTER] >= 0 else -NEVER
            if rule[AFTER] >= 0:
                after = state[rule[AFTER], REACHED]
            found = step(state[number], rule, (week, phase, anchor, after), terms, number)
            occasions[week, person, number] = found
            if found > 0 and state[number, REACHED] == NEVER:
                state[number, REACHED] = week
    return int(start)


@compiled
def step(
    state: Wholes, rule: Wholes, at: tuple[int, int, int, int], terms: OutcomeGround, number: int
) -> int:
    """Take a person one week on towards an outcome; return which time it is reached, 0 for not.

    Args:
        state: how far they are; changed.
        rule: the outcome.
        at: the week, their phase, the day weeks are counted from, and the week of the outcome that
            this one follows.
        terms: the outcomes.
        number: which outcome it is.
    """
    week, phase, anchor, after = at
    if rule[KIND] == ATTACHMENT:
        there = phase not in (_WAITING, _LEFT) and terms.weeks[week, WINDOW] == 1
        day = anchor + _WEEK * rule[WEEKS]
        return 1 if there and _WEEK * week <= day < _WEEK * (week + 1) else 0
    holds = terms.weeks[week, COUNTS] == 1 and supports(rule, phase, terms.hours)
    if rule[KIND] == FOLLOW_UP:
        return point(terms.points[number], week, anchor) if holds else 0
    inside = rule[WITHIN] == 0 or _WEEK * week + 6 < anchor + _WEEK * rule[WITHIN]
    if holds and inside and week > after:
        return count(state, rule)
    if terms.weeks[week, EXCLUDED] == 0:
        state[RUN] += _WEEK
        state[BROKEN] = max(state[BROKEN], state[RUN])
    return 0


@compiled
def supports(rule: Wholes, phase: int, hours: Wholes) -> bool:
    """Say whether a phase has the state, or the hours, of an outcome."""
    if phase not in (_PARTIAL, _FULL):
        return False
    return bool(hours[phase] >= rule[HOURS] if rule[HOURS] >= 0 else phase >= rule[LEAST])


@compiled
def point(points: Wholes, week: int, anchor: int) -> int:
    """Return which point of follow-up lies in a week, from 1; 0 for none."""
    for place in range(len(points)):
        day = anchor + _WEEK * points[place]
        if points[place] >= 0 and _WEEK * week <= day < _WEEK * (week + 1):
            return place + 1
    return 0


@compiled
def count(state: Wholes, rule: Wholes) -> int:
    """Count a week that holds; return which time the outcome is reached by it, 0 for not."""
    if rule[IN_A_ROW] == 1 and state[BROKEN] > rule[BREAKS]:
        state[COUNTED] = 0
    state[COUNTED] += 1
    state[RUN] = state[BROKEN] = 0
    if rule[KIND] == WEEKLY:
        reach = True
    elif rule[KIND] == MILESTONE:
        reach = state[COUNTED] >= rule[WEEKS] and state[NUMBER] == 0
    else:
        reach = (
            rule[KIND] == RECURRING
            and state[COUNTED] >= rule[EVERY]
            and state[NUMBER] < rule[TIMES]
        )
        state[COUNTED] = 0 if reach else state[COUNTED]
    state[NUMBER] += reach
    return int(state[NUMBER]) if reach else 0


@compiled
def pay(
    phases: Phases,
    starts: Wholes,
    occasions: NDArray[np.int16],
    terms: OutcomeGround,
    ore: Wholes,
    counts: Counts,
) -> None:
    """Price what is reached, in the order it counts in, and hold it to the caps."""
    paid, money = terms.paid.copy(), terms.caps[SO_FAR:].copy()
    mine, weeks = terms.persons[:, EARNED].copy(), terms.state[:, :, PAID_WEEKS].copy()
    order, fee = np.argsort(starts, kind="mergesort"), 0
    for week in range(len(occasions)):
        before, had_all = money[0], paid.copy()
        for person in order:
            for number in np.flatnonzero(occasions[week, person]):
                weekly = terms.rules[number, KIND] == WEEKLY
                had = weeks[person, number] if weekly else paid[number]
                who = (terms.persons[person, UNIT], starts[person], phases[person, week])
                room = terms.caps[FOR_PERSON] - mine[person]
                room = room if terms.caps[FOR_PERSON] >= 0 else _NO_END
                due = kept(number, (had, room), who, terms, paid, money)
                mine[person] += due
                weeks[person, number] += due > 0
        while fee < len(terms.fees) and terms.fees[fee, 0] == week:
            which = terms.fees[fee, 1]
            kept(which, (paid[which], _NO_END), (-1, 0, 0), terms, paid, money)
            fee += 1
        ore[week] = money[0] - before
        counts[week] = (paid - had_all).astype(counts.dtype)


@compiled
def kept(
    number: np.int64,
    limits: tuple[int, int],
    who: tuple[int, int, int],
    terms: OutcomeGround,
    paid: Wholes,
    money: Wholes,
) -> int:
    """Return what is paid for an outcome, in øre; 0 where a cap or the want of a price keeps it.

    Args:
        number: which outcome.
        limits: how many its cap has counted, and how many øre are left to the person.
        who: the referring unit, the day of the start, and the phase of the week.
        terms: the outcomes.
        paid: how many have been paid, by outcome; what is paid now is added.
        money: the øre of the whole contract; the same.
    """
    due, cap = priced(number, who, paid[number] + 1, terms), terms.caps[FOR_ALL]
    rule = terms.rules[number, CAP]
    full = rule > 0 and limits[0] >= rule
    if full or due > limits[1] or (cap >= 0 and money[0] + due > cap):
        return 0
    paid[number] += due > 0
    money[0] += due
    return due


@compiled
def priced(number: np.int64, who: tuple[int, int, int], counted: int, terms: OutcomeGround) -> int:
    """Return what an outcome costs in øre: the last price that fits; 0 for none.

    Args:
        number: which outcome.
        who: the referring unit, the day of the start, and the phase of the week.
        counted: which one it is over the contract, from 1.
        terms: the outcomes.
    """
    unit, start, phase = who
    for place in range(len(terms.prices) - 1, -1, -1):
        one = terms.prices[place]
        mine = one[OF] == number and one[SINCE] <= start and one[NUMBER_FROM] <= counted
        group = one[GROUP] < 0 or one[GROUP] == unit
        tier = one[TIER] < 0 or one[TIER] == phase
        if mine and group and tier and one[LEAST_HOURS] <= terms.hours[phase]:
            return int(one[ORE])
    return 0
