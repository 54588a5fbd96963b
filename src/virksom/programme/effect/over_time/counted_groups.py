"""The programme in groups, in numbers alone, from facts in columns.

Source:
    Rules, section 5; clauses 1.3 and 3.1; the same as ``groups`` tells, which a law holds.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from virksom.programme.columns.dates import ACTIVE, NOBODY, NOT_STARTED, WITHDRAWN
from virksom.programme.columns.facts import (
    AGE,
    BY,
    KIND,
    MORE,
    REF,
    SINCE,
    TRAINING,
)
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.parameters import PARTIAL, day_in_numbers
from virksom.programme.columns.placed import BEGAN, DAY_STATE, PLACE, REFERRAL
from virksom.programme.columns.spells import REFERRED, Numbers
from virksom.programme.effect.over_time.groups import NOT_TOLD, By, quarter_of
from virksom.programme.kernel.week import CALENDAR_BEGINS
from virksom.programme.status import Share


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedGroup:
    """One group in numbers.

    Args:
        code: what they have in common; "" where no fact tells it.
        counts: how many are referred, withdrawn, not started, and active.
        self_supporting: of the active.
    """

    code: str
    counts: tuple[int, int, int, int]
    self_supporting: int

    @property
    def effect(self) -> Share:
        """The self-supporting of the group's active."""
        return Share(self.self_supporting, self.counts[-1])


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedGrouping:
    """The referred, divided, in numbers.

    Args:
        by: what they are divided by.
        on: the day.
        groups: by code, those of whom no fact tells last; no group is empty.
        in_several: how many stand in more than one group.
    """

    by: By
    on: date
    groups: tuple[CountedGroup, ...]
    in_several: int


_Pairs = tuple[Numbers, Numbers, Sequence[str]]
"""Places of persons, the number of the group of each, and the codes by those numbers."""


def counted_groups(known: KnownColumns, stands: Numbers, *, by: By, on: date) -> CountedGrouping:
    """Return the referred in groups, as ``groups.grouped`` divides them.

    Source:
        Rules, section 1 (``referral.unit``, ``age_band``, ``training.workplace``, ``by``) and 5.

    Args:
        known: the facts in force.
        stands: where each person stands on the day, see ``day_counts.stands_on``.
        by: what to divide by.
        on: the day.
    """
    person, group, codes = _DIVIDED[by](known, stands, on)
    there = stands[:, PLACE] != NOBODY
    kept = (person >= 0) & there[person]
    pairs = np.unique(np.stack([person[kept], group[kept]], axis=1), axis=0)
    untold = np.setdiff1d(np.flatnonzero(there), pairs[:, 0])
    several = np.bincount(pairs[:, 0], minlength=1)
    told = [
        _group(code, pairs[pairs[:, 1] == number, 0], stands)
        for code, number in sorted((codes[number], number) for number in np.unique(pairs[:, 1]))
    ]
    rest = _group(NOT_TOLD, untold, stands)
    return CountedGrouping(
        by=by,
        on=on,
        groups=tuple([*told, rest] if len(untold) else told),
        in_several=int((several > 1).sum()),
    )


def _group(code: str, persons: Numbers, stands: Numbers) -> CountedGroup:  # noqa: PLR0917  # whom, and where
    places = stands[persons, PLACE]
    supported = (places == ACTIVE) & (stands[persons, DAY_STATE] >= PARTIAL)
    rows = [int((places == row).sum()) for row in (WITHDRAWN, NOT_STARTED, ACTIVE)]
    return CountedGroup(
        code=code,
        counts=(len(persons), rows[0], rows[1], rows[2]),
        self_supporting=int(supported.sum()),
    )


def _by_unit(known: KnownColumns, stands: Numbers, _: date) -> _Pairs:  # as all
    person = np.flatnonzero(stands[:, REFERRAL] >= 0)
    return person, known.said(REF)[stands[person, REFERRAL]], known.facts.codes("unit")


def _by_age(known: KnownColumns, _: Numbers, on: date) -> _Pairs:  # as all
    since, band = known.said(SINCE), known.said(MORE)
    told = (known.said(KIND) == REFERRED) & (since <= day_in_numbers(on)) & (band >= 0)
    rows = np.flatnonzero(told)
    order = rows[np.lexsort((known.said(AGE)[rows], since[rows], known.person[rows]))]
    last = np.append(np.diff(known.person[order]) > 0, [True] * bool(len(order)))
    latest = order[last.astype(bool)]
    return known.person[latest], band[latest], known.facts.codes("age_band")


def _by_quarter(_: KnownColumns, stands: Numbers, __: date) -> _Pairs:  # as all
    person = np.flatnonzero(stands[:, BEGAN] >= 0)
    days, which = np.unique(stands[person, BEGAN], return_inverse=True)
    first = CALENDAR_BEGINS.toordinal()
    quarters = [quarter_of(date.fromordinal(first + int(day))) for day in days]
    codes = sorted(set(quarters))
    numbers = np.array([codes.index(quarter) for quarter in quarters], dtype=np.int64)
    return person, numbers[which], codes


def _by_place(known: KnownColumns, _: Numbers, on: date) -> _Pairs:  # as all
    numbers = known.facts.numbers
    told = known.stands & (numbers[:, KIND] == TRAINING)
    rows = np.flatnonzero(told & (numbers[:, SINCE] <= day_in_numbers(on)))
    places = known.firms[numbers[rows, REF]]
    return known.person_of(rows), places, sorted(known.facts.codes("company"))


def _by_consultant(known: KnownColumns, _: Numbers, on: date) -> _Pairs:  # as all
    numbers = known.facts.numbers
    told = known.stands & (numbers[:, BY] >= 0) & (numbers[:, SINCE] <= day_in_numbers(on))
    rows = np.flatnonzero(told)
    person = known.person_of(rows)
    last = np.full(len(known.cohort) + 1, -1)
    last[person] = rows  # the last of each is kept, and those without a row stand at the end
    found = np.flatnonzero(last[:-1] >= 0)
    return found, numbers[last[found], BY], known.facts.codes("consultant")


_DIVIDED: Mapping[By, Callable[[KnownColumns, Numbers, date], _Pairs]] = {
    By.UNIT: _by_unit,
    By.AGE: _by_age,
    By.QUARTER: _by_quarter,
    By.PLACE: _by_place,
    By.CONSULTANT: _by_consultant,
}
