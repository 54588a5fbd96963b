"""A candidate's courses: from referral over start to withdrawal, and perhaps again."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from virksom.programme.kernel import Span
from virksom.programme.record import Fact, Referral, Start, Withdrawal


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One passage through the programme.

    Args:
        candidate: code of the candidate.
        referred: day of the referral that opened it; None when a start came without one.
        unit: code of the referring unit; None without a referral.
        started: day of the start; None while the candidate has not begun.
        withdrawn: day of the withdrawal: the first day outside; None while it runs.
        reason: code of the withdrawal's reason; None while it runs.
        facts: ids of the facts that made it, in the order of the days.
    """

    candidate: str
    referred: date | None = None
    unit: str | None = None
    started: date | None = None
    withdrawn: date | None = None
    reason: str | None = None
    facts: tuple[str, ...] = ()

    @property
    def opened(self) -> date:
        """The first day anything is known of it."""
        return min(day for day in (self.referred, self.started) if day is not None)

    def ended_by(self, day: date) -> bool:
        """Say whether the candidate is withdrawn from it by ``day``, inclusive."""
        return self.withdrawn is not None and self.withdrawn <= day

    @property
    def span(self) -> Span | None:
        """The days that count: from the start until the withdrawal; None before a start."""
        return None if self.started is None else Span(self.started, self.withdrawn)


def courses(candidate: str, facts: Iterable[Fact]) -> tuple[Course, ...]:
    """Return a candidate's courses, oldest first; empty when never referred nor started.

    A referral opens a course when none runs; a withdrawal ends the one that runs; a new
    referral then opens a new one, which needs a new start. A second referral or start in a
    running course, and a start or withdrawal after the end, change nothing: they are findings.

    Source:
        Rules, section 3 (courses, re-referral). When several happen on one day a running
        course is ended first and a new one begun; otherwise it is begun first and then ended.
    """
    steps = sorted(
        (fact for fact in facts if fact.kind in _STEPS),
        key=lambda fact: (fact.since, fact.age),
    )
    done: list[Course] = []
    running: Course | None = None
    for _, same_day in groupby(steps, key=lambda fact: fact.since):
        order = _WHEN_RUNNING if running is not None else _WHEN_NOT
        for fact in sorted(same_day, key=lambda fact: (order[type(fact.value)], fact.age)):
            running, ended = _step(running, fact, candidate=candidate, first=not done)
            done.extend(ended)
    return (*done, running) if running is not None else tuple(done)


_STEPS = frozenset({"referral", "start", "withdrawal"})
_WHEN_RUNNING = {Withdrawal: 0, Referral: 1, Start: 2}
_WHEN_NOT = {Referral: 0, Start: 1, Withdrawal: 2}


def _step(
    running: Course | None, fact: Fact, *, candidate: str, first: bool
) -> tuple[Course | None, tuple[Course, ...]]:
    if isinstance(fact.value, Withdrawal):
        if running is None:
            return None, ()
        ended = replace(running, withdrawn=fact.since, reason=fact.value.reason)
        return None, (_noting(ended, fact),)
    if running is None:
        if isinstance(fact.value, Start) and not first:
            return None, ()
        running = Course(candidate=candidate)
    return _begun(running, fact), ()


def _begun(course: Course, fact: Fact) -> Course:
    if isinstance(fact.value, Referral) and course.referred is None:
        course = replace(course, referred=fact.since, unit=fact.value.unit)
        return _noting(course, fact)
    if isinstance(fact.value, Start) and course.started is None:
        return _noting(replace(course, started=fact.since), fact)
    return course


def _noting(course: Course, fact: Fact) -> Course:
    return replace(course, facts=(*course.facts, fact.id))
