"""Job training by the recipe, and the few placements that are no paid employment.

Source:
    "Joblæring i socialøkonomisk virksomhed": after cleaning and caretaking most have a paid
    job; after the café fewer.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from random import Random

from virksom.programme.demo.draw import begin
from virksom.programme.demo.office_hours import DAY, WEEK, working_day
from virksom.programme.demo.recipe import ON, TRAINED, TRAINED_BY_AUTUMN, Autumn, Scene, Then
from virksom.programme.demo.story import Job, Lesson, Story

_PLACEMENTS = ("internship",) * 3 + ("wage_subsidy",) * 4
_NOT_YET = date(2019, 12, 16)


def with_training(stories: Iterable[Story], chance: Random) -> list[Story]:
    """Return the stories with job training: as many in each trade as the recipe has."""
    told = list(stories)
    early = _drawn(told, chance, which=_worked_by_autumn)
    later = _drawn(told, chance, which=_works_later)
    never = _drawn(told, chance, which=_never_works)
    # Who trains in cleaning before a first job that lies far ahead begins after the autumn.
    later.sort(key=lambda index: told[index].paid[0].since < _NOT_YET)
    for trade, (with_job, without) in TRAINED.items():
        by_autumn = TRAINED_BY_AUTUMN[trade]
        for index in (*_take(early, by_autumn), *_take(later, with_job - by_autumn)):
            told[index] = replace(told[index], lesson=_before_job(told[index], chance, trade=trade))
        for index in _take(never, without):
            told[index] = replace(told[index], lesson=_from_start(told[index], chance, trade=trade))
    return told


def _drawn(told: Sequence[Story], chance: Random, *, which: Callable[[Story], bool]) -> list[int]:
    found = [index for index, story in enumerate(told) if which(story)]
    chance.shuffle(found)
    return found


def _take(drawn: list[int], count: int) -> list[int]:
    taken = drawn[:count]
    del drawn[:count]
    return taken


def _worked_by_autumn(story: Story) -> bool:
    trains = story.part.scene not in (Scene.LATE_JOB, Scene.EARLY_JOB)
    return trains and story.works and story.paid[0].since <= ON


def _works_later(story: Story) -> bool:
    return story.works and story.paid[0].since > ON


def _never_works(story: Story) -> bool:
    return not story.works and story.started is not None


def _before_job(story: Story, chance: Random, *, trade: str) -> Lesson:
    """Return a training that ends up to two weeks before the first job."""
    until = story.paid[0].since - chance.randrange(15) * DAY
    started = story.started or until
    since = working_day(max(started + DAY, until - chance.randrange(3, 11) * WEEK))
    return Lesson(since=since, until=max(until, since + WEEK), trade=trade)


def _from_start(story: Story, chance: Random, *, trade: str) -> Lesson:
    """Return a training that begins within weeks of the start."""
    started, withdrawn = story.started or ON, story.withdrawn
    since = working_day(started + chance.randrange(2, 16) * DAY)
    until = since + chance.randrange(3, 17) * WEEK
    return Lesson(since=since, until=min(until, withdrawn or until), trade=trade)


def with_placements(stories: Iterable[Story], chance: Random) -> list[Story]:
    """Return the stories with a few internships and wage subsidies: no paid employment."""
    told = list(stories)
    chosen = _drawn(told, chance, which=_may_be_placed)
    for index, form in zip(chosen, _PLACEMENTS, strict=False):
        told[index] = told[index].with_jobs(_placement(told[index], chance, form=form))
    return told


def _may_be_placed(story: Story) -> bool:
    plain = story.part.scene is None and story.part.then is Then.NOTHING
    return plain and story.part.autumn is Autumn.SEEKING and not story.works


def _placement(story: Story, chance: Random, *, form: str) -> Job:
    since = begin((story.started or ON) + chance.randrange(9, 15) * WEEK, chance)
    short = form == "internship"
    length = chance.randrange(2, 7) if short else chance.randrange(10, 21)
    until = min(since + length * WEEK, story.withdrawn or since + length * WEEK)
    return Job(since=since, until=until, form=form, hours="37.0" if not short else "25.0")
