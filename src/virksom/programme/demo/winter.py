"""The winter of 2019–20: first jobs, and the educations of 2020."""

from dataclasses import replace
from datetime import date
from random import Random

from virksom.programme.demo.draw import any_job, begin, between, end
from virksom.programme.demo.office_hours import WEEK
from virksom.programme.demo.recipe import ON, Scene, Then
from virksom.programme.demo.story import Job, Story, Study

_FIRST_JOB = (date(2019, 11, 4), date(2020, 2, 24))
_TERMS = (date(2020, 2, 3), date(2020, 8, 10))
_KINDS = ("vocational", "upper_secondary", "bridging")
_SHORT_BEFORE = date(2020, 1, 6)
_ENDED_BY = date(2020, 3, 7)


def with_winter(story: Story, chance: Random) -> Story:
    """Return the story with what the recipe has for the winter and for education in 2020."""
    if story.part.then is Then.WINTER:
        return story.with_jobs(_first_job(story, chance))
    if story.part.then is Then.STUDIES:
        return replace(story, studies=(_study(story, chance),))
    if story.part.scene is Scene.SUPPORTED:
        study = Study(since=_TERMS[0], until=None, kind="bridging", supported=True)
        return replace(story, studies=(study,))
    return story


def _first_job(story: Story, chance: Random) -> Job:
    first, last = _FIRST_JOB
    if story.part.scene is Scene.HOURS_LATER:
        return Job(since=date(2019, 11, 18))
    first = max(first, (story.started or ON) + 9 * WEEK)
    since = begin(between((first, last), chance), chance)
    drawn = any_job(since, chance)
    short = since < _SHORT_BEFORE and chance.randrange(4) == 0
    return drawn.ended(_early_end(since, chance)) if short else drawn


def _early_end(since: date, chance: Random) -> date:
    """Return the end of a job that lasts five to eight weeks, before the spring."""
    return min(_ENDED_BY, end(since + chance.randrange(6, 9) * WEEK, chance))


def _study(story: Story, chance: Random) -> Study:
    """Return an education that begins with a term; one in three is dropped within the year."""
    begun_late = story.started is None or story.started > date(2019, 12, 1)
    since = _TERMS[1] if begun_late else chance.choice(_TERMS)
    until = since + chance.randrange(20, 46) * WEEK if chance.randrange(3) == 0 else None
    return Study(since=since, until=until, kind=chance.choice(_KINDS))
