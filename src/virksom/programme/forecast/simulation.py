"""The forecast by chance, for what is not independent: drawn chances, a shock, whole cohorts.

Source:
    The exact forecast is its test: for every independent quantity the two agree within the error
    of sampling.
"""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np

from virksom.programme.forecast.chances import Numbers
from virksom.programme.forecast.exact import alike, starts_of
from virksom.programme.forecast.ground import (
    AFTER_HIT,
    ALIKE,
    BEGUN,
    CALENDAR,
    CAP,
    COLUMNS,
    HELD,
    HIT,
    LIMITS,
    MARK,
    MARKS,
    NEVER,
    PAID,
    PAYABLE,
    UNTIL,
    Counts,
    Wholes,
)
from virksom.programme.forecast.history import History
from virksom.programme.forecast.pace import pace_of
from virksom.programme.forecast.past import Past, past_of
from virksom.programme.forecast.phases import Phase
from virksom.programme.forecast.prices import WeekPrices
from virksom.programme.forecast.shock import Shock, turned
from virksom.programme.kernel import Week

_TIERS = [Phase.PARTIAL, Phase.FULL]
_SEEDS = 2**62

MANY = 2000
"""Persons of a replication with chances of its own from which on the ways of a stay are laid out:
it takes as long as some hundred persons."""

_ORE = 100


@dataclass(frozen=True, eq=False, kw_only=True)
class Played:
    """What each replication came to, week by week from the first week to come.

    Args:
        told: by replication, week and column of ``ground``; the last week is none.
        terms: what weeks are paid.
        ore: øre by replication and week, where the contract pays for outcomes; None elsewhere.
        reached: how many outcomes are paid, by replication, week and outcome; None with it. Then
            of what is told only the persons in each tier are.
    """

    told: Counts
    terms: WeekPrices
    ore: Wholes | None = None
    reached: Counts | None = None

    @property
    def _weeks(self) -> Counts:
        return self.told[:, :-1]

    @property
    def held(self) -> Counts:
        """Persons in each tier (partial, full), by replication and week."""
        return self._weeks[:, :, HELD:PAID]

    @property
    def paid(self) -> Counts:
        """Persons paid for, by replication, week, tier, and first or later job."""
        weeks = self._weeks[:, :, PAID:BEGUN]
        return weeks.reshape(*weeks.shape[:2], len(_TIERS), 2)

    @property
    def begun(self) -> Counts:
        """How many came into self-support, by replication and week."""
        return self._weeks[:, :, BEGUN]

    @property
    def marks(self) -> Counts:
        """How many came to 13, and 26, weeks in a row, by replication and week.

        Each person once; those who had before not again.
        """
        return self._weeks[:, :, MARK:]

    @property
    def supporting(self) -> Counts:
        """Persons in self-support, by replication and week."""
        return self._weeks[:, :, HELD] + self._weeks[:, :, HELD + 1]

    @property
    def cash(self) -> Numbers:
        """Kroner earned, by replication and week."""
        if self.ore is not None:
            told: Numbers = self.ore / _ORE
            return told
        each = self.terms.kroner[:, _TIERS]
        worth = np.zeros((self.terms.weeks, COLUMNS))
        worth[:, PAID:BEGUN:2] = each
        worth[:, PAID + 1 : BEGUN : 2] = self.terms.later * each
        worth[:, MARK:] = self.terms.window[:, None] * np.array(self.terms.bonus)
        found: Numbers = np.einsum("rwc,wc->rw", self._weeks, worth)
        return found

    @property
    def weeks_paid(self) -> Counts:
        """Weeks, or outcomes, paid, by replication and week."""
        if self.reached is not None:
            outcomes: Counts = self.reached.sum(axis=2, dtype=np.int32)
            return outcomes
        each = (self.terms.kroner[:, _TIERS] > 0).astype(np.int32)
        found: Counts = np.einsum("rwtj,wt->rw", self.paid, each)
        return found

    @property
    def lasting(self) -> Counts:
        """How many came to 26 weeks in a row for the first time, by replication."""
        found: Counts = self.marks[:, :, 1].sum(axis=1)
        return found


def played(
    past: Past | Iterable[History],
    usual: Numbers,
    *,
    terms: WeekPrices,
    rng: np.random.Generator,
    shock: Shock | None = None,
    threads: int = 1,
) -> Played:
    """Play a cohort forward, once by each set of chances.

    Args:
        past: what has come of each person; may be empty.
        usual: by replication: the chance a week of each move, by phase, phase moved to and band;
            ``chances.drawn`` draws them from what is known, ``chances.sure`` repeats them.
        terms: what weeks are paid.
        rng: seeded; the same seed gives the same answer.
        shock: a common shock.
        threads: how many play at once, at least 1; the answer is the same.
    """
    begins = grouped(past, terms)
    return replayed(begins, usual, terms=terms, rng=rng, shock=shock, threads=threads)


def replayed(
    begins: Wholes,
    usual: Numbers,
    *,
    terms: WeekPrices,
    rng: np.random.Generator,
    shock: Shock | None = None,
    threads: int = 1,
) -> Played:
    """Play a cohort told by how many stand alike; what one stands for follows ``begins_of``.

    Args:
        begins: by kind of person: what ``begins_of`` says, and how many they are; see ``grouped``.
        usual: as for ``played``.
        terms: as for ``played``.
        rng: as for ``played``.
        shock: as for ``played``.
        threads: as for ``played``.
    """
    from virksom.programme.forecast import stays, walks  # noqa: PLC0415  # loads numba

    told = np.zeros((len(usual), terms.weeks + 1, COLUMNS), dtype=np.int32)
    seeds = seeds_of(rng, len(usual))
    pace, ground = pace_under(usual, shock), ground_of(terms, shock)
    ends = np.linspace(0, len(usual), threads + 1).astype(int).tolist()
    laid = _once(usual) or begins[:, ALIKE].sum() >= MANY

    def play(part: int) -> None:
        span = slice(ends[part], ends[part + 1])
        room = stays.room_of(terms.weeks, laid=bool(laid))
        mine = pace if len(pace) == 1 else pace[span]
        walks.play(seeds[span], begins, mine, ground, room, told[span])

    if threads == 1:
        play(0)
    else:
        with ThreadPoolExecutor(threads) as pool:
            list(pool.map(play, range(threads)))
    return Played(told=told, terms=terms)


def seeds_of(rng: np.random.Generator, times: int) -> Wholes:
    """Return a seed for each replication; the first k of many are those of k."""
    return rng.integers(_SEEDS, size=times)


def pace_under(usual: Numbers, shock: Shock | None) -> Numbers:
    """Return the chances as rates: once, where every replication has the same.

    Args:
        usual: by replication: the chance a week of each move.
        shock: a common shock.
    """
    return pace_of(kinds_of(usual, shock))


def kinds_of(usual: Numbers, shock: Shock | None) -> Numbers:
    """Return chances by set and kind of week, usual and in a shock; one set where all are alike.

    Args:
        usual: by replication: the chance a week of each move.
        shock: a common shock; without one there is one kind of week.
    """
    sets = usual[:1] if _once(usual) else usual
    return np.stack([sets] if shock is None else [sets, _each(sets, shock)], axis=1)


def _once(usual: Numbers) -> bool:
    """Say whether all replications have the same chances: one by itself may have its own."""
    return usual.strides[0] == 0


def _each(usual: Numbers, shock: Shock) -> Numbers:
    turned_all = turned(np.moveaxis(usual, 0, -1), losing=shock.losing, finding=shock.finding)
    return np.moveaxis(turned_all, -1, 0)


def begins_of(past: Past | Iterable[History], terms: WeekPrices) -> Wholes:
    """Return from where each person is played, a row each: phase, weeks in it, and what follows.

    That is the cap used, the weeks in a row, the marks come to, and the jobs. Of a cap by the
    calendar the cap used is the first week paid, counted from the first week to come and below 0;
    ``NEVER`` where nothing has been paid. Of those who have left only the phase is told.
    """
    seen = past_of(past)
    starts = starts_of(seen, terms)
    used = starts[:, 2]
    if terms.by_calendar:
        used = np.where(used > 0, -used, NEVER)
    longest = seen.longest
    marked = sum((longest >= weeks for weeks in MARKS), np.zeros(len(seen), dtype=np.int64))
    found: Wholes = np.column_stack([starts[:, :2], used, seen.supported, marked, seen.jobs])
    found[seen.now == Phase.LEFT, 1:] = 0
    return found


def grouped(past: Past | Iterable[History], terms: WeekPrices) -> Wholes:
    """Return from where persons are played, each beginning once, and how many begin there."""
    rows, times = alike(begins_of(past, terms))
    return np.column_stack([rows, times])


def limits_of(shock: Shock | None, *, first: Week, weeks: int = 0) -> Wholes:
    """Return what replications have alike, so far as a shock says it.

    Args:
        shock: a common shock.
        first: the first week to come.
        weeks: how many there are; more than four columns are made for more than three.
    """
    found = np.zeros((LIMITS + 1, max(weeks, CALENDAR) + 1), dtype=np.int64)
    found[LIMITS, HIT] = NEVER
    if shock is not None:
        begins = shock.first - first
        found[LIMITS, [HIT, AFTER_HIT]] = max(begins, 0), max(begins + shock.weeks, 0)
    return found


def ground_of(terms: WeekPrices, shock: Shock | None) -> Wholes:
    """Return what replications have alike: the shock, the weeks that are paid, and the cap."""
    found = limits_of(shock, first=terms.first, weeks=terms.weeks)
    payable = np.concatenate([[0], terms.window.cumsum()]).astype(np.int64)
    found[PAYABLE, : len(payable)] = payable
    found[UNTIL, : payable[-1] + 1] = np.searchsorted(payable, np.arange(payable[-1] + 1))
    found[LIMITS, [CAP, CALENDAR]] = terms.cap, terms.by_calendar
    return found
