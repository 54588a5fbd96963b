"""The forecast by chance, for what is not independent: drawn chances, a shock, whole cohorts.

Source:
    The exact forecast is its test: for every independent quantity the two agree within the error
    of sampling.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from virksom.programme.forecast.chances import Numbers
from virksom.programme.forecast.exact import outset_of
from virksom.programme.forecast.ground import MARKS, NEVER, WalkGround, WalkTold
from virksom.programme.forecast.history import History
from virksom.programme.forecast.phases import BANDS, Phase
from virksom.programme.forecast.prices import WeekPrices
from virksom.programme.forecast.shock import Shock, turned

Wholes = NDArray[np.int64]
Counts = NDArray[np.int32]


@dataclass(frozen=True, eq=False, kw_only=True)
class Played:
    """What each replication came to, week by week from the first week to come.

    Args:
        held: by replication, week and tier (partial, full): persons in it.
        paid: by replication, week, tier, and first or later job: persons paid for.
        begun: by replication and week: how many came into self-support.
        marks: by replication, week, and 13 or 26 weeks: how many came to so many in a row, each
            person once, those who had before not again.
        terms: what weeks are paid.
    """

    held: Counts
    paid: Counts
    begun: Counts
    marks: Counts
    terms: WeekPrices

    @property
    def supporting(self) -> Counts:
        """Persons in self-support, by replication and week."""
        found: Counts = self.held.sum(axis=2, dtype=np.int32)
        return found

    @property
    def cash(self) -> Numbers:
        """Kroner earned, by replication and week."""
        each = self.terms.kroner[:, [Phase.PARTIAL, Phase.FULL]]
        first, later = self.paid[:, :, :, 0], self.paid[:, :, :, 1]
        bonus = (each[:, 1:] > 0) * np.array(self.terms.bonus)
        weeks = ((first + self.terms.later * later) * each).sum(axis=2)
        found: Numbers = weeks + (self.marks * bonus).sum(axis=2)
        return found

    @property
    def weeks_paid(self) -> Counts:
        """Weeks paid, by replication and week."""
        each = self.terms.kroner[:, [Phase.PARTIAL, Phase.FULL]] > 0
        found: Counts = (self.paid.sum(axis=3, dtype=np.int32) * each).sum(axis=2)
        return found

    @property
    def lasting(self) -> Counts:
        """How many came to 26 weeks in a row for the first time, by replication."""
        found: Counts = self.marks[:, :, 1].sum(axis=1)
        return found


def played(
    past: Sequence[History],
    usual: Numbers,
    *,
    terms: WeekPrices,
    rng: np.random.Generator,
    shock: Shock | None = None,
) -> Played:
    """Play a cohort forward, once by each set of chances.

    Args:
        past: what has come of each person; may be empty.
        usual: by replication: the chance a week of each move, by phase, phase moved to and band;
            ``chances.drawn`` draws them from what is known, ``chances.sure`` repeats them.
        terms: what weeks are paid.
        rng: seeded; the same seed gives the same answer.
        shock: a common shock.
    """
    from virksom.programme.forecast import walks  # noqa: PLC0415  # loads numba

    times = len(usual)
    moves = np.stack([usual, usual if shock is None else _each(usual, shock)], axis=1)
    every = WalkTold(
        held=np.zeros((times, terms.weeks + 1, 2), dtype=np.int32),
        paid=np.zeros((times, terms.weeks + 1, 2, 2), dtype=np.int32),
        begun=np.zeros((times, terms.weeks), dtype=np.int32),
        marks=np.zeros((times, terms.weeks, 2), dtype=np.int32),
    )
    begins = np.array([_begin(one, terms) for one in past], dtype=np.int64).reshape(-1, 6)
    walks.play(rng, begins, np.ascontiguousarray(moves), _ground(terms, shock), every)
    return Played(
        held=_summed(every.held),
        paid=_summed(every.paid),
        begun=every.begun,
        marks=every.marks,
        terms=terms,
    )


def _summed(steps: Counts) -> Counts:
    return np.cumsum(steps, axis=1, dtype=np.int32)[:, :-1]


def _each(usual: Numbers, shock: Shock) -> Numbers:
    turned_all = turned(np.moveaxis(usual, 0, -1), losing=shock.losing, finding=shock.finding)
    return np.moveaxis(turned_all, -1, 0)


def _begin(one: History, terms: WeekPrices) -> tuple[int, ...]:
    start = outset_of(one, terms)
    used = (-start.used if start.used else NEVER) if terms.by_calendar else start.used
    marked = sum(one.longest >= weeks for weeks in MARKS)
    return start.phase, start.depth, used, one.supported, marked, one.jobs


def _ground(terms: WeekPrices, shock: Shock | None) -> WalkGround:
    begins = 0 if shock is None else shock.first - terms.first
    ends = 0 if shock is None else begins + shock.weeks
    payable = (terms.kroner[:, Phase.FULL] > 0).cumsum()
    return WalkGround(
        firsts=np.array([*BANDS, NEVER], dtype=np.int64),
        hit=np.array([max(begins, 0), max(ends, 0)], dtype=np.int64),
        payable=np.concatenate([[0], payable]).astype(np.int64),
        limits=np.array([terms.cap, int(terms.by_calendar)], dtype=np.int64),
    )
