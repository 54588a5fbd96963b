"""Each person's passage: their stays in places, day after day, from the referral on.

Source:
    Rules, sections 3 and 5.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, takewhile

from virksom.programme.contract import InForce, Terms
from virksom.programme.effect.way.places import PathPlace, place_within
from virksom.programme.kernel import Span
from virksom.programme.record import Known
from virksom.programme.status import (
    AsKnown,
    Person,
    Placement,
    State,
    Timeline,
    begun_jobs,
    placement,
    timeline,
)

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """Days in a row that a person was in one place, and in one state of self-support.

    Args:
        place: where.
        state: the state of each of the days; none outside a course.
        since: the first day.
        until: the first day after; None when the person was there on the day that is described.
    """

    place: PathPlace
    state: State
    since: date
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One person's way through the programme as far as the day that is described.

    Args:
        person: the person's id.
        stays: without hole or overlap, by day; the first begins with the first referral or, when
            the contract had no terms yet, with its first day; the last has no end. At least one.
    """

    person: str
    stays: tuple[Stay, ...]

    @property
    def now(self) -> Stay:
        """The stay on the day that is described."""
        return self.stays[-1]

    @property
    def places(self) -> tuple[PathPlace, ...]:
        """The places one after another; never the same twice in a row, and at least one."""
        return tuple(place for place, _ in groupby(stay.place for stay in self.stays))

    @property
    def since(self) -> date:
        """The first day in the place of the day that is described, whatever the state was."""
        same = takewhile(lambda stay: stay.place is self.now.place, reversed(self.stays))
        return min(stay.since for stay in same)

    def on(self, day: date) -> Stay | None:
        """Return the stay that covers a day; None before the first one."""
        index = bisect_right([stay.since for stay in self.stays], day) - 1
        return self.stays[index] if index >= 0 else None


def passages(seen: AsKnown) -> tuple[Passage, ...]:
    """Return the passage of everyone referred by the day, by id.

    Every day from the referral to the day that is described lies in exactly one stay. On the day
    itself they are the status table's own referred, and its withdrawn are those in that place.

    Source:
        Rules, section 5 (persons, not courses); clause 5.2.

    Raises:
        TermMissing: the contract has no terms in force on the day.
    """
    seen.terms.on(seen.on)
    found = (
        _passage(person, seen.terms, training=_training(person, seen.known), on=seen.on)
        for person in seen.people
        if person.referred_by(seen.on) is not None
    )
    return tuple(found)


def _training(person: Person, known: Known) -> tuple[Span, ...]:
    """Return the days of a person's job training."""
    facts = (fact for code in person.ids for fact in known.about(code))
    return tuple(fact.span for fact in facts if fact.kind == "training")


def _passage(person: Person, terms: Terms, *, training: Sequence[Span], on: date) -> Passage:
    referred = min(course.referred for course in person.courses if course.referred is not None)
    first = min(max(referred, terms.begins()), on)
    path = _Path(person, training, _begun(person, on=on))
    days = list(_days(path, terms, first=first, last=on))
    runs = [(alike, next(items)[1]) for alike, items in groupby(days, key=lambda item: item[0])]
    ends = (*(since for _, since in runs[1:]), None)
    stays = tuple(
        Stay(place=place, state=state, since=since, until=until)
        for ((place, state), since), until in zip(runs, ends, strict=True)
    )
    return Passage(person=person.id, stays=stays)


@dataclass(frozen=True, slots=True)
class _Path:
    """A person, the days of their job training, and the first day of each paid employment."""

    person: Person
    training: Sequence[Span]
    begun: Sequence[date]


def _begun(person: Person, *, on: date) -> list[date]:
    """Return the first day of each paid employment begun since the referral, ascending."""
    first: dict[str, date] = {}
    for job in begun_jobs(person, on):
        name = job.says.employment
        first[name] = min(job.span.since, first.get(name, job.span.since))
    return sorted(first.values())


def _days(
    path: _Path, terms: Terms, *, first: date, last: date
) -> Iterator[tuple[tuple[PathPlace, State], date]]:
    """Yield the days on which something may change, with what holds from then on.

    The first day is one of them. Each is read by the terms in force on it.
    """
    since: date | None = first
    while since is not None and since <= last:
        rules, following = terms.on(since), terms.next_change(since)
        line = timeline(path.person, rules)
        end = last if following is None else min(last, following - _DAY)
        for day in _turns(path, line, first=since, last=end):
            yield _read(path, rules, line=line, day=day), day
        since = following


def _turns(path: _Path, line: Timeline, *, first: date, last: date) -> list[date]:
    """Return the first day, and the days up to the last on which the answer may change."""
    spans = [*path.training, *(item.span for item in line.spans)]
    courses = path.person.courses
    days = {
        day for course in courses for day in (course.referred, course.started, course.withdrawn)
    }
    days |= {day for span in spans for day in (span.since, span.until)}
    return [first, *sorted(day for day in days if day is not None and first < day <= last)]


def _read(path: _Path, rules: InForce, *, line: Timeline, day: date) -> tuple[PathPlace, State]:
    """Return where a person who is referred is on a day, and the day's state."""
    if placement(path.person, rules, on=day) is Placement.WITHDRAWN:
        return PathPlace.WITHDRAWN, State.NONE
    course, (here, _) = path.person.course_on(day), line.within(day, day + _DAY)[0]
    if here is None or course is None or course.started is None or course.started > day:
        return PathPlace.REFERRED, State.NONE
    place = place_within(
        here,
        jobs_so_far=bisect_right(path.begun, day),
        training=any(span.covers(day) for span in path.training),
    )
    return place, here.state
