"""How long something lasts, and what comes first, when not everything has been seen to its end.

A day is a whole number of days since the clock began. Who is no longer followed on a day was still
at risk on it: what happens comes before what is cut off. What happens on day 0 counts, among all.
Everything is followed from day 0 on; nothing enters late, so no left truncation is corrected for.

Source:
    Kaplan and Meier (1958); Greenwood (1926); Aalen and Johansen (1978); bands by log(-log) as in
    Kalbfleisch and Prentice (2002), section 1.4.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from virksom.programme.effect.retention.clock import Clock

_Z = 1.959963984540054
"""The 97.5 % point of the normal distribution: a two-sided 95 % interval."""

_HALF = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A day on which a curve changes.

    Args:
        day: days since the clock began.
        at_risk: how many were followed until then and nothing had happened to.
        events: how many it happened to on the day.
        value: the curve from the day on, 0 to 1.
        error: its standard error; 0 where it is 0 or 1.
        band: its pointwise 95 % interval, 0 to 1; None where it is 0 or 1, for there the data say
            nothing of how sure it is.
    """

    day: int
    at_risk: int
    events: int
    value: float
    error: float
    band: tuple[float, float] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Median:
    """The first day a curve is at or below one half, with a 95 % interval; None is not reached."""

    day: int | None
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A step function over days.

    Args:
        followed: how many the clock began for.
        events: how many of them it happened to.
        begins: its value before the first step: 1 for what lasts, 0 for what comes.
        last: the last day anybody was followed; None when there is nobody.
        steps: by day, ascending; none twice.
    """

    followed: int
    events: int
    begins: float
    last: int | None
    steps: tuple[Step, ...]

    def on(self, day: int) -> Step | None:
        """Return the step that holds on a day; None before the first."""
        index = bisect_right(self.steps, day, key=lambda step: step.day)
        return self.steps[index - 1] if index else None

    def value(self, day: int) -> float:
        """Return the curve's value on a day, whether or not anybody was followed so long."""
        step = self.on(day)
        return self.begins if step is None else step.value

    @property
    def median(self) -> Median:
        """When half is left.

        Source:
            Brookmeyer and Crowley (1982): the days the band itself crosses one half.
        """
        within = [step for step in self.steps if step.band is not None]
        return Median(
            day=_first(step.day for step in self.steps if step.value <= _HALF),
            low=_first(step.day for step in within if step.band and step.band[0] <= _HALF),
            high=_first(step.day for step in within if step.band and step.band[1] <= _HALF),
        )


def _first(days: Iterable[int]) -> int | None:
    return next(iter(days), None)


def survival(clock: Clock) -> Curve:
    """Return the share that lasts, day by day.

    The variance is Greenwood's. Where several belong to one person they are not independent; then
    influences are summed by person before they are squared, and the larger of the two is taken.

    Source:
        Kaplan and Meier (1958); Greenwood (1926); by person as the grouped infinitesimal
        jackknife, Therneau and Grambsch (2000), section 7.2.

    Args:
        clock: those followed; whatever ended it counts as the end.

    Returns:
        One step for each day something ended; no steps when nothing did or nobody was followed.
    """
    value, steps, spread = 1.0, list[Step](), _Spread(clock)
    for day, at_risk, ended, seen in clock.each_day():
        count = sum(ended.values())
        left = at_risk - count
        spread.pass_day(day, (at_risk, count, seen))
        if count:
            value *= left / at_risk
            error = value * sqrt(spread.variance) if left else 0.0
            steps.append(_step((day, at_risk, count), value=value, error=error))
    return _curve(clock, steps, begins=1.0)


class _Spread:
    """The variance of the curve's logarithm, kept up as the days pass in one sweep.

    Each one followed has an influence: the hazard passed while it was followed, less its own share
    where something happened to it. Squared each alone they sum to Greenwood's formula; summed by
    person and then squared they allow for those that share one.
    """

    def __init__(self, clock: Clock) -> None:
        self.hazard, self.alone, self.left = 0.0, 0.0, len(clock)
        self.open = Counter(one.whose for one in clock.shared)
        self.own = dict.fromkeys(self.open, 0.0)
        self.fixed, self.crossed = 0.0, 0.0
        self.squares = self.left - len(clock.shared) + sum(n * n for n in self.open.values())
        self.shared = clock.shared
        self.place = 0

    def pass_day(self, day: int, counts: tuple[int, int, int]) -> None:
        """Pass a day: how many were at risk, how many ended, and how many were seen last."""
        at_risk, count, seen = counts
        left, each = at_risk - count, 0.0
        if count and left:
            self.hazard, each = self.hazard + count / at_risk / left, 1 / left
        ended, cut = self.hazard - each, self.hazard
        self.alone += count * ended * ended + seen * cut * cut
        self.left -= count + seen
        theirs = [0, 0]
        while self.place < len(self.shared) and self.shared[self.place].days == day:
            one = self.shared[self.place]
            self._leave(one.whose, ended if one.ended else cut)
            theirs[not one.ended] += 1
            self.place += 1
        single, cut_single = count - theirs[0], seen - theirs[1]
        self.fixed += single * ended * ended + cut_single * cut * cut
        self.squares -= single + cut_single

    def _leave(self, whose: str, influence: float) -> None:
        """Let one of those that share a person be followed no more."""
        held, number = self.own[whose], self.open[whose]
        self.own[whose], self.open[whose] = held + influence, number - 1
        self.fixed += influence * (2 * held + influence)
        self.crossed += influence * (number - 1) - held
        self.squares += 1 - 2 * number

    @property
    def variance(self) -> float:
        """The variance by now: of each alone, or by person where that is more."""
        square = self.hazard * self.hazard
        alone = self.alone + square * self.left
        return max(alone, self.fixed + 2 * self.hazard * self.crossed + square * self.squares)


def incidence(clock: Clock, *, causes: Iterable[str]) -> Mapping[str, Curve]:
    """Return how many each cause has come to first, day by day, while the others compete.

    On any day the curves of all causes and the share that nothing has happened to sum to 1.
    Each stands for one person: who shares one is not read.

    Source:
        Aalen and Johansen (1978); the variance by the delta method, Marubini and Valsecchi (1995),
        section 10.2, and Pintilie (2006).

    Args:
        clock: those followed.
        causes: the codes to return curves for; others that ended something compete all the same.

    Returns:
        By cause, as given; each with a step for each day it came to somebody.
    """
    return {cause: _incidence(clock, cause=cause) for cause in causes}


def _incidence(clock: Clock, *, cause: str) -> Curve:
    free, value, sums, steps = 1.0, 0.0, [0.0] * 6, list[Step]()
    for day, at_risk, ended, _ in clock.each_day():
        count, left = ended.get(cause, 0), at_risk - sum(ended.values())
        value += free * count / at_risk
        _add(sums, (free, value), counts=(at_risk, left, count))
        free *= left / at_risk
        if count:
            error = sqrt(max(0.0, _variance(value, sums)))
            steps.append(_step((day, at_risk, count), value=value, error=error))
    return _curve(clock, steps, begins=0.0)


def _add(sums: list[float], values: tuple[float, float], *, counts: tuple[int, int, int]) -> None:
    """Add a day's terms: three of all that ended, three of what the cause ended."""
    (free, value), (at_risk, left, count) = values, counts
    every = (at_risk - left) / (at_risk * left) if left else 0.0
    own = free * count / at_risk**2
    spread = free**2 * (at_risk - count) * count / at_risk**3
    terms = (every, every * value, every * value**2, spread, own, own * value)
    sums[:] = [held + term for held, term in zip(sums, terms, strict=True)]


def _variance(value: float, sums: Sequence[float]) -> float:
    every, once, twice, spread, own, own_once = sums
    ended = value**2 * every - 2 * value * once + twice
    return ended + spread - 2 * (value * own - own_once)


def _step(counts: tuple[int, int, int], *, value: float, error: float) -> Step:
    day, at_risk, events = counts
    band = _band(value, error)
    sure = 0.0 if band is None else error
    return Step(day=day, at_risk=at_risk, events=events, value=value, error=sure, band=band)


_CERTAIN = 1e-12


def _band(value: float, error: float) -> tuple[float, float] | None:
    """Return the 95 % interval that is symmetric on the scale of log(-log); inside 0 to 1."""
    if not _CERTAIN < value < 1 - _CERTAIN:
        return None
    spread = _Z * error / (value * abs(log(value)))
    return float(value ** exp(spread)), float(value ** exp(-spread))


def _curve(clock: Clock, steps: Sequence[Step], *, begins: float) -> Curve:
    return Curve(
        followed=len(clock),
        events=sum(step.events for step in steps),
        begins=begins,
        last=clock.last,
        steps=tuple(steps),
    )
