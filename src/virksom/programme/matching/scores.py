"""The plain reading of ``may`` and ``fit``, for very many candidates and openings at once.

Whole numbers throughout; a law holds every answer equal to the plain reading's.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from virksom.programme.matching.ask import Ask
from virksom.programme.matching.columns import (
    NOT_TOLD,
    Columns,
    Groups,
    Halves,
    Ints,
    Truths,
    compared,
    hundredths,
    ints,
    ordinal,
    truths,
)
from virksom.programme.matching.fit import WISH_OF
from virksom.programme.matching.may import AVOIDS, DECLINED, HOURS, LATE, PLACE, TIMES
from virksom.programme.matching.seeker import MOST_MASTERY
from virksom.programme.matching.weights import Weights


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
    def may(self) -> Truths:
        """Whether nothing stands in the way; a row an opening, a column a candidate."""
        found: Truths = self.lacking == 0
        for _, stands in self.standing:
            found &= ~stands
        return found

    @cached_property
    def lacking(self) -> Ints:
        """How many required competences are missing; a row an opening."""
        must, extra = self._wanted([one.must for one in self.asks])
        had = (must @ self.columns.has.T).astype(np.int32)
        lacks: Ints = must.sum(axis=1).astype(np.int32)[:, None] + extra[:, None] - had
        return lacks

    @cached_property
    def standing(self) -> tuple[tuple[str, Truths], ...]:
        """What else stands in the way, by its code; a row an opening."""
        return tuple(self._standing())

    def _standing(self) -> Iterator[tuple[str, Truths]]:
        columns, asks = self.columns, self.asks
        least = self._least[:, None]
        told = (least != NOT_TOLD) & (columns.most != NOT_TOLD)
        yield HOURS, told & (columns.most < least)
        when = Groups.of(one.when for one in asks)
        yield TIMES, compared(when, columns.when, by=lambda a, b: bool(b and a - b)) != 0
        limited = (columns.limit != NOT_TOLD) & (self.ways != NOT_TOLD)
        yield PLACE, limited & (self.ways > columns.limit)
        conditions = Groups.of(one.conditions for one in asks)
        yield AVOIDS, compared(conditions, columns.avoid, by=lambda a, b: bool(a & b)) != 0
        by = ints(ordinal(one.by) for one in asks)[:, None]
        dated = (by != NOT_TOLD) & (columns.available != NOT_TOLD)
        yield LATE, dated & (columns.available > by)
        codes = Groups.of(one.opening for one in asks)
        yield DECLINED, compared(codes, columns.declined, by=lambda a, b: a in b) != 0

    @cached_property
    def points(self) -> Ints:
        """The points of every candidate for every opening; a row an opening."""
        weights, columns = self.weights, self.columns
        mentor = truths(one.mentor for one in self.asks)[:, None]
        support = np.where(columns.mentored & ~mentor, 0, weights.support)
        parts = (
            self._nice(weights.nice),
            self._mastery(weights.mastery),
            weights.wish * self._wish // WISH_OF,
            weights.hours * self._hours // 2,
            self._way(weights.way),
            support,
        )
        return sum(parts, np.zeros((len(self.asks), len(columns.seekers)), np.int32))

    @cached_property
    def ways(self) -> Ints:
        """Minutes to work; ``NOT_TOLD`` where not known; a row an opening."""
        travel = self.columns.guide.travel

        def takes(place: str, start: tuple[str, str]) -> int:
            way = travel(start[0], place, start[1]) if place and start[0] else None
            return NOT_TOLD if way is None else way

        return compared(Groups.of(one.place for one in self.asks), self.columns.start, by=takes)

    @cached_property
    def _least(self) -> Ints:
        return ints(hundredths(one.fewest_hours) for one in self.asks)

    @cached_property
    def _wish(self) -> Ints:
        def share(asked: tuple[str, str], told: frozenset[str]) -> int:
            occupation, trade = asked
            if not told:
                return 1
            return 3 if occupation in told else 2 if trade in told else 0

        asked = Groups.of((one.occupation, one.trade) for one in self.asks)
        return compared(asked, self.columns.wanted, by=share)

    @property
    def _hours(self) -> Ints:
        least, able, most = self._least[:, None], self.columns.able, self.columns.most
        told = (least != NOT_TOLD) & ((able != NOT_TOLD) | (most != NOT_TOLD))
        now = told & (able != NOT_TOLD) & (able >= least)
        later = ~told | (most >= least)
        return np.where(now, 2, np.where(later, 1, 0)).astype(np.int32)

    def _nice(self, weight: int) -> Ints:
        nice, extra = self._wanted([one.nice for one in self.asks])
        of = nice.sum(axis=1).astype(np.int32) + extra
        met = (nice @ self.columns.has.T).astype(np.int32)
        return np.where(of[:, None] == 0, weight, weight * met // np.maximum(of, 1)[:, None])

    def _mastery(self, weight: int) -> Ints:
        asked, extra = self._wanted([one.asks for one in self.asks])
        of = (asked.sum(axis=1).astype(np.int32) + extra) * MOST_MASTERY
        had = (asked @ self.columns.mastery.T).astype(np.int32)
        return np.where(of[:, None] == 0, weight, weight * had // np.maximum(of, 1)[:, None])

    def _way(self, weight: int) -> Ints:
        reach = self.columns.reach
        short = weight * np.maximum(0, reach - self.ways) // reach
        return np.where(self.ways == NOT_TOLD, weight // 2, short)

    def _wanted(self, codes: Sequence[frozenset[str]]) -> tuple[Halves, Ints]:
        """Return which competences each opening speaks of, and how many nobody at all has."""
        places = self.columns.competences
        told = np.zeros((len(codes), len(places)), dtype=np.float32)
        extra = np.zeros(len(codes), dtype=np.int32)
        for row, asked in enumerate(codes):
            for code in asked:
                if code in places:
                    told[row, places[code]] = 1
                else:
                    extra[row] += 1
        return told, extra
