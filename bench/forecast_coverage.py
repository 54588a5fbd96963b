"""``python -m bench.forecast_coverage``: do the intervals hold in worlds that are not the model?

Two hundred cohorts are made up by other rules than the model's: stays are Weibull in days and not
in bands of weeks, each person has a pace and a steadiness of their own that nobody sees, and every
other cohort meets a shock after it is forecast. Each is forecast from its 56th week, and what came
is held against the intervals. Nothing is fitted to the answer; it is printed as it comes out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.history import History
from virksom.programme.forecast.outlook import Assumed, outlook_of
from virksom.programme.forecast.phases import Phase
from virksom.programme.kernel import Week

COHORTS, PEOPLE, SEEN, WEEKS = 200, 118, 56, 160
AHEAD = (13, 26, 52, 104)
FIRST = Week(2018, 36)


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person: how fast they find, how steady they stay."""

    pace: float
    steady: float


def phases(one: Person, rng: np.random.Generator, *, shock: bool) -> tuple[Phase, ...]:
    """Return somebody's weeks; a shock ends most jobs in the tenth to eighteenth week after."""
    found: list[Phase] = []
    phase = Phase.WAITING
    while len(found) < WEEKS:
        stay = 1 + int(rng.weibull(_SHAPE[phase]) * _scale(phase, one) / 7)
        hit = SEEN + 10 - len(found)
        if shock and phase.supporting and 0 < hit < stay and rng.random() < _LOST:
            stay = hit + int(rng.integers(0, 8))
            found += [phase] * stay
            phase = Phase.BETWEEN
            continue
        found += [phase] * stay
        phase = _next(phase, one, rng=rng)
        if phase is Phase.LEFT:
            found += [phase] * WEEKS
    return tuple(found[:WEEKS])


_SHAPE = {
    Phase.WAITING: 1.5,
    Phase.ON_PATH: 0.8,
    Phase.PARTIAL: 0.7,
    Phase.FULL: 0.7,
    Phase.BETWEEN: 0.9,
}
_DAYS = {
    Phase.WAITING: 30.0,
    Phase.ON_PATH: 250.0,
    Phase.PARTIAL: 120.0,
    Phase.FULL: 220.0,
    Phase.BETWEEN: 60.0,
}
_LOST = 0.6
_STARTS, _RAISED, _FULL, _LEAVES = 0.9, 0.15, 0.4, 0.45
"""Chances where a path turns, beside which each person has a pace of their own."""


def _scale(phase: Phase, one: Person) -> float:
    if phase.supporting:
        return _DAYS[phase] * one.steady
    return _DAYS[phase] / one.pace


def _next(phase: Phase, one: Person, *, rng: np.random.Generator) -> Phase:
    drawn = rng.random()
    if phase is Phase.WAITING:
        return Phase.ON_PATH if drawn < _STARTS else Phase.LEFT
    if phase.supporting:
        other = Phase.FULL if phase is Phase.PARTIAL else Phase.PARTIAL
        return other if drawn < _RAISED else Phase.BETWEEN
    if drawn < _LEAVES / one.pace:
        return Phase.LEFT
    return Phase.FULL if rng.random() < _FULL else Phase.PARTIAL


def cohort(number: int) -> tuple[list[tuple[Phase, ...]], list[int]]:
    """Return everybody's weeks, and the week each was referred in, counted from 0."""
    rng = np.random.default_rng(number)
    shock = number % 2 == 1
    people = [
        Person(float(rng.gamma(2.0, 0.5)) + 0.3, float(rng.gamma(2.0, 0.5)) + 0.2)
        for _ in range(PEOPLE)
    ]
    entered = [int(rng.integers(0, SEEN - 4)) for _ in people]
    lives = [phases(one, rng, shock=shock) for one in people]
    return lives, entered


def main() -> None:
    """Forecast every cohort and print how often what came lay within."""
    hits = {(ahead, shock): [0, 0, 0] for ahead in AHEAD for shock in (False, True)}
    for number in range(COHORTS):
        for ahead, within80, within95 in held(number):
            hit = hits[ahead, number % 2 == 1]
            hit[0] += 1
            hit[1] += within80
            hit[2] += within95
    for (ahead, shock), (of, in80, in95) in hits.items():
        world = "with a shock" if shock else "without"
        print(f"{ahead:4d} weeks ahead, {world:12s}: 80 %: {in80} of {of}, 95 %: {in95} of {of}")


def held(number: int) -> Iterator[tuple[int, bool, bool]]:
    """Yield of a cohort, for each number of weeks ahead, whether what came lay within."""
    lives, entered = cohort(number)
    both = list(zip(lives, entered, strict=True))
    past = [
        History(
            person=f"K{place:03d}",
            first=FIRST + week,
            phases=life[: SEEN - week],
            paid=0,
            since_paid=0,
        )
        for place, (life, week) in enumerate(both)
    ]
    first = FIRST + SEEN
    assumed = Assumed(until=first + max(AHEAD), times=500, seed=number)
    terms = read_contract().terms
    fan = outlook_of(past, terms, assumed=assumed, first=first).supporting
    for ahead in AHEAD:
        came = sum(life[SEEN - week + ahead - 1].supporting for life, week in both)
        said = fan.weeks[ahead - 1]
        yield ahead, said.low80 <= came <= said.high80, said.low95 <= came <= said.high95


if __name__ == "__main__":
    main()
