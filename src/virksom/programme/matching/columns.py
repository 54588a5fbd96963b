"""Candidates as columns of whole numbers, encoded once, so that very many are compared at a time.

Only ``scores`` and ``missing`` read them; what a person is shown comes from the plain reading.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from virksom.programme.matching.ask import NOT_TOLD, Guide, hundredths
from virksom.programme.matching.fit import LONG_WAY, MENTOR
from virksom.programme.matching.seeker import Seeker

Ints = NDArray[np.int32]
Truths = NDArray[np.bool_]
Places = NDArray[np.intp]

ENDLESS = 10**6
"""Stands for hours that may rise on and on, in hundredths of an hour."""

_Value = TypeVar("_Value", bound=Hashable)


def ordinal(day: date | None) -> int:
    """Return a day as a whole number; ``NOT_TOLD`` for None."""
    return NOT_TOLD if day is None else day.toordinal()


def ints(numbers: Iterable[int]) -> Ints:
    """Return whole numbers as a column."""
    return np.array(list(numbers), dtype=np.int32)


def truths(told: Iterable[bool]) -> Truths:
    """Return yes and no as a column."""
    return np.array(list(told), dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class Groups(Generic[_Value]):
    """A column with few different values: each value once, and which of them each row has.

    Args:
        values: in the order they were met.
        rows: for each row the place of its value.
    """

    values: tuple[_Value, ...]
    rows: Places

    @classmethod
    def of(cls, told: Iterable[_Value]) -> "Groups[_Value]":
        """Return the groups of a column."""
        places: dict[_Value, int] = {}
        rows = [places.setdefault(value, len(places)) for value in told]
        return cls(tuple(places), np.array(rows, dtype=np.intp))


@dataclass(frozen=True, slots=True)
class Codes:
    """What each code weighs with each candidate.

    Args:
        places: the row of each code that anybody has.
        rows: a row a code, a column a candidate, 0 where they do not have it; the last row is of
            all codes that nobody has.
    """

    places: Mapping[str, int]
    rows: NDArray[np.int8]

    @classmethod
    def of(cls, told: Sequence[Mapping[str, int]]) -> "Codes":
        """Return the codes of candidates, each with its weight, from 1 to 127."""
        places: dict[str, int] = {}
        at = [places.setdefault(code, len(places)) for one in told for code in one]
        columns = np.repeat(np.arange(len(told)), [len(one) for one in told])
        rows = np.zeros((len(places) + 1, len(told)), dtype=np.int8)
        rows[at, columns] = [weight for one in told for weight in one.values()]
        return cls(places, rows)

    def covering(self, covers: Mapping[str, Iterable[str]]) -> "Codes":
        """Return them with the codes that they cover: each weighs as the weightiest that does."""
        places = dict(self.places)
        pairs = [
            (place, places.setdefault(each, len(places)))
            for code, place in self.places.items()
            for each in covers.get(code, ())
        ]
        rows = np.zeros((len(places) + 1, self.rows.shape[1]), dtype=np.int8)
        rows[: len(self.places)] = self.rows[:-1]
        for narrow, broad in pairs:
            np.maximum(rows[broad], self.rows[narrow], out=rows[broad])
        return Codes(places, rows)

    @classmethod
    def having(cls, told: Sequence[Iterable[str]]) -> "Codes":
        """Return the codes of candidates, each of weight 1."""
        return cls.of([dict.fromkeys(one, 1) for one in told])

    def row(self, code: str) -> NDArray[np.int8]:
        """Return what a code weighs with each candidate."""
        row: NDArray[np.int8] = self.rows[self.places.get(code, -1)]
        return row

    def at(self, codes: Iterable[str]) -> Places:
        """Return the row of each code."""
        return np.array([self.places.get(code, len(self.rows) - 1) for code in codes], np.intp)

    def together(self, sets: Sequence[Iterable[str]]) -> NDArray[np.int16]:
        """Return what the codes of each set weigh together; a row a set, a column a candidate."""
        found = np.zeros((len(sets), self.rows.shape[1]), dtype=np.int16)
        for place, one in enumerate(sets):
            for code in one:
                found[place] += self.row(code)
        return found


@dataclass(frozen=True)
class Columns:
    """Candidates by code, a column each, and what their codes stand for.

    Args:
        seekers: by code, each once.
        guide: names, covers and ways.
    """

    seekers: tuple[Seeker, ...]
    guide: Guide

    @classmethod
    def of(cls, seekers: Iterable[Seeker], guide: Guide) -> "Columns":
        """Return the columns of candidates, given in any order."""
        return cls(tuple(sorted(seekers, key=_by_code)), guide)

    @cached_property
    def mastery(self) -> Codes:
        """How much each competence weighs, those that it covers included."""
        own = [{code: how.weight for code, how in one.masters.items()} for one in self.seekers]
        return Codes.of(own).covering(self.guide.covers)

    @cached_property
    def has(self) -> Codes:
        """Who has each competence, by itself or by one that covers it."""
        return Codes(self.mastery.places, np.minimum(self.mastery.rows, 1))

    @cached_property
    def able(self) -> Ints:
        """Hours now, in hundredths."""
        return ints(hundredths(one.hours_able) for one in self.seekers)

    @cached_property
    def most(self) -> Ints:
        """Hours at most, in hundredths; ``ENDLESS`` where they may rise on."""
        return ints(_most(one) for one in self.seekers)

    @cached_property
    def limit(self) -> Ints:
        """The longest way in minutes."""
        return ints(NOT_TOLD if one.minutes is None else one.minutes for one in self.seekers)

    @cached_property
    def reach(self) -> Ints:
        """The longest way in minutes, from 1, and what is usual where nobody told."""
        usual = np.where(self.limit == NOT_TOLD, LONG_WAY, self.limit)
        return np.maximum(usual, 1).astype(np.int32)

    @cached_property
    def available(self) -> Ints:
        """The day they can begin."""
        return ints(ordinal(one.available) for one in self.seekers)

    @cached_property
    def mentored(self) -> Truths:
        """Whether they need a mentor."""
        return truths(MENTOR in one.support for one in self.seekers)

    @cached_property
    def dated(self) -> Truths:
        """Whether they have told when they can work."""
        return truths(bool(one.when) for one in self.seekers)

    @cached_property
    def wishing(self) -> Truths:
        """Whether they have told a wish."""
        return truths(bool(one.wanted) for one in self.seekers)

    @cached_property
    def when(self) -> Codes:
        """When they can work."""
        return Codes.having([one.when for one in self.seekers])

    @cached_property
    def avoid(self) -> Codes:
        """What the work must not have."""
        return Codes.having([one.avoid for one in self.seekers])

    @cached_property
    def wanted(self) -> Codes:
        """What they wish for."""
        return Codes.having([one.wanted for one in self.seekers])

    @cached_property
    def declined(self) -> Codes:
        """The openings they were declined for."""
        return Codes.having([one.declined for one in self.seekers])

    @cached_property
    def starts(self) -> Groups[tuple[str, str]]:
        """From where they set out, and by what."""
        return Groups.of((one.place, one.transport) for one in self.seekers)

    def ways(self, place: str) -> Ints:
        """Return the minutes of each candidate's way to a place; ``NOT_TOLD`` where not known."""
        if place not in self._ways:
            self._ways[place] = ints(self._takes(place))
        return self._ways[place][self.starts.rows]

    @cached_property
    def _ways(self) -> dict[str, Ints]:
        """The minutes to each place that was asked for, from where candidates set out."""
        return {}

    def _takes(self, place: str) -> Iterator[int]:
        travel = self.guide.travel
        for start, by in self.starts.values:
            way = travel(start, place, by) if start and place else None
            yield NOT_TOLD if way is None else way


def _by_code(one: Seeker) -> tuple[int, str]:
    return len(one.candidate), one.candidate


def _most(one: Seeker) -> int:
    if one.may_rise and one.hours_willing is None and one.hours_able is not None:
        return ENDLESS
    return hundredths(one.most_hours)
