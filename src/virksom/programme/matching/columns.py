"""Candidates as columns of numbers, encoded once, so that very many are compared at a time.

Only ``scores`` reads them; what a person is shown comes from the plain reading.
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from virksom.programme.matching.ask import Guide
from virksom.programme.matching.fit import LONG_WAY, MENTOR
from virksom.programme.matching.seeker import Seeker

Ints = NDArray[np.int32]
Truths = NDArray[np.bool_]
Halves = NDArray[np.float32]
"""Small whole numbers as floats, for products of matrices: exact below 2 to the 24th."""

NOT_TOLD = -1
"""Stands for hours, minutes and days that nobody told."""

ENDLESS = 10**6
"""Stands for hours that may rise on and on, in hundredths of an hour."""

_HUNDRED = 100
_Told = TypeVar("_Told", bound=Hashable)
_Asked = TypeVar("_Asked", bound=Hashable)


def hundredths(hours: Decimal | None) -> int:
    """Return hours in hundredths of an hour, rounded down; ``NOT_TOLD`` for None."""
    return NOT_TOLD if hours is None else int(hours * _HUNDRED)


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
class Groups(Generic[_Told]):
    """A column with few different values: each value once, and which of them each row has.

    Args:
        values: in the order they were met.
        rows: for each row the place of its value.
    """

    values: tuple[_Told, ...]
    rows: NDArray[np.intp]

    @classmethod
    def of(cls, told: Iterable[_Told]) -> "Groups[_Told]":
        """Return the groups of a column."""
        places: dict[_Told, int] = {}
        rows = [places.setdefault(value, len(places)) for value in told]
        return cls(tuple(places), np.array(rows, dtype=np.intp))


def compared(
    asked: Groups[_Asked], told: Groups[_Told], *, by: Callable[[_Asked, _Told], int]
) -> Ints:
    """Return what every row of one column is to every row of another.

    Args:
        asked: the rows of the answer.
        told: its columns.
        by: compares one value of each; asked once for each pair of different values.
    """
    table = np.array([[by(one, other) for other in told.values] for one in asked.values])
    table = table.astype(np.int32).reshape(len(asked.values), len(told.values))
    return table[asked.rows][:, told.rows]


@dataclass(frozen=True)
class Columns:
    """Candidates by code, one row each, and what their codes stand for.

    Args:
        seekers: by code, each once.
        guide: names, covers and ways.
    """

    seekers: tuple[Seeker, ...]
    guide: Guide

    @classmethod
    def of(cls, seekers: Iterable[Seeker], guide: Guide) -> "Columns":
        """Return the columns of candidates, given in any order."""
        return cls(tuple(sorted(seekers, key=lambda one: one.candidate)), guide)

    @cached_property
    def competences(self) -> Mapping[str, int]:
        """The place of each competence that anybody has, covered ones included."""
        codes = {code for one in self._mastered for code in one}
        return {code: place for place, code in enumerate(sorted(codes))}

    @cached_property
    def mastery(self) -> Halves:
        """How much each competence weighs, a row a candidate; 0 where they do not have it."""
        told = np.zeros((len(self.seekers), len(self.competences)), dtype=np.float32)
        for row, mastered in enumerate(self._mastered):
            for code, weight in mastered.items():
                told[row, self.competences[code]] = weight
        return told

    @cached_property
    def has(self) -> Halves:
        """1 where a candidate has a competence, else 0; a row a candidate."""
        return (self.mastery > 0).astype(np.float32)

    @cached_property
    def _mastered(self) -> tuple[Mapping[str, int], ...]:
        return tuple(self._weights(one) for one in self.seekers)

    def _weights(self, one: Seeker) -> Mapping[str, int]:
        """Return what each competence of a candidate weighs, and each that these cover."""
        found: dict[str, int] = {}
        for code, how in one.masters.items():
            for each in (code, *self.guide.covers.get(code, ())):
                found[each] = max(found.get(each, 0), how.weight)
        return found

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
        return ints(
            max(1, LONG_WAY if one.minutes is None else one.minutes) for one in self.seekers
        )

    @cached_property
    def available(self) -> Ints:
        """The day they can begin."""
        return ints(ordinal(one.available) for one in self.seekers)

    @cached_property
    def mentored(self) -> Truths:
        """Whether they need a mentor."""
        return truths(MENTOR in one.support for one in self.seekers)

    @cached_property
    def when(self) -> Groups[frozenset[str]]:
        """When they can work."""
        return Groups.of(one.when for one in self.seekers)

    @cached_property
    def avoid(self) -> Groups[frozenset[str]]:
        """What the work must not have."""
        return Groups.of(one.avoid for one in self.seekers)

    @cached_property
    def wanted(self) -> Groups[frozenset[str]]:
        """What they wish for."""
        return Groups.of(one.wanted for one in self.seekers)

    @cached_property
    def declined(self) -> Groups[frozenset[str]]:
        """The openings they were declined for."""
        return Groups.of(one.declined for one in self.seekers)

    @cached_property
    def start(self) -> Groups[tuple[str, str]]:
        """From where they set out, and by what."""
        return Groups.of((one.place, one.transport) for one in self.seekers)


def _most(one: Seeker) -> int:
    if one.may_rise and one.hours_willing is None and one.hours_able is not None:
        return ENDLESS
    return hundredths(one.most_hours)
