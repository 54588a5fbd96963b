"""How long it takes and how long it lasts, counted from facts in columns: for very many.

Source:
    Rules, sections 2, 3 and 5; the same as ``read`` tells, which a law holds.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

import numpy as np

from virksom.programme.columns.clocked import (
    FIRST_SUPPORT,
    LASTED,
    LEFT_BY,
    START,
    STOPPED,
    SUPPORTS,
)
from virksom.programme.columns.dates import ACTIVE
from virksom.programme.columns.day_counts import stands_on
from virksom.programme.columns.desk import NO_DAY
from virksom.programme.columns.facts import REF, SINCE
from virksom.programme.columns.job_clocks import job_clocks
from virksom.programme.columns.job_columns import job_columns
from virksom.programme.columns.known import Codes, KnownColumns
from virksom.programme.columns.lasting import LastingColumns, Met
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.placed import PLACE
from virksom.programme.columns.spells import Numbers
from virksom.programme.columns.tallied import tallied
from virksom.programme.contract import Terms
from virksom.programme.effect.lasting import ON_DAY, Definition
from virksom.programme.effect.lasting_columns import in_numbers
from virksom.programme.effect.retention.clock import Clock, Shared
from virksom.programme.effect.retention.clocks import LEFT_JOB, MET, exit_group
from virksom.programme.effect.retention.clocks import STOPPED as SUPPORT_STOPPED
from virksom.programme.effect.retention.read import (
    BRIDGED,
    NAMED,
    DefinitionCount,
    Reached,
    Read,
    Retention,
    shown,
    told,
)
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.kernel.week import CALENDAR_BEGINS
from virksom.programme.status import Share

_WEEK = 7


class CountedClocks:
    """Everybody's clocks on a day, read once whatever is waited for.

    Args:
        known: the facts in force at the moment.
        terms: as known at the moment.
        on: the day asked for; where it lies after what is known, it is read to the last known day.
        moment: what is known up to and including.

    Raises:
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """

    def __init__(self, known: KnownColumns, terms: Terms, *, on: date, moment: datetime) -> None:
        self.known, self.terms, self.asked = known, terms, on
        self.on = min(on, day_in_copenhagen(moment))
        self.day = day_in_numbers(self.on)
        self.active = stands_on(known, terms, on=self.on)[:, PLACE] == ACTIVE
        self.lasting = LastingColumns(known=known, terms=terms, on=self.on)
        self.clocks = self.lasting.clocks((0, BRIDGED))
        self.start = self.clocks[:, START]
        self.begun = self.start != NO_DAY
        self._met: dict[Definition, Met] = {}

    def met(self, definitions: Sequence[Definition]) -> Mapping[Definition, Met]:
        """Return how everybody stands to definitions; each read once."""
        if ON_DAY not in self._met:
            now = self.clocks[:, SUPPORTS] > 0
            self._met[ON_DAY] = Met(self.clocks[:, FIRST_SUPPORT], now)
        asked = [one for one in definitions if one not in self._met]
        found = self.lasting.met([in_numbers(one) for one in asked])
        self._met |= zip(asked, found, strict=True)
        return {one: self._met[one] for one in definitions}

    def retention(self, definition: Definition = ON_DAY) -> Retention:
        """Return how long it takes and how long it lasts.

        Source:
            Rules, section 2 (»forventet«).

        Args:
            definition: what the wait is for.
        """
        met = self.met(shown(definition))
        read = Read(
            on=self.on,
            counts=tuple(self._count(one, held) for one, held in met.items()),
            waits=self._waits(met[definition].first),
            reached=self._reached(met[definition].first),
            support=self._support(0),
            bridged=self._support(1),
            jobs=self._jobs(),
        )
        return told(read, definition, asked=self.asked)

    def _count(self, definition: Definition, met: Met) -> DefinitionCount:
        ever = self.begun & (met.first != NO_DAY)
        passed = ((self.day + 1) // _WEEK * _WEEK - self.start) // _WEEK
        could = self.begun & (ever | (passed >= definition.weeks))
        if definition is ON_DAY:
            could = self.begun
        return DefinitionCount(
            definition=definition,
            now=Share(int((met.now & self.active).sum()), int(self.active.sum())),
            ever=Share(int(ever.sum()), int(could.sum())),
            too_soon=int(self.begun.sum() - could.sum()),
        )

    def _waits(self, first: Numbers) -> Clock:
        """Return how long everybody waited, and what came first."""
        left = self.clocks[:, LEFT_BY]
        rows = self.known.facts.numbers[self.known.rows[left]]
        reasons = self.known.facts.codes("reason")
        ends = (MET, None, *dict.fromkeys(exit_group(one).code for one in reasons))
        groups = np.array([ends.index(exit_group(one).code) for one in reasons], dtype=np.int64)
        met, gone = self.begun & (first != NO_DAY), self.begun & (left >= 0)
        until = np.where(met, first, np.where(gone, rows[:, SINCE], self.day))
        what = np.ones(len(first), dtype=np.int64)
        what[gone] = groups[rows[gone, REF]]
        what[met] = 0
        return Clock(ends=_tally((until - self.start)[self.begun], what[self.begun], ends=ends))

    def _reached(self, first: Numbers) -> tuple[Reached, ...]:
        met = np.flatnonzero(self.begun & (first != NO_DAY))
        latest = met[np.lexsort((met, first[met]))][::-1][:NAMED]
        return tuple(
            Reached(person=code, day=CALENDAR_BEGINS + timedelta(days=day))
            for code, day in zip(self._codes(latest), first[latest].tolist(), strict=True)
        )

    def _support(self, which: int) -> Clock:
        lasted, stopped = (self.clocks[:, one + 2 * which] for one in (LASTED, STOPPED))
        ever = lasted != NO_DAY
        return Clock(ends=_tally(lasted[ever], stopped[ever], ends=(None, SUPPORT_STOPPED)))

    def _jobs(self) -> Clock:
        jobs = job_columns(self.known, on=self.on)
        found = job_clocks(self.known, jobs, terms=self.terms, on=self.on)
        several = np.bincount(found.person, minlength=1)[found.person] > 1
        person, days, ended = (one[several] for one in found)
        order = np.lexsort((person, ~ended, days))
        told_of = zip(
            self._codes(person[order]), days[order].tolist(), ended[order].tolist(), strict=True
        )
        return Clock(
            ends=_tally(found.days, found.ended, ends=(None, LEFT_JOB)),
            shared=tuple(Shared(days=day, ended=end, whose=code) for code, day, end in told_of),
        )

    def _codes(self, persons: Numbers) -> Codes:
        return Codes(self.known.facts.persons, self.known.places[persons])


def _tally(
    days: Numbers, what: Numbers, *, ends: Sequence[str | None]
) -> Mapping[tuple[int, str | None], int]:
    """Return how many there are by day and what ended them."""
    return {(day, ends[end]): count for day, end, count in tallied(days, what)}
