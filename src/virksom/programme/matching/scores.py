"""The plain reading of ``hindrances`` and ``fit``, for very many candidates and openings at once.

Whole numbers throughout; a law holds every answer equal to the plain reading's. What two openings
ask alike is compared once.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from virksom.programme.matching.ask import NOT_TOLD, Ask, hundredths
from virksom.programme.matching.columns import Columns, Groups, Ints, Truths, ints, ordinal
from virksom.programme.matching.fit import EARLY, HOURS_OF, WISH_OF
from virksom.programme.matching.may import AVOIDS, DECLINED, HOURS, LATE, PLACE, TIMES
from virksom.programme.matching.seeker import MOST_MASTERY
from virksom.programme.matching.weights import Weights

_Asked = TypeVar("_Asked", bound=Hashable)
_Number = TypeVar("_Number", bound=np.generic)


@dataclass(frozen=True)
class Scores:
    """Every opening against every candidate.

    Args:
        asks: the openings; a row each.
        columns: the candidates; a column each.
        weights: what each part gives at most.
    """

    asks: tuple[Ask, ...]
    columns: Columns
    weights: Weights

    @cached_property
    def hindered(self) -> Ints:
        """How many things stand in the way; a row an opening, a column a candidate."""
        found = self.lacking.copy()
        for _, stands in self.standing:
            found += stands
        return found

    @property
    def may(self) -> Truths:
        """Whether nothing stands in the way."""
        may: Truths = self.hindered == 0
        return may

    @cached_property
    def lacking(self) -> Ints:
        """How many required competences are missing."""
        required = ints(len(one.must) for one in self.asks)[:, None]
        return required - self.columns.has.together([one.must for one in self.asks])

    @cached_property
    def standing(self) -> tuple[tuple[str, Truths], ...]:
        """What else stands in the way, by its code, in the order it is told."""
        return tuple(self._standing())

    def _standing(self) -> Iterator[tuple[str, Truths]]:
        columns, asks = self.columns, self.asks
        yield HOURS, self._for_each((self._least(one) for one in asks), self._too_few_hours)
        yield TIMES, self._for_each((one.when for one in asks), self._beyond)
        yield PLACE, self._for_each((one.place for one in asks), self._too_far)
        yield (
            AVOIDS,
            self._for_each(
                (one.conditions for one in asks), lambda told: columns.avoid.together([told])[0] > 0
            ),
        )
        yield LATE, self._for_each((ordinal(one.by) for one in asks), self._too_late)
        yield (
            DECLINED,
            self._for_each(
                (one.opening for one in asks), lambda code: columns.declined.row(code) > 0
            ),
        )

    @cached_property
    def points(self) -> Ints:
        """The points of every candidate for every opening."""
        asks = self.asks
        found = self._shares(self.weights.nice, [one.nice for one in asks], mastery=False)
        found += self._shares(self.weights.mastery, [one.asks for one in asks], mastery=True)
        found += self._for_each(((one.occupation, one.trade) for one in asks), self._wish)
        hours = ((self._least(one), hundredths(one.hours_to)) for one in asks)
        found += self._for_each(hours, self._hours)
        found += self._for_each((ordinal(one.by) for one in asks), self._begin)
        found += self._for_each((one.place for one in asks), self._way)
        found += self._for_each((one.mentor for one in asks), self._support)
        return found

    def _for_each(
        self, asked: Iterable[_Asked], by: Callable[[_Asked], NDArray[_Number]]
    ) -> NDArray[_Number]:
        """Return a row an opening, asked for once for each different value."""
        groups = Groups.of(asked)
        nobody = np.zeros(len(self.columns.seekers), dtype=np.bool_)
        told = np.stack([by(one) for one in groups.values] or [nobody])  # type: ignore[list-item]
        return told[groups.rows]

    @staticmethod
    def _least(one: Ask) -> int:
        return hundredths(one.fewest_hours)

    def _too_few_hours(self, least: int) -> Truths:
        most = self.columns.most
        few: Truths = (most != NOT_TOLD) & (most < least)
        return few

    def _beyond(self, when: frozenset[str]) -> Truths:
        can = self.columns.when.together([when])[0]
        beyond: Truths = self.columns.dated & (can < len(when))
        return beyond

    def _too_far(self, place: str) -> Truths:
        ways, limit = self.columns.ways(place), self.columns.limit
        far: Truths = (limit != NOT_TOLD) & (ways > limit)
        return far

    def _too_late(self, by: int) -> Truths:
        available = self.columns.available
        late: Truths = np.array(by != NOT_TOLD) & (available > by)
        return late

    def _wish(self, asked: tuple[str, str]) -> Ints:
        has, weight = self.columns.wanted, self.weights.wish
        occupation, trade = (has.row(code) > 0 for code in asked)
        told = np.where(self.columns.wishing, 0, weight // WISH_OF)
        told = np.where(trade, 2 * weight // WISH_OF, told)
        return np.where(occupation, weight, told).astype(np.int32)

    def _hours(self, asked: tuple[int, int]) -> Ints:
        least, gives = asked
        able, most, weight = self.columns.able, self.columns.most, self.weights.hours
        told = (least != NOT_TOLD) & ((able != NOT_TOLD) | (most != NOT_TOLD))
        parts = np.where(~told | (most >= least), 2, 0)
        near = np.where((gives == NOT_TOLD) | (able <= gives), HOURS_OF, HOURS_OF - 1)
        parts = np.where(told & (able != NOT_TOLD) & (able >= least), near, parts)
        return (weight * parts // HOURS_OF).astype(np.int32)

    def _begin(self, by: int) -> Ints:
        available, weight = self.columns.available, self.weights.begin
        early = np.clip(by - available, 0, EARLY)
        late = weight // 2 if by == NOT_TOLD else weight * early // EARLY
        return np.where(available == NOT_TOLD, weight, late).astype(np.int32)

    def _way(self, place: str) -> Ints:
        ways, reach, weight = self.columns.ways(place), self.columns.reach, self.weights.way
        short = weight * np.maximum(0, reach - ways) // reach
        return np.where(ways == NOT_TOLD, weight // 2, short).astype(np.int32)

    def _support(self, mentor: bool) -> Ints:  # noqa: FBT001  # one of two values
        lacks = self.columns.mentored & (not mentor)
        return np.where(lacks, 0, self.weights.support).astype(np.int32)

    def _shares(self, weight: int, asked: list[frozenset[str]], *, mastery: bool) -> Ints:
        """Return what the competences give: all where none is asked for."""
        codes, each = (self.columns.mastery, MOST_MASTERY) if mastery else (self.columns.has, 1)
        found: Ints = np.multiply(codes.together(asked), weight, dtype=np.int32)
        of = ints(len(one) * each for one in asked)
        found[of == 0] = weight
        for number in set(of.tolist()) - {0}:
            found[of == number] //= number
        return found
