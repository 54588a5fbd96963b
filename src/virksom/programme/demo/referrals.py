"""Referrals, starts and the withdrawals up to the autumn of 2019."""

from dataclasses import replace
from datetime import date
from random import Random

from virksom.programme.demo.draw import begin, between, monday
from virksom.programme.demo.office_hours import DAY, WEEK, working_day
from virksom.programme.demo.recipe import Autumn, Scene, Then
from virksom.programme.demo.story import Passage, Story

_FIRST = date(2018, 9, 3)
_FIRST_START = date(2018, 9, 17)
_LAST_ACTIVE_START = date(2019, 9, 2)
_LAST_FRIDAY = date(2019, 9, 27)


def with_referral(story: Story, chance: Random) -> Story:
    """Return the story with its first course as it stands in the autumn, and a second one."""
    first = _first_passage(story, chance)
    if story.part.then is Then.AGAIN:
        return replace(story, passages=(first, _second_passage(chance)))
    return replace(story, passages=(first,))


def _first_passage(story: Story, chance: Random) -> Passage:
    where = story.part.autumn
    if where is Autumn.WITHDRAWN:
        return _withdrawn(story, chance)
    if where is Autumn.WAITING:
        return _waiting(chance)
    if where is Autumn.NEW:
        return _new(chance)
    if where is Autumn.LATER:
        return _later(chance)
    return _active(story, chance)


def _referred_before(start: date, chance: Random) -> date:
    """Return a working day one to four weeks before a start."""
    return working_day(max(_FIRST, start - chance.randrange(7, 29) * DAY), step=-1)


def _started_before(story: Story, chance: Random) -> date:
    """Return a start from five to twenty weeks before the first job."""
    job = story.jobs[0]
    if story.part.scene is Scene.EARLY_JOB:
        return working_day(job.since + 3 * DAY)
    start = begin(job.since - chance.randrange(5, 21) * WEEK, chance)
    return working_day(max(_FIRST_START, start), step=-1)


def _active(story: Story, chance: Random) -> Passage:
    if story.jobs and story.part.scene is not Scene.LATE_JOB:
        start = _started_before(story, chance)
    else:
        last = date(2019, 6, 3) if story.studies or story.jobs else _LAST_ACTIVE_START
        start = monday(between((_FIRST_START, last), chance))
    passage = Passage(referred=_referred_before(start, chance), started=start)
    if story.part.scene is Scene.LATE_WITHDRAWAL:
        return replace(passage, withdrawn=date(2019, 9, 20), reason="moved")
    return passage


def _withdrawn(story: Story, chance: Random) -> Passage:
    part = story.part
    if not part.started:
        referred = working_day(between((_FIRST, date(2019, 7, 31)), chance), step=-1)
        gone = _gone(referred + chance.randrange(3, 11) * WEEK, chance)
        return Passage(referred=referred, withdrawn=gone, reason=part.reason)
    if story.jobs:
        start = _started_before(story, chance)
        gone = _gone((story.jobs[-1].until or start) + 2 * WEEK, chance)
    else:
        start = monday(between((_FIRST_START, date(2019, 7, 1)), chance))
        gone = _gone(start + chance.randrange(5, 27) * WEEK, chance)
    return Passage(
        referred=_referred_before(start, chance), started=start, withdrawn=gone, reason=part.reason
    )


def _gone(day: date, chance: Random) -> date:
    return working_day(min(_LAST_FRIDAY, day + chance.randrange(5) * DAY), step=-1)


def _waiting(chance: Random) -> Passage:
    """Return a referral without a start yet; most are recent, some are not."""
    first = date(2019, 8, 5) if chance.randrange(4) == 0 else date(2019, 9, 2)
    return Passage(referred=working_day(between((first, _LAST_FRIDAY), chance), step=-1))


def _new(chance: Random) -> Passage:
    start = working_day(between((date(2019, 9, 3), _LAST_FRIDAY), chance))
    return Passage(referred=_referred_before(start, chance), started=start)


def _later(chance: Random) -> Passage:
    referred = working_day(between((date(2019, 10, 7), date(2019, 12, 13)), chance), step=-1)
    return Passage(referred=referred, started=monday(referred + chance.randrange(2, 6) * WEEK))


def _second_passage(chance: Random) -> Passage:
    referred = working_day(between((date(2019, 11, 11), date(2019, 12, 13)), chance), step=-1)
    return Passage(referred=referred, started=monday(referred + chance.randrange(4, 8) * WEEK))


def with_late_start(story: Story, chance: Random) -> Story:
    """Return a story that waited in the autumn with its start in October or November."""
    return story.with_start(
        begin(between((date(2019, 10, 31), date(2019, 11, 29)), chance), chance)
    )
