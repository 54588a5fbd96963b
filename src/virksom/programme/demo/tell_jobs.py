"""What is told of employments: begun, changed, corrected, ended, and one that never was."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from random import Random

from virksom.programme.demo.office_hours import LAST, WEEK, ahead, at_work, promptly, usually
from virksom.programme.demo.recipe import KNOWN, ON, Scene
from virksom.programme.demo.story import Job, Story
from virksom.programme.demo.told import Told
from virksom.programme.kernel import Json

_LATE_JOB = date(2019, 11, 19)
_CORRECTED = date(2019, 11, 21)
_RETRACTED = date(2019, 11, 5)
_HOURS_LATER = date(2020, 1, 29)
_UNKNOWN_OF_12 = 2
_WRONG_OF_12 = 3


@dataclass(frozen=True, slots=True)
class _Wrong:
    """The weekly hours as first told: None for not known; and the day they are put right."""

    hours: str | None
    righted: date


def tell_jobs(story: Story, chance: Random) -> Iterator[Told]:
    """Yield what is told of every employment of a candidate."""
    for job in story.jobs:
        yield from _job(story, chance, job=job)
    if story.never is not None:
        yield from _never(story, chance, job=story.never)


def _job(story: Story, chance: Random, *, job: Job) -> Iterator[Told]:
    """Yield an employment stretch by stretch; what is told later replaces what was told."""
    latest = _first_told(story, chance, job=job)
    wrong = _wrong(story, chance, job=job)
    for number, (since, until, hours) in enumerate(job.stretches()):
        told = _told(story, latest, job=job, since=since, hours=hours)
        if number == 0 and wrong is not None:
            yield replace(told, value=_value(job, wrong.hours))
            righted = max(latest, at_work(wrong.righted, chance))
            told = _replacing(told, righted)
        yield told
        if until is not None:
            latest = max(told.known_at, usually(until, chance))
            yield replace(_replacing(told, latest), until=until)


def _told(story: Story, known_at: datetime, *, job: Job, since: date, hours: str) -> Told:
    return Told(
        known_at=known_at,
        kind="employment",
        subject=story.candidate,
        since=since,
        value=_value(job, hours),
        by=story.consultant,
        source="employment_contract",
        key=f"{job.code}/{since}",
    )


def _replacing(told: Told, known_at: datetime) -> Told:
    """Return the same employment told anew, from the pay."""
    key = f"{told.key}/again"
    return replace(told, known_at=known_at, source="payslip", key=key, replaces=told.key)


def _value(job: Job, hours: str | None) -> dict[str, Json]:
    return {
        "employment": job.code,
        "company": job.company,
        "form": job.form,
        "weekly_hours": hours,
    }


def _first_told(story: Story, chance: Random, *, job: Job) -> datetime:
    if story.part.scene is Scene.LATE_JOB and job.since <= ON:
        return at_work(_LATE_JOB, chance)
    return ahead(job.since, chance)


def _wrong(story: Story, chance: Random, *, job: Job) -> _Wrong | None:
    """Return what was first told of the hours when it was not right; None when it was.

    By chance only of jobs begun after the autumn, or put right well before it.
    """
    if story.part.scene is Scene.CORRECTED and job.since <= ON:
        return _Wrong("37.0", _CORRECTED)
    if story.part.scene is Scene.HOURS_LATER and job is story.paid[0]:
        return _Wrong(None, _HOURS_LATER)
    drawn, righted = chance.randrange(12), job.since + chance.randrange(3, 10) * WEEK
    shows = righted >= LAST or (job.since <= ON and righted > KNOWN - WEEK)
    plain = job.form == "ordinary" and not job.later
    if drawn >= _WRONG_OF_12 or shows or not plain:
        return None
    other = "30.0" if job.hours == "37.0" else "37.0"
    return _Wrong(None if drawn < _UNKNOWN_OF_12 else other, righted)


def _never(story: Story, chance: Random, *, job: Job) -> Iterator[Told]:
    """Yield an employment that is said to have begun, and the retraction of it."""
    told = _told(story, promptly(job.since, chance), job=job, since=job.since, hours=job.hours)
    yield told
    yield replace(
        told,
        known_at=at_work(_RETRACTED, chance),
        kind="retraction",
        since=_RETRACTED,
        value={"reason": "never_begun"},
        source="company",
        key="",
        replaces=told.key,
    )
