"""The plain reading of ``hindrances`` and ``fit``, for very many candidates and openings at once.

Whole numbers throughout; a law holds every answer equal to the plain reading's. What two openings
ask alike is compared once, and kept once: ``many`` adds up a row at a time from the same.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from virksom.programme.matching.ask import NOT_TOLD, Ask, hundredths
from virksom.programme.matching.columns import (
    Columns,
    Groups,
    Ints,
    Places,
    Truths,
    ints,
    ordinal,
)
from virksom.programme.matching.fit import EARLY, HOURS_OF, WISH_OF
from virksom.programme.matching.may import AVOIDS, DECLINED, HOURS, LATE, PLACE, TIMES
from virksom.programme.matching.seeker import MOST_MASTERY
from virksom.programme.matching.weights import Weights

_Asked = TypeVar("_Asked", bound=Hashable)
_Number = TypeVar("_Number", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Compared(Generic[_Number]):
    """What openings ask of one thing, beside every candidate.

    Args:
        table: a row for each different thing asked, a column a candidate.
        rows: for each opening its row of the table.
    """

    table: NDArray[_Number]
    rows: Places

    def of(self, opening: int) -> NDArray[_Number]:
        """Return the row of an opening, by its place."""
        row: NDArray[_Number] = self.table[self.rows[opening]]
        return row

    @property
    def every(self) -> NDArray[_Number]:
        """A row an opening."""
        return self.table[self.rows]


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
            found += stands.every
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
    def standing(self) -> tuple[tuple[str, Compared[np.bool_]], ...]:
        """What else stands in the way, by its code, in the order it is told."""
        return tuple(self._standing())

    def _standing(self) -> Iterator[tuple[str, Compared[np.bool_]]]:
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
        declined = columns.declined
        yield DECLINED, Compared(declined.rows > 0, declined.at(one.opening for one in asks))

    @cached_property
    def points(self) -> Ints:
        """The points of every candidate for every opening."""
        nice, asked = [one.nice for one in self.asks], [one.asks for one in self.asks]
        found = _shared(self.columns.has.together(nice), self.shares[0], asked=nice)
        found += _shared(self.columns.mastery.together(asked), self.shares[1], asked=asked)
        for part in self.giving:
            found += part.every
        return found

    @cached_property
    def shares(self) -> tuple[Ints, Ints]:
        """The points for competences had of welcome ones, and for how well all are mastered.

        A row for each number of competences asked for, a column for what those had weigh together:
        all points where none is asked for.
        """
        nice = max((len(one.nice) for one in self.asks), default=0)
        asked = max((len(one.asks) for one in self.asks), default=0)
        return (
            _shares(self.weights.nice, most=nice, each=1),
            _shares(self.weights.mastery, most=asked, each=MOST_MASTERY),
        )

    @cached_property
    def giving(self) -> tuple[Compared[np.int32], ...]:
        """The points of everything else: wish, hours, begin, way and support."""
        asks = self.asks
        hours = ((self._least(one), hundredths(one.hours_to)) for one in asks)
        return (
            self._for_each(((one.occupation, one.trade) for one in asks), self._wish),
            self._for_each(hours, self._hours),
            self._for_each((ordinal(one.by) for one in asks), self._begin),
            self._for_each((one.place for one in asks), self._way),
            self._for_each((one.mentor for one in asks), self._support),
        )

    def _for_each(
        self, asked: Iterable[_Asked], by: Callable[[_Asked], NDArray[_Number]]
    ) -> Compared[_Number]:
        """Return what openings ask of one thing, compared once for each different value."""
        groups = Groups.of(asked)
        nobody = np.zeros(len(self.columns.seekers), dtype=np.bool_)
        told = np.stack([by(one) for one in groups.values] or [nobody])  # type: ignore[list-item]
        return Compared(told, groups.rows)

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
        weight, told = self.weights.wish, self._no_wish.copy()
        occupation, trade = (self.columns.wanted.row(code) > 0 for code in asked)
        told[trade] = 2 * weight // WISH_OF
        told[occupation] = weight
        return told

    @cached_property
    def _no_wish(self) -> Ints:
        """The points where an opening is none of a candidate's wishes."""
        told: Ints = np.where(self.columns.wishing, 0, self.weights.wish // WISH_OF)
        return told.astype(np.int32)

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


def _shares(weight: int, *, most: int, each: int) -> Ints:
    """Return the points of a weight by how many are asked for, and what those had weigh."""
    of = each * np.arange(most + 1)[:, None]
    have = np.minimum(np.arange(each * most + 1)[None], of)
    return np.where(of == 0, weight, weight * have // np.maximum(of, 1)).astype(np.int32)


def _shared(weighs: NDArray[np.int16], shares: Ints, *, asked: Sequence[frozenset[str]]) -> Ints:
    """Return the points of what each opening asks for and each candidate has."""
    number = ints(len(one) for one in asked)[:, None]
    found: Ints = shares[number, weighs]
    return found
