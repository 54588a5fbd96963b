"""The programme in groups, in numbers alone, from facts in columns.

Source:
    Rules, section 5; clauses 1.3 and 3.1; the same as ``groups`` tells, which a law holds.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from virksom.programme.columns import spells
from virksom.programme.columns.dates import ACTIVE, NOBODY, NOT_STARTED, WITHDRAWN
from virksom.programme.columns.facts import (
    BY,
    MORE,
    REF,
    SINCE,
    SUBJECT,
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
    person, group = _each_once(person[kept], group[kept], many=len(codes))
    untold = there.copy()
    untold[person] = False
    rest = np.flatnonzero(untold)
    told = zip(codes, _counts(person, group, many=len(codes), stands=stands), strict=True)
    several = np.bincount(person, minlength=1)
    return CountedGrouping(
        by=by,
        on=on,
        groups=tuple(
            CountedGroup(code=code, counts=counts, self_supporting=supported)
            for code, (counts, supported) in (
                *sorted(told),
                *((NOT_TOLD, one) for one in _counts(rest, 0 * rest, many=1, stands=stands)),
            )
            if counts[0]
        ),
        in_several=int((several > 1).sum()),
    )


def _each_once(person: Numbers, group: Numbers, *, many: int) -> tuple[Numbers, Numbers]:
    """Return the pairs, each once, by person and group."""
    keys = person.astype(np.int64) * many + group
    if not (np.diff(keys) > 0).all():
        keys = np.unique(keys)
    return np.divmod(keys, many) if many else (keys, keys)


def _counts(
    person: Numbers, group: Numbers, *, many: int, stands: Numbers
) -> list[tuple[tuple[int, int, int, int], int]]:
    """Return by group its counts, and how many are self-supporting."""
    places = stands[person, PLACE]
    supported = (places == ACTIVE) & (stands[person, DAY_STATE] >= PARTIAL)
    rows = (places == row for row in (WITHDRAWN, NOT_STARTED, ACTIVE))
    each = (group, *(group[row] for row in rows), group[supported])
    counts = np.stack([np.bincount(some, minlength=many) for some in each], axis=1).tolist()
    return [
        ((referred, left, still, active), self) for referred, left, still, active, self in counts
    ]


def _by_unit(known: KnownColumns, stands: Numbers, _: date) -> _Pairs:  # as all
    person = np.flatnonzero(stands[:, REFERRAL] >= 0)
    rows = known.rows[stands[person, REFERRAL]]
    return person, known.facts.numbers[rows, REF], known.facts.codes("unit")


def _by_age(known: KnownColumns, _: Numbers, on: date) -> _Pairs:  # as all
    every = known.cohort.spells
    told = (every[:, spells.KIND] == REFERRED) & (every[:, spells.SINCE] <= day_in_numbers(on))
    rows = np.flatnonzero(told)
    rows = rows[known.said(MORE, rows) >= 0]
    order = (every[rows, spells.AGE], every[rows, spells.SINCE], known.person[rows])
    rows = rows[np.lexsort(order)]
    last = np.append(np.diff(known.person[rows]) > 0, [True] * bool(len(rows)))
    latest = rows[last.astype(bool)]
    return known.person[latest], known.said(MORE, latest), known.facts.codes("age_band")


def _by_quarter(_: KnownColumns, stands: Numbers, __: date) -> _Pairs:  # as all
    person = np.flatnonzero(stands[:, BEGAN] >= 0)
    days, first = stands[person, BEGAN], CALENDAR_BEGINS.toordinal()
    there = np.flatnonzero(np.bincount(days))
    quarters = [quarter_of(date.fromordinal(first + day)) for day in there.tolist()]
    codes = sorted(set(quarters))
    numbers = np.zeros(int(there.max(initial=-1)) + 1, dtype=np.int64)
    numbers[there] = [codes.index(quarter) for quarter in quarters]
    return person, numbers[days], codes


def _by_place(known: KnownColumns, _: Numbers, on: date) -> _Pairs:  # as all
    numbers, rows = known.facts.numbers, known.in_force(TRAINING)
    rows = rows[numbers[rows, SINCE] <= day_in_numbers(on)]
    places = known.firms[numbers[rows, REF]]
    return known.person_of(rows), places, sorted(known.facts.codes("company"))


def _by_consultant(known: KnownColumns, _: Numbers, on: date) -> _Pairs:  # as all
    numbers = known.facts.numbers
    told = known.stands & (numbers[:, BY] >= 0) & (numbers[:, SINCE] <= day_in_numbers(on))
    rows = np.flatnonzero(told)
    by_code = np.full(len(known.persons), -1)
    by_code[numbers[rows, SUBJECT]] = rows  # the last of each is kept
    last = np.full(len(known.cohort) + 1, -1)  # and those without a row stand at the end
    np.maximum.at(last, known.placed(np.arange(len(by_code))), by_code)
    found = np.flatnonzero(last[:-1] >= 0)
    return found, numbers[last[found], BY], known.facts.codes("consultant")


_DIVIDED: Mapping[By, Callable[[KnownColumns, Numbers, date], _Pairs]] = {
    By.UNIT: _by_unit,
    By.AGE: _by_age,
    By.QUARTER: _by_quarter,
    By.PLACE: _by_place,
    By.CONSULTANT: _by_consultant,
}
