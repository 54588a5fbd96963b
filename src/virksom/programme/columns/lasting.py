"""Who met which definition of lasting self-support, and when, for everybody from columns.

Source:
    Rules, sections 3 and 4.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

import numpy as np

from virksom.programme.columns.clocked import STOPPED, clock
from virksom.programme.columns.desk import NO_DAY, desk_by_day, with_room_for_steps
from virksom.programme.columns.facts import MORE
from virksom.programme.columns.held import Asked, hold
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import (
    FLEKSJOB,
    KIND,
    OPEN,
    ORDINARY,
    SUPPORTED_STUDY,
    Cohort,
    Numbers,
)
from virksom.programme.contract import Terms


class Lasts(NamedTuple):
    """A definition in numbers.

    Args:
        weeks: how many whole weeks, at least one.
        of: among how many in a row.
        same_employer: whether one employer has to give all of them.
        bridge: the longest gap, in days, that counts as if it were none.
    """

    weeks: int
    of: int
    same_employer: bool
    bridge: int


class Met(NamedTuple):
    """How each person of the cohort stands to a definition.

    Args:
        first: the Sunday of the week that first completed it; ``NO_DAY`` for never.
        now: whether the weeks that ended last meet it.
    """

    first: Numbers
    now: Numbers


@dataclass(frozen=True, eq=False, kw_only=True)
class LastingColumns:
    """Everybody's whole weeks up to a day, to be held against definitions.

    Args:
        known: the facts in force.
        terms: as known at the moment asked for.
        on: the last day that is read, inclusive.
        rows: the cohort's rows of the only jobs that are read, and no education with them; None
            reads all.
    """

    known: KnownColumns
    terms: Terms
    on: date
    rows: Numbers | None = None

    @cached_property
    def _cohort(self) -> Cohort:
        """The persons with the rows that are read."""
        cohort = self.known.cohort
        if self.rows is None:
            return cohort
        kinds = cohort.spells[:, KIND]
        reads = (kinds < ORDINARY) | (kinds > SUPPORTED_STUDY)
        reads[self.rows] = True
        ends = np.append(0, np.cumsum(reads))
        return Cohort(
            persons=cohort.persons,
            at=ends[cohort.at],
            spells=cohort.spells.take(np.flatnonzero(reads), axis=0),
            benefits=cohort.benefits,
        )

    @cached_property
    def _paid(self) -> Numbers:
        """The whole cohort's rows of paid work that is read."""
        kinds = self.known.cohort.spells[:, KIND]
        every = np.flatnonzero((kinds >= ORDINARY) & (kinds <= FLEKSJOB))
        return every if self.rows is None else self.rows

    @cached_property
    def _employers(self) -> tuple[Cohort, Numbers]:
        """Each person at each employer as a person alone, and the place of the person of each.

        Only the paid jobs there are read, and no education.
        """
        cohort, person = self.known.cohort, self.known.person
        firms = self.known.firms[self.known.said(MORE, self._paid)]
        keys = person[self._paid].astype(np.int64) << 32 | firms
        pairs, which = np.unique(keys, return_inverse=True)
        whose = pairs >> 32
        kinds = cohort.spells[:, KIND]
        others = np.flatnonzero((kinds < ORDINARY) | (kinds > SUPPORTED_STUDY))
        at = np.searchsorted(person[others], np.arange(len(cohort) + 1))
        counts = np.diff(at)[whose]
        until = np.cumsum(counts)
        theirs = np.arange(until[-1] if len(until) else 0)
        theirs += np.repeat(at[whose] - (until - counts), counts)
        rows = np.concatenate([others[theirs], self._paid])
        pair = np.concatenate([np.repeat(np.arange(len(pairs)), counts), which])
        order = np.argsort(pair, kind="stable")
        alone = Cohort(
            persons=(),
            at=np.searchsorted(pair[order], np.arange(len(pairs) + 1)),
            spells=cohort.spells.take(rows[order], axis=0),
            benefits=cohort.benefits,
        )
        return alone, whose

    def met(self, definitions: Sequence[Lasts]) -> Sequence[Met]:
        """Return how everybody stands to each definition; those read alike are read together.

        Source:
            Rules, sections 3 and 4.

        Args:
            definitions: in any order.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract has no terms in force on the day.
        """
        found: dict[Lasts, Met] = {}
        for same, bridge in dict.fromkeys((one.same_employer, one.bridge) for one in definitions):
            alike = [
                one for one in definitions if (one.same_employer, one.bridge) == (same, bridge)
            ]
            found |= zip(alike, self._read(alike, same=same, bridge=bridge), strict=True)
        return [found[one] for one in definitions]

    def _read(self, asked: Sequence[Lasts], *, same: bool, bridge: int) -> Sequence[Met]:
        if not same:
            told = self._held(self._cohort, asked, bridge=bridge)
            return [Met(told[:, 2 * at], told[:, 2 * at + 1] > 0) for at, _ in enumerate(asked)]
        cohort, whose = self._employers
        told = self._held(cohort, asked, bridge=bridge)
        return [self._any(whose, told[:, 2 * at : 2 * at + 2]) for at, _ in enumerate(asked)]

    def _any(self, whose: Numbers, told: Numbers) -> Met:
        """Return how persons stand by the employer that counts most for them."""
        persons = len(self.known.cohort)
        first, now = np.full(persons, OPEN), np.zeros(persons, dtype=bool)
        met = told[:, 0] != NO_DAY
        np.minimum.at(first, whose[met], told[met, 0])
        now[whose[told[:, 1] > 0]] = True
        return Met(np.where(first == OPEN, NO_DAY, first), now)

    def clocks(self, bridges: tuple[int, int]) -> Numbers:
        """Return how everybody stands to the clocks on the day: int32, eight numbers each.

        Source:
            Rules, sections 3 and 5.

        Args:
            bridges: two longest gaps, in days, that end no stretch of self-support.

        Returns:
            By person, see ``clocked``.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract has no terms in force on the day.
        """
        cohort, on = self._cohort, self.on
        room = desk_by_day(cohort, self.terms, first=on, last=on)
        found = np.empty((len(cohort.at) - 1, STOPPED + 3), dtype=np.int32)
        day = day_in_numbers(on)
        clock(with_room_for_steps(room), cohort.at, day, bridges, room.stays, found)
        return found

    def _held(self, cohort: Cohort, asked: Sequence[Lasts], *, bridge: int) -> Numbers:
        self.terms.on(self.on)
        begins, on = self.terms.begins(), day_in_numbers(self.on)
        room = desk_by_day(cohort, self.terms, first=begins, last=self.on)
        weeks = np.empty(max(on - day_in_numbers(begins), 0) // 7 + 2, dtype=np.int32)
        ends = np.array([(one.weeks, one.of) for one in asked], dtype=np.int32)
        found = np.empty((len(cohort.at) - 1, 2 * len(asked)), dtype=np.int32)
        questions = Asked(on, day_in_numbers(begins), bridge, ends, weeks)
        hold(room, cohort.at, questions, found)
        return found
