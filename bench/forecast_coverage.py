"""``python -m bench.forecast_coverage``: do the intervals hold in worlds that are not the model?

A thousand cohorts are made up by other rules than the model's: stays are Weibull in days and not in
bands of weeks, each person has a pace and a steadiness of their own that nobody sees, and every
other cohort meets a shock after it is forecast. Each is forecast from its 56th week, and what came
is held against the intervals; cohorts with a shock twice, as nobody knew of it, and with a shock of
the same weeks as scenario. Nothing is fitted to the answer; it is printed as it comes out.

Two hundred cohorts would leave eight points to chance where a hundred of them have a shock; a
thousand leave three and a half at 80 per cent, and two at 95.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np

from virksom.programme.contract import Terms
from virksom.programme.files.contracts import read_contract
from virksom.programme.forecast.history import History
from virksom.programme.forecast.outlook import Assumed, outlook_of
from virksom.programme.forecast.phases import Phase
from virksom.programme.forecast.shock import Shock
from virksom.programme.kernel import Week

COHORTS, PEOPLE, SEEN, WEEKS = 1000, 118, 56, 160
AHEAD = (13, 26, 52, 104)
FIRST = Week(2018, 36)
TIMES = 500
"""Replications of each forecast."""

CALM, UNTOLD, TOLD = "without a shock", "a shock nobody told of", "the shock as a scenario"

HIT_IN, HIT_FOR = 10, 8
"""Weeks after the forecast the shock comes, and for how many."""

SHOCK = Shock(first=FIRST + SEEN + HIT_IN, weeks=HIT_FOR, losing=4.0, finding=1.0)
"""The shock as somebody would tell of it: one in thirty loses a job in a usual week, and four times
as many for eight weeks are 1 - (1 - 4/30)^8 = 68 per cent, of which 24 had lost it anyhow."""


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person: how fast they find, how steady they stay."""

    pace: float
    steady: float


def phases(
    one: Person, rng: np.random.Generator, *, entered: int, shock: bool
) -> tuple[Phase, ...]:
    """Return somebody's weeks from the one they were referred in, counted from 0.

    A shock ends most jobs in the tenth to eighteenth week after the forecast, everybody's at once.
    """
    found: list[Phase] = []
    phase = Phase.WAITING
    while len(found) < WEEKS:
        stay = 1 + int(rng.weibull(_SHAPE[phase]) * _scale(phase, one) / 7)
        hit = SEEN + HIT_IN - entered - len(found)
        if shock and phase.supporting and 0 < hit < stay and rng.random() < _LOST:
            stay = hit + int(rng.integers(0, HIT_FOR))
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
    lives = [
        phases(one, rng, entered=week, shock=shock)
        for one, week in zip(people, entered, strict=True)
    ]
    return lives, entered


def main() -> None:
    """Forecast every cohort and print how often what came lay within."""
    found = [one for number in range(COHORTS) for one in held(number)]
    for world in (CALM, UNTOLD, TOLD):
        for ahead in AHEAD:
            here = [one for one in found if (one.world, one.ahead) == (world, ahead)]
            in80, in95 = (
                100 * sum(within) / len(here)
                for within in zip(*((one.within80, one.within95) for one in here), strict=True)
            )
            print(f"{world:24s} {ahead:4d} weeks ahead: 80 %: {in80:.0f} %, 95 %: {in95:.0f} %")


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What was said of a cohort so many weeks ahead, in one of three worlds, and what came."""

    world: str
    ahead: int
    within80: bool
    within95: bool


def held(number: int, *, times: int = TIMES) -> Iterator[Held]:
    """Yield whether what came of a cohort lay within what was said, in each world it is in."""
    lives, entered = cohort(number)
    past = [
        History(
            person=f"K{place:03d}",
            first=FIRST + week,
            phases=life[: SEEN - week],
            paid=0,
            since_paid=0,
        )
        for place, (life, week) in enumerate(zip(lives, entered, strict=True))
    ]
    came = [
        sum(
            life[SEEN - week + ahead - 1].supporting
            for life, week in zip(lives, entered, strict=True)
        )
        for ahead in AHEAD
    ]
    assumed = Assumed(until=FIRST + SEEN + max(AHEAD), times=times, seed=number)
    if number % 2 == 0:
        yield from _held(past, came, assumed=assumed, world=CALM)
        return
    yield from _held(past, came, assumed=assumed, world=UNTOLD)
    yield from _held(past, came, assumed=replace(assumed, shock=SHOCK), world=TOLD)


def _held(
    past: Sequence[History], came: Sequence[int], *, assumed: Assumed, world: str
) -> Iterator[Held]:
    fan = outlook_of(past, _terms(), assumed=assumed, first=FIRST + SEEN).supporting
    for ahead, count in zip(AHEAD, came, strict=True):
        said = fan.weeks[ahead - 1]
        yield Held(
            world=world,
            ahead=ahead,
            within80=said.low80 <= count <= said.high80,
            within95=said.low95 <= count <= said.high95,
        )


@cache
def _terms() -> Terms:
    return read_contract().terms


if __name__ == "__main__":
    main()
