"""Employments begun by the autumn of 2019, as the recipe asks for them.

Drawn backwards from the autumn, so that whoever is to be at work then is.
"""

from dataclasses import replace
from datetime import date
from random import Random

from virksom.programme.demo.draw import begin, between, end, job, monday
from virksom.programme.demo.office_hours import DAY, WEEK
from virksom.programme.demo.recipe import Autumn, Part, Scene
from virksom.programme.demo.story import Job, Story, Study

_LASTING_FROM = (date(2019, 5, 20), date(2019, 7, 1))
_SECOND_FROM = (date(2019, 3, 4), date(2019, 8, 26))
_FIRST_FROM = (date(2018, 12, 3), date(2019, 8, 26))
_ENDED_BY = (date(2019, 4, 8), date(2019, 8, 10))


def with_early_jobs(story: Story, chance: Random) -> Story:
    """Return the story with the employments and education that begin by the autumn."""
    if story.part.scene is Scene.STUDENT:
        study = Study(since=date(2019, 8, 5), until=None, kind="vocational")
        return replace(story, studies=(study,))
    if story.part.scene is Scene.LATE_JOB:
        since = monday(between((date(2019, 8, 26), date(2019, 9, 16)), chance))
        return story.with_jobs(Job(since=since, hours="18.5", benefit=True))
    if not story.part.jobs:
        return story
    drawn = _jobs(story.part, chance)
    if story.part.scene is Scene.RETRACTED:
        return replace(story, never=drawn[-1])
    return story.with_jobs(*drawn)


def _jobs(part: Part, chance: Random) -> list[Job]:
    if part.scene is Scene.PARALLEL:
        return _parallel(chance)
    drawn = [_last(part, chance)]
    for kind in reversed(part.jobs[:-1]):
        drawn.insert(0, _before(drawn[0], chance, kind=kind, part=part))
    return drawn


def _last(part: Part, chance: Random) -> Job:
    """Return the latest job: it lasts when the recipe says so, and has ended otherwise."""
    kind = part.jobs[-1]
    if part.autumn not in (Autumn.FULL, Autumn.PARTIAL):
        until = end(between(_ENDED_BY, chance), chance)
        return _ended(kind, chance, until=until, weeks=chance.randrange(5, 13))
    if part.scene is Scene.RETRACTED:
        return job(kind, chance, since=date(2019, 9, 16))
    on_monday = part.scene in (Scene.CIRCULAR, Scene.WEEKEND)
    since = between(_window(part), chance)
    drawn = job(kind, chance, since=monday(since) if on_monday else begin(since, chance))
    if part.scene is Scene.CORRECTED:
        return replace(drawn, hours="32.0")
    return _growing(drawn, chance) if part.scene is Scene.GROWING else drawn


def _window(part: Part) -> tuple[date, date]:
    if part.scene is Scene.CIRCULAR:
        return _LASTING_FROM
    return _SECOND_FROM if len(part.jobs) > 1 else _FIRST_FROM


def _growing(drawn: Job, chance: Random) -> Job:
    """Let the hours grow twice, the second time to full time."""
    more = monday(between((date(2019, 10, 14), date(2019, 11, 18)), chance))
    return replace(
        drawn,
        hours="15.0",
        later=((more, "22.0"), (date(2020, 8, 1), "37.0")),
        benefit=True,
    )


def _before(following: Job, chance: Random, *, kind: str, part: Part) -> Job:
    """Return a short job that ended before ``following`` began."""
    if part.scene is Scene.WEEKEND:
        until = following.since - 2 * DAY
    else:
        until = end(following.since - chance.randrange(4, 15) * DAY, chance)
    return _ended(kind, chance, until=until, weeks=chance.randrange(4, 7))


def _ended(kind: str, chance: Random, *, until: date, weeks: int) -> Job:
    return job(kind, chance, since=monday(until - weeks * WEEK), until=until)


def _parallel(chance: Random) -> list[Job]:
    """Return two jobs that overlap; together they make full time, each alone does not."""
    first = begin(between((date(2019, 3, 4), date(2019, 5, 27)), chance), chance)
    second = begin(between((date(2019, 7, 1), date(2019, 8, 26)), chance), chance)
    return [Job(since=first, hours="20.0"), Job(since=second, hours="17.5")]
