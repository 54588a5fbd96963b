"""Whom a landmark looks at: everybody from the start, or from the first paid job in the course.

Source:
    Anderson, Cain and Gelber (1983), Journal of Clinical Oncology 1:710-719 (landmarks).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

from virksom.programme.effect.mechanisms.ground import Ground, course_of
from virksom.programme.status import Job, Person, begun_jobs


class Origin(Enum):
    """From which day landmarks are counted."""

    COURSE = "course"
    JOB = "job"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One person from the day they are followed.

    Args:
        person: who.
        origin: from what landmarks are counted.
        since: the day landmarks are counted from.
        until: the day the course was left; None while it runs.
    """

    person: Person
    origin: Origin
    since: date
    until: date | None


def cases(ground: Ground, origin: Origin) -> tuple[Case, ...]:
    """Return everybody who has an origin by the last day, by id; empty when nobody has.

    ``COURSE`` counts from the first start; ``JOB`` from the first day in paid employment inside
    that course, for those who had one before they left.
    """
    make = _from_start if origin is Origin.COURSE else _from_job
    return tuple(make(ground))


def _from_start(ground: Ground) -> Iterator[Case]:
    for person, start in ground.begun:
        until = course_of(person, start).withdrawn
        yield Case(person=person, origin=Origin.COURSE, since=start, until=until)


def _from_job(ground: Ground) -> Iterator[Case]:
    for case in _from_start(ground):
        days = (max(job.span.since, case.since) for job in _jobs(ground, case))
        first = min(days, default=None)
        if first is not None and (case.until is None or first < case.until):
            yield replace(case, origin=Origin.JOB, since=first)


def _jobs(ground: Ground, case: Case) -> Iterator[Job]:
    for job in begun_jobs(case.person, ground.last):
        until = job.span.until
        if until is None or until > case.since:
            yield job
