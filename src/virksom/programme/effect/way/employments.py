"""The employments of each person: how many, the gaps between them, and what ended them.

Source:
    Rules, section 5 (employments); clause 5.4.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from virksom.programme.kernel import Text
from virksom.programme.record import UNRECORDED
from virksom.programme.status import AsKnown, Job, Person, Share, begun_jobs

MANY = 3
"""From how many employments a person is told of by code."""

NAMED = 500
"""The most who are told of so."""

NO_JOBS = Text("Ingen har haft lønnet ansættelse endnu.", "Nobody has had paid employment yet.")
"""What stands where no employment has begun."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldJob:
    """One paid employment begun since the referral, as far as the day that is described.

    Args:
        person: the person's id.
        employment: its code.
        company: code of the company, by its latest stretch.
        since: the first day.
        until: the first day after it; None while it runs on the day.
        ended: code of why it ended; None while it runs, and when no fact tells it.
    """

    person: str
    employment: str
    company: str
    since: date
    until: date | None
    ended: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """The days between two jobs of a person, or since the last one.

    Args:
        person: the person's id.
        since: the first day without a paid job.
        days: how many days, the last one exclusive; 0 when the next job began the same day.
        over: whether a next job ended it; otherwise they are the days so far.
    """

    person: str
    since: date
    days: int
    over: bool


def held_jobs(person: Person, *, on: date) -> tuple[HeldJob, ...]:
    """Return a person's paid employments begun by a day and since the referral, by first day.

    They are those of the status table. An employment's stretches are one, also with days between
    them. An end after the day is none yet.

    Source:
        Rules, section 5; clause 5.4.
    """
    stretches: dict[str, list[Job]] = {}
    for job in begun_jobs(person, on):
        stretches.setdefault(job.says.employment, []).append(job)
    found = (_held_job(person, jobs, on=on) for jobs in stretches.values())
    return tuple(sorted(found, key=lambda job: (job.since, job.employment)))


def _held_job(person: Person, jobs: Sequence[Job], *, on: date) -> HeldJob:
    last = max(jobs, key=lambda job: (job.span.until or date.max, job.span.since, job.fact.age))
    until = last.span.until
    over = until is not None and until <= on
    ended = last.says.ended if over and last.says.ended != UNRECORDED else None
    return HeldJob(
        person=person.id,
        employment=last.says.employment,
        company=last.company,
        since=min(job.span.since for job in jobs),
        until=until if over else None,
        ended=ended,
    )


def gaps(jobs: Sequence[HeldJob], *, on: date) -> tuple[Gap, ...]:
    """Return a person's gaps between jobs by a day, the one since the last job last.

    Jobs that overlap leave no gap. A job that began the day another ended leaves one of 0 days.

    Args:
        jobs: all of one person's, by first day.
        on: the last day that is described, inclusive.
    """
    found: list[Gap] = []
    since = jobs[0].until if jobs else None
    for job in jobs[1:]:
        if since is None:
            break
        if job.since >= since:
            days = (job.since - since).days
            found.append(Gap(person=job.person, since=since, days=days, over=True))
        since = None if job.until is None else max(since, job.until)
    if since is not None:
        days = (on - since).days + 1
        found.append(Gap(person=jobs[0].person, since=since, days=days, over=False))
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class ManyJobs:
    """One who has had ``MANY`` employments or more.

    Args:
        person: the person's id.
        jobs: how many employments.
        companies: at how many companies.
        since: the first day of the first.
    """

    person: str
    jobs: int
    companies: int
    since: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Employments:
    """The employments of everyone referred by a day, in numbers.

    Args:
        by_number: how many persons have had none, one, two and so on, up to the most that anyone
            has had; empty when nobody is referred.
        ended: how many employments ended by each reason's code; None where no fact tells it.
        many: those with ``MANY`` or more, most first and then by id; at most ``NAMED`` of them.
        over: the days of each gap that a next job ended, ascending.
        waiting: the days so far of each gap without a next job, ascending; none of the withdrawn.
    """

    by_number: tuple[int, ...]
    ended: Mapping[str | None, int]
    many: tuple[ManyJobs, ...]
    over: tuple[int, ...]
    waiting: tuple[int, ...]

    @property
    def jobs(self) -> int:
        """All employments."""
        return sum(number * persons for number, persons in enumerate(self.by_number))

    @property
    def employed(self) -> int:
        """How many persons have had one at least."""
        return sum(self.by_number[1:])

    @property
    def several(self) -> Share:
        """Those with more than one of those with one at least."""
        return Share(sum(self.by_number[2:]), self.employed)

    @property
    def with_many(self) -> int:
        """How many persons have had ``MANY`` or more."""
        return sum(self.by_number[MANY:])


def employments(seen: AsKnown) -> Employments:
    """Return the employments of everyone referred by the day.

    Source:
        Rules, section 5; clause 5.4.
    """
    on = seen.on
    referred = [one for one in seen.people if one.referred_by(on) is not None]
    found = [(one, held_jobs(one, on=on)) for one in referred]
    between = [
        gap for one, jobs in found for gap in gaps(jobs, on=on) if gap.over or not _left(one, on=on)
    ]
    numbers = Counter(len(jobs) for _, jobs in found)
    jobs = [job for _, held in found for job in held]
    return Employments(
        by_number=tuple(numbers[number] for number in range(max(numbers, default=-1) + 1)),
        ended=dict(Counter(job.ended for job in jobs if job.until is not None)),
        many=_many([held for _, held in found if len(held) >= MANY]),
        over=tuple(sorted(gap.days for gap in between if gap.over)),
        waiting=tuple(sorted(gap.days for gap in between if not gap.over)),
    )


def _many(found: Sequence[Sequence[HeldJob]]) -> tuple[ManyJobs, ...]:
    many = (
        ManyJobs(
            person=jobs[0].person,
            jobs=len(jobs),
            companies=len({job.company for job in jobs}),
            since=jobs[0].since,
        )
        for jobs in found
    )
    return tuple(sorted(many, key=lambda one: (-one.jobs, one.person))[:NAMED])


def _left(person: Person, *, on: date) -> bool:
    course = person.course_on(on)
    return course is not None and course.ended_by(on)
