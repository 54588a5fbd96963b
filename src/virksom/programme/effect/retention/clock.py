"""Many followed on one clock: how many ended, or were seen last, on each day and by what.

Source:
    Rules, sections 3 and 5.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, groupby


@dataclass(frozen=True, slots=True)
class Followed:
    """One person or one job, followed from day 0.

    Args:
        days: the day it ended, or the last day it was seen; whole days from 0.
        end: code of what ended it; None when it was only seen so long.
        whose: the person it belongs to, where several belong to one; "" stands alone.
    """

    days: int
    end: str | None = None
    whose: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """One of those of whom several belong to one person.

    Args:
        days: as of ``Followed``.
        ended: whether something ended it.
        whose: the person's id.
    """

    days: int
    ended: bool
    whose: str


@dataclass(frozen=True, kw_only=True)
class Clock:
    """Many followed from day 0, in numbers.

    Args:
        ends: by day and what ended them, None for those only seen so long, how many.
        shared: those that share a person, by day, the ended first, then by person.
    """

    ends: Mapping[tuple[int, str | None], int]
    shared: tuple[Shared, ...] = ()

    def __len__(self) -> int:
        """Return how many are followed."""
        return self.total

    @cached_property
    def total(self) -> int:
        """How many are followed."""
        return sum(self.ends.values())

    @cached_property
    def days(self) -> tuple[int, ...]:
        """The days on which something ended or was seen last, ascending."""
        return tuple(sorted({day for day, _ in self.ends}))

    @property
    def last(self) -> int | None:
        """The last day anybody was followed; None when there is nobody."""
        return self.days[-1] if self.ends else None

    def each_day(self) -> Iterator[tuple[int, int, Mapping[str, int], int]]:
        """Yield each day: how many were at risk, what ended how many, and how many were seen last.

        Those at risk have been followed until then, and nothing had happened to them.
        """
        at_risk = self.total
        every = sorted(self.ends.items(), key=lambda one: one[0][0])
        for day, group in groupby(every, key=lambda one: one[0][0]):
            counts = {end: count for (_, end), count in group}
            seen = counts.pop(None, 0)
            ended = {end: count for end, count in counts.items() if end is not None}
            yield day, at_risk, ended, seen
            at_risk -= sum(ended.values()) + seen

    def at_risk(self, days: Iterable[int]) -> tuple[int, ...]:
        """Return how many are followed, and nothing has happened to, as each day begins."""
        return tuple(self._left[bisect_left(self.days, day)] for day in days)

    @cached_property
    def _left(self) -> tuple[int, ...]:
        """How many are left as each of the days begins, and after the last."""
        gone = Counter[int]()
        for (day, _), count in self.ends.items():
            gone[day] += count
        return tuple(accumulate((-gone[day] for day in self.days), initial=self.total))


def clock_of(followed: Iterable[Followed]) -> Clock:
    """Return many followed, in any order, in numbers."""
    told = tuple(followed)
    whose = Counter(one.whose for one in told if one.whose)
    shared = (
        Shared(days=one.days, ended=one.end is not None, whose=one.whose)
        for one in told
        if whose[one.whose] > 1
    )
    return Clock(
        ends=Counter((one.days, one.end) for one in told),
        shared=tuple(sorted(shared, key=lambda one: (one.days, not one.ended, one.whose))),
    )
