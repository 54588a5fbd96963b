"""What the registers tell of benefits beside a job, some weeks later."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from random import Random

from virksom.programme.demo.office_hours import DAY, LAST, WEEK, at_work
from virksom.programme.demo.recipe import UNITS, Scene
from virksom.programme.demo.story import Job, Story
from virksom.programme.demo.told import Told

_CODES = dict(zip(UNITS, ("education_assistance", "cash_assistance"), strict=True))
_ENOUGH = Decimal(30)


@dataclass(frozen=True, slots=True)
class _Stretch:
    code: str
    since: date
    until: date | None


def tell_benefits(story: Story, chance: Random) -> Iterator[Told]:
    """Yield the benefits of a candidate as the register has them, told in the months after."""
    for number, stretch in enumerate(_stretches(story)):
        told = Told(
            known_at=at_work(stretch.since + chance.randrange(30, 50) * DAY, chance),
            kind="benefit",
            subject=story.candidate,
            since=stretch.since,
            value={"code": stretch.code},
            by="jobcenter",
            source="benefit_register",
            key=f"{story.candidate}/benefit/{number}",
        )
        yield from _until(told, chance, until=stretch.until)


def _stretches(story: Story) -> Iterator[_Stretch]:
    code = _CODES[story.unit]
    for job in story.jobs:
        if job.benefit:
            yield _Stretch(code, job.since, _no_longer_needed(job))
        elif job.form == "fleksjob":
            yield _Stretch("flex_wage_subsidy", job.since, job.until)
    if story.part.scene is Scene.BENEFIT_DAY:
        tuesday = story.jobs[0].since + 2 * WEEK
        tuesday += (1 - tuesday.weekday()) % 7 * DAY
        yield _Stretch(code, tuesday, tuesday + 2 * DAY)


def _no_longer_needed(job: Job) -> date | None:
    enough = [day for day, hours in job.later if Decimal(hours) >= _ENOUGH]
    ends = [job.until] if job.until is not None else []
    return min([*enough, *ends], default=None)


def _until(told: Told, chance: Random, *, until: date | None) -> Iterator[Told]:
    """Yield a benefit with its end at once when that is known by then, and otherwise later."""
    if until is not None and until < told.known_at.date():
        yield replace(told, until=until)
        return
    yield told
    if until is not None and until + 8 * WEEK < LAST:
        closed = at_work(until + chance.randrange(30, 50) * DAY, chance)
        yield replace(
            told, known_at=max(told.known_at, closed), until=until, key="", replaces=told.key
        )
