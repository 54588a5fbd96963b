"""The mechanisms of a programme of very many, counted from facts in columns.

Source:
    »Hvad er de virksomme mekanismer«; the same as ``family`` tells, which a law holds.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

import numpy as np

from virksom.programme.columns.about import About, about, origins
from virksom.programme.columns.known import Codes, KnownColumns
from virksom.programme.columns.origins import BEGAN_ON, LEFT_ON, SUPPORTED_ON
from virksom.programme.columns.parameters import day_in_numbers
from virksom.programme.columns.spells import OPEN, SINCE, UNTIL, Numbers
from virksom.programme.contract import InForce, Terms
from virksom.programme.effect.mechanisms.cases import Origin
from virksom.programme.effect.mechanisms.counted_beside import Beside
from virksom.programme.effect.mechanisms.dealt_columns import CaseColumns, Deals, DealtColumns
from virksom.programme.effect.mechanisms.exposure import MECHANISMS, Mechanism
from virksom.programme.effect.mechanisms.fairness import check_quiet
from virksom.programme.effect.mechanisms.family import (
    USUAL,
    AtWork,
    Mechanisms,
    MechanismsAsked,
    ReadMechanisms,
    told,
)
from virksom.programme.effect.mechanisms.given import MARKS, Given, first_unit
from virksom.programme.effect.mechanisms.landmark import (
    Landmark,
    baseline,
    check_landmarks,
    order_of,
    outcomes,
)
from virksom.programme.effect.mechanisms.requests import Requests
from virksom.programme.kernel import day_in_copenhagen
from virksom.programme.status import Share


class CountedGround:
    """A programme on a day, as known, in columns.

    Args:
        known: the facts in force at the moment.
        terms: as known at the moment.
        on: the day asked for.
        requests: what is told of companies, as known at the moment.
    """

    def __init__(self, known: KnownColumns, terms: Terms, *, on: date, requests: Requests) -> None:
        self.known, self.terms, self.on, self.requests = known, terms, on, requests
        self.last = min(on, day_in_copenhagen(requests.moment))
        self.day = day_in_numbers(self.last)

    @property
    def rules(self) -> InForce:
        """The terms in force on the day asked for.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        return self.terms.on(self.on)

    @property
    def invented(self) -> bool:
        """Whether the programme says that its people are invented."""
        return self.requests.invented

    @property
    def anybody(self) -> bool:
        """Whether anybody is referred by the last day."""
        return bool(self.beside.referred.any())

    @cached_property
    def about(self) -> About:
        """What is told of persons."""
        return about(self.known)

    @cached_property
    def beside(self) -> Beside:
        """What is told of everybody beside the elements."""
        return Beside(self.about, self.terms, on=self.on, last=self.last)

    def codes(self, persons: Numbers) -> Sequence[str]:
        """Return the ids of persons by their places."""
        return Codes(self.known.facts.persons, self.known.places[persons])

    @cached_property
    def courses(self) -> CaseColumns:
        """Everybody with a start by the last day, from the first one on."""
        found = self.beside.origins
        begun = np.flatnonzero((found[:, BEGAN_ON] >= 0) & (found[:, BEGAN_ON] <= self.day))
        return CaseColumns(person=begun, since=found[begun, BEGAN_ON], until=found[begun, LEFT_ON])

    @cached_property
    def jobs(self) -> CaseColumns:
        """Everybody from the first day in paid work in the course, who had one before they left."""
        courses = self.courses
        start = np.full(len(self.known.cohort), OPEN, dtype=np.int64)
        start[courses.person] = courses.since
        rows = self.beside.jobs
        spells, person = self.known.cohort.spells[rows], self.known.person[rows]
        in_course = spells[:, UNTIL] > start[person]
        first = np.full(len(start), OPEN, dtype=np.int64)
        days = np.maximum(spells[:, SINCE], start[person])
        np.minimum.at(first, person[in_course], days[in_course])
        since = first[courses.person]
        had = since < courses.until
        return CaseColumns(person=courses.person[had], since=since[had], until=courses.until[had])

    def cases(self, origin: Origin) -> CaseColumns:
        """Return who is followed from an origin."""
        return self.courses if origin is Origin.COURSE else self.jobs


def counted_mechanisms(ground: CountedGround, asked: MechanismsAsked = USUAL) -> Mechanisms:
    """Return what can be told of the mechanisms by the last day that is known.

    Source:
        »Hvad er de virksomme mekanismer«.

    Args:
        ground: the programme on a day, as known.
        asked: landmarks, horizon, silence and the strategy's day.

    Raises:
        BadLandmark: landmarks or horizon are none that anything can be told of.
        BadQuiet: so are the days of silence.
        NotExpressed: the terms cannot be said in numbers.
        TermMissing: the contract has no terms in force on the day.
    """
    check_landmarks(asked.landmarks, horizon=asked.horizon)
    check_quiet(asked.quiet)
    split = ground.beside.split(asked.strategy)
    after = {origin: _After(ground, origin, asked=asked) for origin in Origin}
    return told(
        ground,
        asked,
        read=ReadMechanisms(
            elements=tuple(after[one.origin].element(one) for one in MECHANISMS),
            split=split,
            attendance=ground.beside.attendance(split.day),
            detours=ground.beside.detours(split.day),
            fairness=ground.beside.fairness(asked.quiet),
        ),
    )


class _After:
    """Those who are followed from an origin: what they got, and what came after each landmark."""

    def __init__(self, ground: CountedGround, origin: Origin, *, asked: MechanismsAsked) -> None:
        self.ground, self.origin, self.asked = ground, origin, asked
        self.cases = ground.cases(origin)
        self.deals = Deals(self.cases, ground.about, requests=ground.requests)
        self.marks = sorted(set(asked.landmarks))
        self.support = ground.beside.origins[self.cases.person, SUPPORTED_ON]

    @cached_property
    def _supports(self) -> Mapping[int, Numbers]:
        """By so many days after the origin, who supports themself on that day."""
        days = sorted({*self.marks, *(mark + self.asked.horizon for mark in self.marks)})
        known = self.ground.known
        since = np.zeros(len(known.cohort), dtype=np.int64)
        since[self.cases.person] = self.cases.since
        asked = since[:, np.newaxis] + np.array(days)
        _, found = origins(
            known, self.ground.terms, on=self.ground.on, last=self.ground.last, asked=asked
        )
        return {day: found[self.cases.person, place] for place, day in enumerate(days)}

    def element(self, mechanism: Mechanism) -> AtWork:
        """Return one element."""
        by = np.full(len(self.cases.person), self.ground.day)
        dealt = self.deals.of(mechanism.code, by)
        given = tuple(self._given(mechanism, dealt))
        return AtWork(
            mechanism=mechanism,
            recorded=any(one.facts for one in given),
            given=given,
            landmarks=tuple(self._landmark(mechanism, mark) for mark in self.marks),
        )

    def _given(self, mechanism: Mechanism, dealt: DealtColumns) -> Sequence[Given]:
        ground, everyone = self.ground, len(self.cases.person)
        found = []
        for place in _in_order(mechanism, dealt):
            who = self.cases.person[dealt.group == place]
            marks = {"unit": ("unit", first_unit(ground)), **MARKS}
            found.append(
                Given(
                    group=dealt.groups[place],
                    share=Share(len(who), everyone),
                    persons=ground.codes(who),
                    facts=int(dealt.facts[place]),
                    marks={
                        mark: ground.beside.share(trait, group, among=who)
                        for mark, (trait, group) in marks.items()
                    },
                )
            )
        return found

    def _landmark(self, mechanism: Mechanism, mark: int) -> Landmark:
        horizon, last = self.asked.horizon, self.ground.day
        day = self.cases.since + mark
        gone = (day <= last) & ~self._at_risk(mark)
        early = ~gone & (day + horizon > last)
        stays = ~gone & ~early
        dealt, held = self.deals.of(mechanism.code, day), self._held(mark + horizon)
        many = np.bincount(dealt.group[stays], minlength=len(dealt.groups))
        came = np.bincount(dealt.group[stays & held], minlength=len(dealt.groups))
        counted = {
            dealt.groups[place]: Share(int(came[place]), int(many[place]))
            for place in np.flatnonzero(many).tolist()
        }
        against = baseline(mechanism, counted)
        return Landmark(
            days=mark,
            horizon=horizon,
            against=against,
            outcomes=outcomes(mechanism, counted, against=against),
            gone=int(gone.sum()),
            early=int(early.sum()),
        )

    def _at_risk(self, days: int) -> Numbers:
        """Say who is in the course on the landmark, without the outcome or in a job."""
        day = self.cases.since + days
        found: Numbers = self.cases.until > day
        if self.origin is Origin.JOB:
            return found & self._supports[days]
        found &= (self.support < 0) | (self.support > day)
        return found

    def _held(self, days: int) -> Numbers:
        """Say for whom the outcome came within so many days."""
        if self.origin is Origin.JOB:
            return self._supports[days]
        found: Numbers = (self.support >= 0) & (self.support <= self.cases.since + days)
        return found


def _in_order(mechanism: Mechanism, dealt: DealtColumns) -> Sequence[int]:
    """Return the numbers of the groups that anybody is in, as they are told."""
    there = np.flatnonzero(np.bincount(dealt.group)).tolist()
    return sorted(there, key=lambda place: order_of(mechanism, dealt.groups[place]))
