"""Persons: the candidates of the log, where two ids may be one person."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from virksom.programme.kernel import Span
from virksom.programme.record import (
    Company,
    Education,
    Employment,
    Fact,
    Known,
    sameness,
)
from virksom.programme.status.courses import Course, courses
from virksom.programme.status.parted import disputes_of_others


@dataclass(frozen=True, slots=True)
class Job:
    """A stretch of an employment, with the fact that tells it.

    Args:
        fact: the fact.
        says: what it says.
        counts_for: code of the company it is counted for, where facts say that several are one;
            "" where none does.
        related: whether the company is the provider's own, as facts say.
    """

    fact: Fact
    says: Employment
    counts_for: str = ""
    related: bool = False

    @property
    def span(self) -> Span:
        """The days it covers."""
        return self.fact.span

    @property
    def company(self) -> str:
        """Code of the company it is counted for: of several that are one, the smallest."""
        return self.counts_for or self.says.company


@dataclass(frozen=True, slots=True)
class Study:
    """A stretch of education, with the fact that tells it."""

    fact: Fact
    says: Education

    @property
    def span(self) -> Span:
        """The days it covers."""
        return self.fact.span


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person: the unit of every count and of the cap.

    Args:
        id: the smallest of the person's candidate codes.
        ids: all of them, ascending.
        courses: by the day they opened; of two that opened on one day the smaller code's first.
        jobs: stretches of employment of every form, in the order of the log.
        studies: stretches of education, in the order of the log.
        benefits: facts of benefit by register code, in the order of the log.
        evidence: facts that vouch for weeks or deny them, in the order of the log; they change
            no state.
    """

    id: str
    ids: tuple[str, ...]
    courses: tuple[Course, ...]
    jobs: tuple[Job, ...] = ()
    studies: tuple[Study, ...] = ()
    benefits: tuple[Fact, ...] = ()
    evidence: tuple[Fact, ...] = ()

    def course_on(self, day: date) -> Course | None:
        """Return the course the person stands in on ``day``; None when none was opened by then.

        That is the latest opened. Only where two ids are one person can two courses run at
        once: then a running one comes before one that is withdrawn, and of two running ones
        that which began first.
        """
        opened = [course for course in self.courses if course.opened <= day]
        running = [course for course in opened if not course.ended_by(day)]
        if running:
            return min(running, key=lambda course: course.started or date.max)
        return opened[-1] if opened else None

    def referred_by(self, day: date) -> Course | None:
        """Return the latest course whose referral came by ``day``; None when none did."""
        known = [item for item in self.courses if item.referred and item.referred <= day]
        return known[-1] if known else None

    @property
    def first_start(self) -> date | None:
        """The first day of the first course begun; None when never begun."""
        return min((item.started for item in self.courses if item.started), default=None)


def people(known: Known, *, only: AbstractSet[str] | None = None) -> tuple[Person, ...]:
    """Return everyone the facts speak of, by id; two ids said to be one person are one.

    Source:
        Rules, section 1 (``same_person``) and 5 (persons, not courses).

    Args:
        known: the facts in force.
        only: codes of candidates; nobody but the persons they belong to. None gives everyone.
    """
    same, firms = sameness(known, kind="same_person"), sameness(known, kind="same_company")
    own, others = _own(known, firms), disputes_of_others(known)
    groups: dict[str, set[str]] = {}
    for candidate in {*_candidates(known), *same}:
        groups.setdefault(same.get(candidate, candidate), set()).add(candidate)
    found = (
        _person(tuple(sorted(ids)), known, firms=firms, own=own)
        for _, ids in sorted(groups.items())
        if only is None or not ids.isdisjoint(only)
    )
    return tuple(
        with_disputes(person, [fact for code in person.ids for fact in others.get(code, ())])
        for person in found
    )


def with_disputes(person: Person, disputes: Iterable[Fact]) -> Person:
    """Return a person with accepted disputes of other codes that hold for one of theirs.

    Source:
        Clause 7.1: a week whose dispute was accepted is never paid.

    Args:
        person: the person.
        disputes: accepted disputes; those that are among the evidence already stay as they are.
    """
    held = {fact.id for fact in person.evidence}
    more = {fact.id: fact for fact in disputes if fact.id not in held}
    return replace(person, evidence=(*person.evidence, *more.values())) if more else person


def _candidates(known: Known) -> set[str]:
    """Return the codes of all candidates; a document's number may begin with a K too."""
    return {
        subject
        for subject, facts in known.subjects.items()
        if subject.startswith("K") and any(fact.kind != "issued" for fact in facts)
    }


def _own(known: Known, firms: Mapping[str, str]) -> AbstractSet[str]:
    """Return the provider's own companies: the code each of them is counted for."""
    return {
        firms.get(fact.subject, fact.subject)
        for fact in known.of_kind("company")
        if isinstance(fact.value, Company) and fact.value.related_to_provider is True
    }


def _person(
    ids: tuple[str, ...], known: Known, *, firms: Mapping[str, str], own: AbstractSet[str]
) -> Person:
    told = defaultdict[str, list[Fact]](list)
    for fact in _about(ids, known):
        told["evidence" if fact.kind in _EVIDENCE else fact.kind].append(fact)
    return Person(
        id=ids[0],
        ids=ids,
        courses=_courses(ids, known),
        jobs=tuple(
            Job(fact, fact.value, firms.get(company, ""), firms.get(company, company) in own)
            for fact in told["employment"]
            if isinstance(fact.value, Employment)
            for company in [fact.value.company]
        ),
        studies=tuple(
            Study(fact, fact.value)
            for fact in told["education"]
            if isinstance(fact.value, Education)
        ),
        benefits=tuple(told["benefit"]),
        evidence=tuple(told["evidence"]),
    )


_EVIDENCE = frozenset({"income", "confirmation", "dispute"})


def _about(ids: tuple[str, ...], known: Known) -> tuple[Fact, ...]:
    if len(ids) == 1:
        return known.about(ids[0])
    return tuple(fact for fact in known.facts if fact.subject in ids)


def _courses(ids: Iterable[str], known: Known) -> tuple[Course, ...]:
    every = [course for candidate in ids for course in courses(candidate, known.about(candidate))]
    return tuple(sorted(every, key=lambda course: (course.opened, course.candidate)))
