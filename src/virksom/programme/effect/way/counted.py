"""The path as it is counted from facts in columns: for programmes of very many.

Source:
    Rules, sections 2 and 5; the same as ``the_path`` tells, which a law holds.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property

import numpy as np

from virksom.programme.columns.clocked import SUPPORTS
from virksom.programme.columns.job_columns import JobColumns, job_columns
from virksom.programme.columns.known import KnownColumns
from virksom.programme.columns.lasting import LastingColumns
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.passages import Passed, passed
from virksom.programme.columns.passed import HAS_LEFT, PLACES, WHERE, WHOSE
from virksom.programme.columns.spells import Numbers
from virksom.programme.contract import Terms
from virksom.programme.effect.lasting import DEFINITIONS, ON_DAY
from virksom.programme.effect.lasting_columns import in_numbers
from virksom.programme.effect.way.employments import MANY, NAMED, Employments, ManyJobs
from virksom.programme.effect.way.flows import Flow, Flows, most_first
from virksom.programme.effect.way.occupancy import Occupied, days_told
from virksom.programme.effect.way.per_lasting import PerLasting
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.effect.way.told_path import Counted, OnPath
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.kernel.week import CALENDAR_BEGINS
from virksom.programme.status import Share

_PLACES = tuple(map(PathPlace, PLACES))
_NUMBERS = {place: number for number, place in enumerate(_PLACES)}


@dataclass(frozen=True, eq=False, kw_only=True)
class CountedPath:
    """Everything told of the path; each part is counted when it is asked for, and kept.

    Args:
        known: the facts in force at the moment.
        terms: as known at the moment.
        on: the day that is described.
        moment: what is known up to and including.
    """

    known: KnownColumns
    terms: Terms
    on: date
    moment: datetime

    @property
    def followed(self) -> date:
        """The last day anybody has been seen on."""
        return min(self.on, day_in_copenhagen(self.moment))

    @property
    def expected(self) -> bool:
        """Whether the day lies after what is known."""
        return self.followed != self.on

    @property
    def target(self) -> int:
        """How many are to become self-supporting for good.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        return self.terms.on(self.on).whole("target")

    @cached_property
    def passed(self) -> Passed:
        """The stays in places of everyone referred.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract has no terms in force on the day.
        """
        return passed(self.known, self.terms, on=self.on)

    @property
    def referred(self) -> int:
        """How many are referred by the day."""
        return len(self.passed)

    @cached_property
    def flows(self) -> Flows:
        """Who moved from where to where."""
        found = self.passed
        return Flows(
            entered=found.entered,
            flows=most_first(
                Flow(
                    source=_PLACES[source],
                    target=_PLACES[target],
                    moves=moves,
                    persons=found.movers(source, target),
                )
                for source, target, moves in found.flows()
            ),
            here={place: found.here(number) for place, number in _NUMBERS.items()},
        )

    @cached_property
    def occupancy(self) -> tuple[Occupied, ...]:
        """Who was where, week by week; empty when nobody is referred."""
        found = self.passed
        if not self.referred:
            return ()
        days = tuple(days_told(_date(found.first), self.on))
        counts = found.counts(np.array(list(map(day_in_numbers, days)))).tolist()
        return tuple(
            Occupied(
                day=day,
                by_place=dict(zip(_PLACES, row, strict=False)),
                full=row[-2],
                partial=row[-1],
            )
            for day, row in zip(days, counts, strict=True)
        )

    @cached_property
    def jobs(self) -> JobColumns:
        """The employments begun by the day."""
        return job_columns(self.known, on=self.on)

    @cached_property
    def employments(self) -> Employments:
        """The employments of everyone referred, in numbers."""
        jobs, stays = self.jobs, self.passed.stays[self.passed.now]
        left = np.zeros(len(self.known.cohort), dtype=bool)
        left[stays[:, WHOSE]] = stays[:, WHERE] == HAS_LEFT
        none = [self.referred - len(jobs.begins)] if self.referred else []
        return Employments(
            by_number=(*none, *np.bincount(jobs.number).tolist()[1:]),
            ended=self._ended(),
            many=self._many(),
            over=tuple(np.sort(jobs.gaps()).tolist()),
            waiting=tuple(np.sort(jobs.waits(left)).tolist()),
        )

    def _ended(self) -> dict[str | None, int]:
        codes = (*self.known.facts.codes("ending"), None)
        told = self.jobs.ended[self.jobs.until <= self.jobs.on]
        counts = np.bincount(np.where(told < 0, len(codes) - 1, told), minlength=len(codes))
        pairs = zip(codes, counts.tolist(), strict=True)
        return {code: count for code, count in pairs if count}

    def _many(self) -> tuple[ManyJobs, ...]:
        jobs = self.jobs
        many = np.flatnonzero(jobs.number >= MANY)
        many = many[np.argsort(-jobs.number[many], kind="stable")][:NAMED]
        first = jobs.begins[many]
        return tuple(
            ManyJobs(person=person, jobs=number, companies=companies, since=_date(since))
            for person, number, companies, since in zip(
                self.passed.codes(jobs.person[first]),
                jobs.number[many].tolist(),
                jobs.companies(many).tolist(),
                jobs.since[first].tolist(),
                strict=True,
            )
        )

    @cached_property
    def per_lasting(self) -> tuple[tuple[PerLasting, PerLasting], ...]:
        """Employments for each lasting self-support, one pair for each definition shown.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract has no terms in force on the day.
        """
        last = self.followed
        jobs = self.jobs if last == self.on else job_columns(self.known, on=last)
        work = LastingColumns(known=self.known, terms=self.terms, on=last, rows=jobs.rows)
        lasts = [one for one in DEFINITIONS if one is not ON_DAY]
        met = dict(zip(lasts, work.met([in_numbers(one) for one in lasts]), strict=True))
        now = work.clocks((0, 0))[:, SUPPORTS] > 0
        found = []
        for one in DEFINITIONS:
            reached = now if one is ON_DAY else met[one].first >= 0
            in_time = last + timedelta(days=1) - timedelta(weeks=one.weeks)
            days = (last, min(last, in_time))
            found.append(
                tuple(
                    PerLasting(
                        definition=one, begun_by=day, lasting=_lasting(jobs, reached, day=day)
                    )
                    for day in days
                )
            )
        return tuple((every, late) for every, late in found)

    def places_of(self, persons: Sequence[str]) -> tuple[PathPlace, ...]:
        """Return where some of the referred are on the day."""
        return tuple(_PLACES[place] for place in self.passed.places_of(persons).tolist())

    def standing_in(self, place: PathPlace, *, most: int) -> Counted:
        """Return who is in a place on the day, since when.

        Args:
            place: the place.
            most: how many of them are told one by one.
        """
        found = self.passed
        stays = found.stays[found.now]
        here = np.flatnonzero(stays[:, WHERE] == _NUMBERS[place])
        first = here[:most]
        codes, since = found.codes(stays[first, WHOSE]), found.since[first].tolist()
        people = (
            OnPath(person=person, days=(_date(day),), now=place)
            for person, day in zip(codes, since, strict=True)
        )
        return Counted(of=len(here), moves=0, first=tuple(people))

    def moving(self, source: PathPlace, target: PathPlace, *, most: int) -> Counted:
        """Return who moved from one place to another, and on which days.

        Args:
            source: the place left.
            target: the place come to.
            most: how many of them are told one by one.
        """
        persons, days = self.passed.days_moved(_NUMBERS[source], _NUMBERS[target])
        begins = np.flatnonzero(np.diff(persons, prepend=-1))
        ends = np.append(begins[1:], len(persons))
        codes = self.passed.codes(persons[begins[:most]])
        told = zip(codes, begins.tolist(), ends.tolist(), self.places_of(codes), strict=False)
        people = (
            OnPath(person=person, days=tuple(map(_date, days[begin:end].tolist())), now=now)
            for person, begin, end, now in told
        )
        return Counted(of=len(begins), moves=len(persons), first=tuple(people))

    def read(self) -> None:
        """Count every part now.

        Raises:
            NotExpressed: the terms cannot be said in numbers.
            TermMissing: the contract has no terms in force on the day.
        """
        _ = (self.flows, self.occupancy, self.employments, self.per_lasting)


def _lasting(jobs: JobColumns, reached: Numbers, *, day: date) -> Share:
    """Return who last of those with an employment begun by a day, of the employments."""
    theirs = jobs.person[jobs.since <= day_in_numbers(day)]
    return Share(int(reached[np.unique(theirs)].sum()), len(theirs))


def _date(day: int) -> date:
    return CALENDAR_BEGINS + timedelta(days=day)
