"""What the mechanisms are read from: each person's facts, and what was done for companies.

Source:
    Rules, section 1; invariant 2: ``known`` is the only door to facts.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Protocol

from virksom.programme.companies.merged import merged
from virksom.programme.companies.response import Response, responses
from virksom.programme.contract import InForce
from virksom.programme.effect.last_day import last_seen
from virksom.programme.record import (
    Employment,
    Fact,
    Known,
    Log,
    Opening,
    Programme,
    Proposal,
    Training,
)
from virksom.programme.status import AsKnown, Course, Person, State, Timeline, timeline

DAY = timedelta(days=1)


class GroundTold(Protocol):
    """What is told of a programme on a day beside its numbers, however they were read."""

    @property
    def on(self) -> date:
        """The day asked for."""

    @property
    def last(self) -> date:
        """The last day anything can be counted on."""

    @property
    def rules(self) -> InForce:
        """The terms in force on the day asked for."""

    @property
    def invented(self) -> bool:
        """Whether the programme says that its people are invented."""

    @property
    def anybody(self) -> bool:
        """Whether anybody is referred by the last day."""


@dataclass(frozen=True, eq=False)
class Ground:
    """A programme on a day, as known, indexed for the questions about mechanisms.

    Args:
        seen: the programme, the day and what is known.
    """

    seen: AsKnown

    @property
    def on(self) -> date:
        """The day asked for."""
        return self.seen.on

    @property
    def rules(self) -> InForce:
        """The terms in force on the day asked for.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        return self.seen.rules

    @property
    def anybody(self) -> bool:
        """Whether anybody is referred by the last day."""
        return bool(self.referred)

    @cached_property
    def last(self) -> date:
        """The last day anything can be counted on: the day, or the last one known if earlier."""
        return last_seen(self.seen)

    @cached_property
    def invented(self) -> bool:
        """Whether the programme says that its people are invented."""
        return says_invented(self.seen.known)

    @cached_property
    def referred(self) -> tuple[Person, ...]:
        """Everyone referred by the last day, by id."""
        return tuple(one for one in self.seen.people if one.referred_by(self.last) is not None)

    @cached_property
    def begun(self) -> tuple[tuple[Person, date], ...]:
        """Everyone with a start by the last day, with the first one, by id."""
        starts = ((one, one.first_start) for one in self.seen.people)
        return tuple((one, start) for one, start in starts if start and start <= self.last)

    def timeline(self, person: Person) -> Timeline:
        """Return a person's days as the terms of the day read them; kept.

        Raises:
            TermMissing: the contract has no terms in force on the day.
        """
        if person.id not in self._timelines:
            self._timelines[person.id] = timeline(person, self.seen.rules)
        return self._timelines[person.id]

    @cached_property
    def _timelines(self) -> dict[str, Timeline]:
        return {}

    def first_support(self, person: Person) -> date | None:
        """Return the first day in full or partial self-support, also one to come; None for none."""
        spans = self.timeline(person).spans
        return next((one.span.since for one in spans if one.state.self_supporting), None)

    def state(self, person: Person, day: date) -> State:
        """Return what a day counts for."""
        return self.timeline(person).on(day)

    def facts(self, person: Person, *kinds: str, by: date) -> Iterator[Fact]:
        """Yield a person's facts of these kinds that had begun by ``by``, in the log's order."""
        for code in person.ids:
            for fact in self.seen.known.about(code):
                if fact.kind in kinds and fact.since <= by:
                    yield fact

    @cached_property
    def same(self) -> Mapping[str, str]:
        """For codes that are said to be one company, the smallest of them."""
        return merged(self.seen.known).same

    @cached_property
    def contacts(self) -> Mapping[str, tuple[Fact, ...]]:
        """Contacts with companies, by the company's code."""
        found: dict[str, list[Fact]] = {}
        for fact in self.seen.known.of_kind("contact"):
            if fact.subject.startswith("V"):
                found.setdefault(self.same.get(fact.subject, fact.subject), []).append(fact)
        return {code: tuple(facts) for code, facts in found.items()}

    @cached_property
    def answers(self) -> Mapping[str, Response]:
        """The companies' requests about an opening, by the opening; the first of each."""
        return answers(self.seen.log, moment=self.seen.moment)

    @cached_property
    def proposals(self) -> Mapping[str, tuple[Fact, ...]]:
        """Proposals that put a candidate forward, by the candidate's code, in the log's order."""
        found: dict[str, list[Fact]] = {}
        for fact in self.seen.known.of_kind("proposal"):
            if isinstance(fact.value, Proposal) and fact.value.step == "proposed":
                found.setdefault(fact.value.candidate, []).append(fact)
        return {code: tuple(facts) for code, facts in found.items()}

    def proposed(self, person: Person, *, by: date) -> tuple[Fact, ...]:
        """Return the proposals of a person by ``by``, in the log's order; empty for none."""
        told = (fact for code in person.ids for fact in self.proposals.get(code, ()))
        return tuple(fact for fact in told if fact.since <= by)

    def companies(self, person: Person, *, by: date) -> frozenset[str]:
        """Return the companies a person had a tie to by ``by``: training, a proposal or a job."""
        openings = {fact.subject for fact in self.proposed(person, by=by)}
        told = [fact.value for fact in self.facts(person, "training", "employment", by=by)]
        codes = {one.workplace for one in told if isinstance(one, Training)}
        codes |= {one.company for one in told if isinstance(one, Employment)}
        codes |= {self._asking[opening] for opening in openings if opening in self._asking}
        return frozenset(self.same.get(code, code) for code in codes if code)

    @cached_property
    def _asking(self) -> Mapping[str, str]:
        facts = self.seen.known.of_kind("opening")
        said = ((fact.subject, fact.value) for fact in facts)
        return {code: value.company or "" for code, value in said if isinstance(value, Opening)}


def says_invented(known: Known) -> bool:
    """Say whether a programme says that its people are invented."""
    values = (fact.value for fact in known.of_kind("programme"))
    return any(isinstance(value, Programme) and bool(value.invented) for value in values)


def answers(log: Log, *, moment: datetime | None) -> Mapping[str, Response]:
    """Return the companies' requests about an opening, by the opening; the first of each.

    Args:
        log: every fact of companies' requests, as ``responses`` asks for.
        moment: what is known up to and including.
    """
    found = responses(log, moment=moment)
    return {one.opening: one for one in reversed(found) if one.opening}


def course_of(person: Person, start: date) -> Course:
    """Return the course that a person's first start belongs to."""
    return next(course for course in person.courses if course.started == start)
