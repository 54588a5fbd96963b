"""The forecast without chance: expected counts and money week by week, and how they vary.

One person is a probability over phase, weeks in it, and weeks paid; each week moves it on and
pays. Persons are independent, so a cohort is a sum, and two who stand alike are reckoned once.

Source:
    Howard, Dynamic Probabilistic Systems, volume II (1971); rules, section 4, for cap and window.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from virksom.programme.forecast.chances import Numbers
from virksom.programme.forecast.history import History, deepest
from virksom.programme.forecast.phases import Phase
from virksom.programme.forecast.prices import WeekPrices
from virksom.programme.forecast.shock import Shock, hit, turned
from virksom.programme.kernel import Refusal, Text


class NotExact(Refusal):
    """What is paid depends on more than the week."""


@dataclass(frozen=True, slots=True, order=True)
class Outset:
    """From where a person is forecast.

    Args:
        phase: the phase of the last week.
        depth: whole weeks in it before the last one, at most 52.
        used: weeks used of the cap.
    """

    phase: Phase
    depth: int
    used: int


@dataclass(frozen=True, eq=False, kw_only=True)
class Expected:
    """What is expected, week by week from the first week to come.

    Args:
        persons: by week and phase: the expected number.
        supporting_variance: of the number in self-support, by week.
        cash: kroner earned in each week: mean.
        cash_variance: and its variance.
        total: kroner earned from the first week to come to the end of each week: mean.
        total_variance: and its variance.
        paid: weeks paid to the end of each week: mean.
    """

    persons: Numbers
    supporting_variance: Numbers
    cash: Numbers
    cash_variance: Numbers
    total: Numbers
    total_variance: Numbers
    paid: Numbers

    @property
    def supporting(self) -> Numbers:
        """The expected number in self-support, by week."""
        found: Numbers = self.persons[:, Phase.PARTIAL] + self.persons[:, Phase.FULL]
        return found


def outset_of(one: History, terms: WeekPrices) -> Outset:
    """Return from where a person is forecast under terms."""
    if one.now is Phase.LEFT:
        return Outset(Phase.LEFT, 0, 0)
    used = one.since_paid if terms.by_calendar else one.paid
    return Outset(one.now, deepest(one.depth), min(used, terms.cap))


def expected(
    starts: Iterable[Outset], move: Numbers, *, terms: WeekPrices, shock: Shock | None = None
) -> Expected:
    """Return what is expected of a cohort of independent persons.

    Args:
        starts: where each person stands; empty gives noughts.
        move: the chance a week of each move, by phase, phase moved to and weeks in the phase.
        terms: what weeks are paid.
        shock: a common shock, whose coming is certain here.

    Raises:
        NotExact: there is a bonus, or later jobs are paid otherwise: that is simulated.
    """
    if not terms.by_week_alone:
        raise NotExact(
            Text(
                "En bonus eller en anden pris for senere job kan kun spilles igennem, ikke regnes.",
                "A bonus or another price for later jobs can only be played through, not reckoned.",
            )
        )
    from virksom.programme.forecast import recursion as by  # noqa: PLC0415  # loads numba

    moves = np.stack([move, move if shock is None else turned(move, shock)])
    which = hit(shock, first=terms.first, weeks=terms.weeks)
    limits = np.array([terms.cap, int(terms.by_calendar)])
    means = np.zeros((terms.weeks, by.COLUMNS))
    varies = np.zeros((terms.weeks, 3))
    for start, times in sorted(Counter(starts).items()):
        begin = np.array([start.phase, start.depth, start.used])
        one = by.walk(begin, moves, which, terms.kroner, limits)
        held = one[:, Phase.PARTIAL] + one[:, Phase.FULL]
        means += times * one
        varies[:, 0] += times * held * (1.0 - held)
        varies[:, 1] += times * (one[:, by.CASH_SQUARE] - one[:, by.CASH] ** 2)
        varies[:, 2] += times * (one[:, by.TOTAL_SQUARE] - one[:, by.TOTAL] ** 2)
    varies = np.maximum(varies, 0.0)
    return Expected(
        persons=means[:, : len(Phase)],
        supporting_variance=varies[:, 0],
        cash=means[:, by.CASH],
        cash_variance=varies[:, 1],
        total=means[:, by.TOTAL],
        total_variance=varies[:, 2],
        paid=means[:, by.PAID].cumsum(),
    )
