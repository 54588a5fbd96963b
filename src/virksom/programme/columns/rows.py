"""The weeks owed for one by one: a view of the stretches, and all of them laid out in columns.

Source:
    Rules, section 4: a week has its tier, its price and its number within the cap.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, overload

import numpy as np

from virksom.programme.columns.desk import NUMBER, TERMS, TIER, WEEK, WEEKS
from virksom.programme.columns.owed import Owed
from virksom.programme.columns.parameters import FULL, FULL_RATE, PARTIAL_RATE
from virksom.programme.columns.spells import Numbers
from virksom.programme.kernel import Week
from virksom.programme.kernel.compiled import lean
from virksom.programme.kernel.week import calendar

_DEAREST = np.iinfo(np.int32).max


class TooDear(OverflowError):
    """A week costs more øre than a column of weeks holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwedWeek:
    """One week owed for one person.

    Args:
        person: the person's id.
        week: the week.
        tier: ``PARTIAL`` or ``FULL``.
        number: its number within the cap, from 1.
        ore: what it is paid with, in øre.
    """

    person: str
    week: Week
    tier: int
    number: int
    ore: int


class OwedWeeks(Sequence[OwedWeek]):
    """All weeks of some stretches, in the order of persons and weeks; each made when asked for.

    Args:
        owed: the stretches.
    """

    def __init__(self, owed: Owed) -> None:
        self.owed = owed

    @cached_property
    def _until(self) -> Numbers:
        """How many weeks there are up to the end of each stretch."""
        return np.cumsum(self.owed.found[:, WEEKS], dtype=np.int64)

    def __len__(self) -> int:
        """Return how many weeks there are in all."""
        return self.owed.weeks

    @overload
    def __getitem__(self, place: int) -> OwedWeek: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[OwedWeek]: ...
    def __getitem__(self, place: int | slice) -> OwedWeek | Sequence[OwedWeek]:
        """Return the week at a place, or those of a slice.

        Raises:
            IndexError: there is no such place.
        """
        places = range(len(self))[place]
        if isinstance(places, range):
            return tuple(self._week(one) for one in places)
        return self._week(places)

    def __iter__(self) -> Iterator[OwedWeek]:
        """Yield the weeks in their order."""
        return (self._week(place) for place in range(len(self)))

    def _week(self, place: int) -> OwedWeek:
        owed = self.owed
        stretch = int(np.searchsorted(self._until, place, side="right"))
        first, weeks, tier, number, _ = owed.found[stretch].tolist()
        offset = place - int(self._until[stretch]) + weeks
        person = int(np.searchsorted(owed.ends, stretch, side="right"))
        return OwedWeek(
            person=owed.persons[person],
            week=calendar()[first + offset],
            tier=tier,
            number=number + offset,
            ore=int(owed.price[stretch]),
        )


class WeekColumns(NamedTuple):
    """Weeks laid out, as many numbers in each column: 13 bytes a week.

    Args:
        person: the person's place; int32.
        week: counted from the calendar's first; int16.
        tier: ``PARTIAL`` or ``FULL``; int8.
        number: its number within the cap, from 1; int16.
        ore: what it is paid with, in øre; int32.
    """

    person: Numbers
    week: Numbers
    tier: Numbers
    number: Numbers
    ore: Numbers


def laid_out(parts: Sequence[Owed], *, workers: int = 1) -> WeekColumns:
    """Return every week owed for in columns, in the order of parts, persons and weeks.

    Source:
        Rules, section 4; the same weeks as ``OwedWeeks``, which a law holds.

    Args:
        parts: the stretches; a person's place counts on from the part before.
        workers: how many parts are laid out at once; the answer is the same.

    Raises:
        TooDear: a price a week is more than an int32 holds.
    """
    counts = [one.weeks for one in parts]
    laid = _room(sum(counts))
    at = np.cumsum([0, *counts])
    persons = np.cumsum([0, *(len(one.ends) for one in parts)])

    def lay(part: int) -> None:
        owed = parts[part]
        rates = owed.rules.numbers[:, (PARTIAL_RATE, FULL_RATE)]
        if rates.max(initial=0) > _DEAREST:
            raise TooDear
        full = (owed.found[:, TIER] == FULL).astype(np.int8)
        prices = rates.astype(np.int32)[owed.found[:, TERMS], full]
        lay_out(owed.found, owed.ends, prices, laid, (int(at[part]), int(persons[part])))

    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(lay, range(len(parts))))
    return laid


def _room(weeks: int) -> WeekColumns:
    return WeekColumns(
        person=np.empty(weeks, dtype=np.int32),
        week=np.empty(weeks, dtype=np.int16),
        tier=np.empty(weeks, dtype=np.int8),
        number=np.empty(weeks, dtype=np.int16),
        ore=np.empty(weeks, dtype=np.int32),
    )


@lean
def lay_out(
    found: Numbers, ends: Numbers, prices: Numbers, laid: WeekColumns, begins: tuple[int, int]
) -> None:
    """Lay the weeks of stretches out one by one.

    Args:
        found: the stretches, see ``desk``.
        ends: where each person's end.
        prices: øre a week of each.
        laid: the columns; filled.
        begins: where the first week is put, and the place of the first person.
    """
    place, first = begins
    stretch = 0
    for person in range(len(ends)):
        while stretch < ends[person]:
            week, number = found[stretch, WEEK], found[stretch, NUMBER]
            for offset in range(found[stretch, WEEKS]):
                laid.person[place + offset] = first + person
                laid.week[place + offset] = week + offset
                laid.number[place + offset] = number + offset
                laid.tier[place + offset] = found[stretch, TIER]
                laid.ore[place + offset] = prices[stretch]
            place += found[stretch, WEEKS]
            stretch += 1
