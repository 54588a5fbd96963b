"""The forecast without chance: expected counts and money week by week, and how they vary.

One person is a probability over phase, weeks in it, and weeks paid; each week moves it on and
pays. Persons are independent, so a cohort is a sum, and two who stand alike are reckoned once.

Source:
    Howard, Dynamic Probabilistic Systems, volume II (1971); rules, section 4, for cap and window.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from virksom.programme.forecast.chances import Numbers
from virksom.programme.forecast.history import History
from virksom.programme.forecast.past import Past, Wholes, past_of
from virksom.programme.forecast.phases import DEPTH, Phase
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
class Means:
    """What is expected, week by week from the first week to come.

    Args:
        persons: by week and phase: how many.
        cash: kroner earned in each week.
        total: kroner earned from the first week to come to the end of each week.
        paid: weeks paid to the end of each week.
    """

    persons: Numbers
    cash: Numbers
    total: Numbers
    paid: Numbers

    @property
    def supporting(self) -> Numbers:
        """How many in self-support, by week."""
        found: Numbers = self.persons[:, Phase.PARTIAL] + self.persons[:, Phase.FULL]
        return found


@dataclass(frozen=True, eq=False, kw_only=True)
class Expected:
    """What is expected, and how it varies from week to week.

    Args:
        means: what is expected.
        supporting_variance: of the number in self-support.
        cash_variance: of the kroner of each week.
        total_variance: of the kroner to the end of each week.
    """

    means: Means
    supporting_variance: Numbers
    cash_variance: Numbers
    total_variance: Numbers


def starts_of(past: Past | Iterable[History], terms: WeekPrices) -> Wholes:
    """Return from where everybody is forecast under terms, a row each: what an outset has.

    Those who have left stand alike.
    """
    seen = past_of(past)
    used = seen.since_paid if terms.by_calendar else seen.paid
    depth = np.minimum(seen.depth, DEPTH - 1)
    found = np.column_stack([seen.now, depth, np.minimum(used, terms.cap)])
    found[seen.now == Phase.LEFT, 1:] = 0
    return found


def outsets_of(past: Past | Iterable[History], terms: WeekPrices) -> Counter[Outset]:
    """Return from where persons are forecast under terms, and how many from each."""
    told = start_rows(past, terms).tolist()
    return Counter({Outset(Phase(phase), depth, used): times for phase, depth, used, times in told})


def start_rows(past: Past | Iterable[History], terms: WeekPrices) -> Wholes:
    """Return the same, a row for each outset: what it has, and how many begin there."""
    rows, times = alike(starts_of(past, terms))
    return np.column_stack([rows, times])


def alike(rows: Wholes) -> tuple[Wholes, Wholes]:
    """Return the rows there are, ascending, each once, and how many are like it."""
    ascending = rows[np.lexsort(rows.T[::-1])]
    new = np.ones(len(rows), dtype=np.bool_)
    new[1:] = (ascending[1:] != ascending[:-1]).any(axis=1)
    first = np.flatnonzero(new)
    return ascending[first], np.diff(first, append=len(rows))


def expected(
    outsets: Iterable[Outset], move: Numbers, *, terms: WeekPrices, shock: Shock | None = None
) -> Expected:
    """Return what is expected of a cohort of independent persons.

    Args:
        outsets: where each person stands, or how many stand where; empty gives noughts.
        move: the chance a week of each move, by phase, phase moved to and weeks in the phase.
        terms: what weeks are paid.
        shock: a common shock, whose coming is certain here.

    Raises:
        NotExact: there is a bonus, or later jobs are paid otherwise: that is simulated.
    """
    _by_week_alone(terms)
    counts = Counter(outsets)
    varies = np.zeros((terms.weeks, 3))
    sums = _walked(_rows(counts), move, terms=terms, shock=shock, squares=True)
    varies[:, 1], varies[:, 2] = sums[:, _CASH_SQUARE], sums[:, _TOTAL_SQUARE]
    for outset, times in sorted(counts.items()):
        one = _walked(_rows({outset: 1}), move, terms=terms, shock=shock)
        held = one[:, Phase.PARTIAL] + one[:, Phase.FULL]
        varies[:, 0] += times * held * (1.0 - held)
        varies[:, 1] -= times * one[:, _CASH] ** 2
        varies[:, 2] -= times * one[:, _CASH].cumsum() ** 2
    varies = np.maximum(varies, 0.0)
    return Expected(
        means=_means(sums),
        supporting_variance=varies[:, 0],
        cash_variance=varies[:, 1],
        total_variance=varies[:, 2],
    )


def means(
    outsets: Iterable[Outset] | Wholes,
    move: Numbers,
    *,
    terms: WeekPrices,
    shock: Shock | None = None,
) -> Means:
    """Return the means alone, in one go for the whole cohort, however large.

    Args:
        outsets: as for ``expected``; or as ``start_rows`` has them, for whom it is asked often.
        move: as for ``expected``.
        terms: what weeks are paid.
        shock: a common shock, whose coming is certain here.

    Raises:
        NotExact: as for ``expected``.
    """
    _by_week_alone(terms)
    begins = outsets if isinstance(outsets, np.ndarray) else _rows(Counter(outsets))
    return _means(_walked(begins, move, terms=terms, shock=shock))


_CASH, _CASH_SQUARE, _PAID, _, _TOTAL_SQUARE = range(6, 11)
_COLUMNS = 11


def _walked(
    begins: Wholes,
    move: Numbers,
    *,
    terms: WeekPrices,
    shock: Shock | None,
    squares: bool = False,
) -> Numbers:
    """Return the sums over a cohort in one walk, the squares too if asked; noughts for nobody."""
    from virksom.programme.forecast import banded, recursion  # noqa: PLC0415  # loads numba

    if not len(begins):
        return np.zeros((terms.weeks, _COLUMNS))
    hard = move
    if shock is not None:
        hard = turned(move, losing=shock.losing, finding=shock.finding)
    walk = recursion.walk if squares else banded.walk
    found: Numbers = walk(
        begins,
        np.stack([move, hard]),
        hit(shock, first=terms.first, weeks=terms.weeks),
        _payable(terms),
        np.array([terms.cap, int(terms.by_calendar)]),
    )
    return found


def _rows(counts: Mapping[Outset, int]) -> Wholes:
    told = [(one.phase, one.depth, one.used, times) for one, times in counts.items()]
    return np.array(told, dtype=np.int64).reshape(-1, 4)


def _payable(terms: WeekPrices) -> Numbers:
    """Return kroner by week and phase, and below 0 where nothing may be paid at all."""
    held = np.array([phase.supporting for phase in Phase])
    found: Numbers = np.where(terms.window[:, None] & held, terms.kroner, -1.0)
    return found


def _means(found: Numbers) -> Means:
    return Means(
        persons=found[:, : len(Phase)],
        cash=found[:, _CASH],
        total=found[:, _CASH].cumsum(),
        paid=found[:, _PAID].cumsum(),
    )


def _by_week_alone(terms: WeekPrices) -> None:
    if not terms.by_week_alone:
        raise NotExact(
            Text(
                "Bonus, anden pris for senere job og resultater kan kun spilles igennem.",
                "A bonus, another price for later jobs and outcomes can only be played through.",
            )
        )
