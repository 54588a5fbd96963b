"""The fast reading: what is owed for a cohort, as stretches of weeks and as sums.

Source:
    Rules, section 4; the same answer as the reference reading, which a law holds.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, lru_cache

import numpy as np

from virksom.programme.columns.desk import (
    APART,
    STRETCHES,
    TERMS,
    TIER,
    WEEK,
    WEEKS,
    Desk,
    desk,
    with_more_room,
)
from virksom.programme.columns.parameters import (
    FULL,
    FULL_RATE,
    PARTIAL_RATE,
    Rules,
    in_numbers,
)
from virksom.programme.columns.spells import Cohort, Numbers
from virksom.programme.columns.weeks import sweep
from virksom.programme.contract import Terms
from virksom.programme.kernel import Week
from virksom.programme.kernel.compiled import lean

PART = 1 << 16
"""How many persons are read before what was found is laid aside."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Owed:
    """Weeks owed for, in stretches of weeks paid alike.

    Args:
        persons: the persons' ids, in order.
        ends: where each person's stretches end; int64, as many as persons.
        found: the stretches, in the order of persons and weeks; int32, five numbers each, see
            ``desk``.
        rules: the terms they were read by.
        stands: how the weeks of each stretch stand by their evidence, see ``spells``; None where
            that was not asked for, and then stretches that stand otherwise may be one.
    """

    persons: Sequence[str]
    ends: Numbers
    found: Numbers
    rules: Rules
    stands: Numbers | None = None

    def __len__(self) -> int:
        """Return how many stretches there are."""
        return len(self.found)

    @cached_property
    def price(self) -> Numbers:
        """Øre a week of each stretch; int64."""
        rates = self.rules.numbers[self.found[:, TERMS]]
        full = self.found[:, TIER] == FULL
        return np.where(full, rates[:, FULL_RATE], rates[:, PARTIAL_RATE])

    def of(self, place: int) -> tuple[int, int]:
        """Return where the stretches of the person at ``place`` begin and end."""
        return (int(self.ends[place - 1]) if place else 0), int(self.ends[place])

    def part(self, first: int, last: int) -> "Owed":
        """Return what is owed for the persons from ``first`` up to but not including ``last``."""
        begin, end = (self.of(first)[0], self.of(last - 1)[1]) if first < last else (0, 0)
        stands = None if self.stands is None else self.stands[begin:end]
        return Owed(
            persons=self.persons[first:last],
            ends=self.ends[first:last] - begin,
            found=self.found[begin:end],
            rules=self.rules,
            stands=stands,
        )

    @property
    def weeks(self) -> int:
        """How many weeks are owed for in all."""
        return int(self.found[:, WEEKS].sum(dtype=np.int64))

    @property
    def ore(self) -> int:
        """What they come to in all, in øre."""
        return int((self.found[:, WEEKS] * self.price).sum(dtype=np.int64))


def read_owed(
    cohort: Cohort, terms: Terms, *, through: Week, workers: int = 1, apart: bool = False
) -> Owed:
    """Return the weeks owed for on every person of a cohort.

    Source:
        Rules, section 4; clauses 4.1 to 4.4.

    Args:
        cohort: sound columns, see ``checked``.
        terms: as known at the moment asked for.
        through: last week considered, inclusive.
        workers: how many parts are read at once; the answer is the same.
        apart: whether weeks that stand otherwise by their evidence are stretches of their own.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms at all at the moment asked for.
    """
    rules = _rules(terms, benefits=cohort.benefits, through=through)
    return read_by(cohort, rules, workers=workers, apart=apart)


def read_by(cohort: Cohort, rules: Rules, *, workers: int = 1, apart: bool = False) -> Owed:
    """Return the same as ``read_owed``, by terms that are said in numbers already.

    Args:
        cohort: sound columns, see ``checked``.
        rules: the terms, for the cohort's codes of benefit.
        workers: how many parts are read at once; the answer is the same.
        apart: whether weeks that stand otherwise by their evidence are stretches of their own.

    Raises:
        NotExpressed: a person has too many rows.
    """
    firsts = range(0, len(cohort), PART)
    most = int(np.diff(cohort.at).max(initial=0))

    def part(first: int) -> tuple[Numbers, Numbers]:
        last = min(first + PART, len(cohort))
        room = int(cohort.at[last] - cohort.at[first]) // 2 + 8
        held = desk(cohort.spells, rules, most=most, room=room)
        held.tally[APART] = apart
        return read_part(cohort, held, people=(first, last), by=sweep)

    if workers > 1:
        with ThreadPoolExecutor(workers) as pool:
            parts = list(pool.map(part, firsts))
    else:
        parts = [part(first) for first in firsts]
    ends, found = parts[0] if len(parts) == 1 else together(parts)
    stands = None
    if apart:
        stands, found[:, TERMS] = np.divmod(found[:, TERMS], np.int32(max(len(rules.numbers), 1)))
    return Owed(persons=cohort.persons, ends=ends, found=found, rules=rules, stands=stands)


@lru_cache(maxsize=8)
def _rules(terms: Terms, *, benefits: tuple[str, ...], through: Week) -> Rules:
    """Return the terms in numbers, once for all that are read by them: nobody writes in those."""
    return in_numbers(terms, benefits=benefits, through=through)


def read_part(
    cohort: Cohort, held: Desk, *, people: tuple[int, int], by: Callable[..., int]
) -> tuple[Numbers, Numbers]:
    """Read some persons, with more room whenever there is too little.

    Args:
        cohort: sound columns.
        held: room to read in.
        people: the first to read, and the first not to.
        by: the sweep that reads.

    Returns:
        Where each one's rows end, counted from the first of these, and the rows.
    """
    first, last = people
    ends = np.zeros(last, dtype=np.int64)
    while (first := by(held, cohort.at, (first, last), ends)) < last:
        held = with_more_room(held)
    return ends[people[0] :], held.found[: held.tally[STRETCHES]].copy()


def together(parts: Sequence[tuple[Numbers, Numbers]]) -> tuple[Numbers, Numbers]:
    """Return the ends and the rows of parts as those of one; none where there are no parts."""
    counted, ends = 0, [np.empty(0, dtype=np.int64)]
    for part, found in parts:
        ends.append(part + counted)
        counted += len(found)
    every = [np.empty((0, 5), dtype=np.int32), *(found for _, found in parts)]
    return np.concatenate(ends), np.concatenate(every)


def paid_by_week(owed: Owed, *, weeks: int) -> Numbers:
    """Return how many persons each week is owed for, by stretch of terms and tier.

    Args:
        owed: the stretches.
        weeks: how many weeks of the calendar are counted; later ones are not.

    Returns:
        int64 of shape (stretches, 2, weeks): partial first, then full.
    """
    steps = np.zeros((len(owed.rules.numbers), 2, weeks + 1), dtype=np.int64)
    step(owed.found, steps)
    return np.cumsum(steps, axis=2)[:, :, :-1]


@lean
def step(found: Numbers, steps: Numbers) -> None:
    """Count each stretch up where it begins and down where it has ended.

    Args:
        found: the stretches, see ``desk``.
        steps: by stretch of terms, tier and week; filled. What lies beyond its last week is there.
    """
    last = steps.shape[2] - 1
    for row in range(len(found)):
        terms, week = found[row, TERMS], found[row, WEEK]
        tier = 1 if found[row, TIER] == FULL else 0
        steps[terms, tier, min(week, last)] += 1
        steps[terms, tier, min(week + found[row, WEEKS], last)] -= 1
