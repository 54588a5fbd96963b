"""After the spring of 2020: the way back, first jobs for some, and jobs that end again.

Half of those who ever work are to have more than one employment: the circular path.

Source:
    "Perspektiver for fremtiden": in half of all cases more than one employment.
"""

from collections.abc import Iterable
from datetime import date
from random import Random

from virksom.programme.demo.draw import any_job, begin, between, end
from virksom.programme.demo.office_hours import WEEK
from virksom.programme.demo.recipe import Scene, Then
from virksom.programme.demo.story import Job, Story

_AFTER = (date(2020, 7, 1), date(2020, 11, 23))
_LATE = (date(2021, 2, 1), date(2022, 3, 28))
_BACK_FROM = date(2020, 6, 8)
_LAST_BEGIN = date(2022, 6, 27)
_LAST_END = date(2022, 11, 26)


def with_recovery(stories: Iterable[Story], chance: Random) -> list[Story]:
    """Return the stories with everything after the spring but the withdrawals."""
    told = [_first_job(story, chance) for story in stories]
    several = sum(len(story.paid) > 1 for story in told)
    wanted = (sum(story.works for story in told) + 1) // 2 - several
    single = [index for index, story in enumerate(told) if _may_work_again(story)]
    for index in chance.sample(single, min(wanted, len(single))):
        told[index] = _again(told[index], chance)
    return [_ending(_back(story, chance), chance) for story in told]


def _first_job(story: Story, chance: Random) -> Story:
    windows = {Then.AFTER: _AFTER, Then.AGAIN: _AFTER, Then.LATE: _LATE}
    window = windows.get(story.part.then)
    if window is None:
        return story
    return story.with_jobs(any_job(begin(between(window, chance), chance), chance))


def _may_work_again(story: Story) -> bool:
    single = len(story.paid) == 1 and story.withdrawn is None
    return single and story.part.scene is not Scene.GROWING and story.paid[0].since < _LAST_BEGIN


def _back(story: Story, chance: Random) -> Story:
    """Let most of those with several jobs behind them find another when the last has ended."""
    gone = story.withdrawn is not None or story.at_work or len(story.paid) < 2  # noqa: PLR2004
    return story if gone or chance.randrange(10) < 3 else _again(story, chance)  # noqa: PLR2004


def _again(story: Story, chance: Random) -> Story:
    """Return the story with one more job, ending the one that runs; now and then with two."""
    last = max(story.paid, key=lambda job: job.since)
    if last.until is None:
        until = end(last.since + chance.randrange(14, 40) * WEEK, chance)
        ended = last.ended(max(until, _BACK_FROM))
        story, last = story.with_change(last, ended), ended
    following = _following(last, chance)
    if following is None:
        return story
    story = story.with_jobs(following)
    once_more = following.until is not None
    return _again(story, chance) if once_more else story


def _following(last: Job, chance: Random) -> Job | None:
    """Return a job that begins two to thirty weeks after the last; None when it is too late."""
    least = max(last.until or last.since, _BACK_FROM)
    since = begin(least + chance.randrange(6, 30) * WEEK, chance)
    if since > _LAST_BEGIN:
        return None
    drawn = any_job(since, chance)
    if chance.randrange(4):
        return drawn
    until = end(since + chance.randrange(8, 26) * WEEK, chance)
    return drawn.ended(until)


def _ending(story: Story, chance: Random) -> Story:
    """Let one in five of the jobs that still run end in 2021 or 2022."""
    lasting = story.part.scene in (Scene.CIRCULAR, Scene.GROWING) or story.withdrawn is not None
    running = [job for job in story.paid if job.until is None]
    if lasting or not running or chance.randrange(5):
        return story
    job = running[-1]
    first = max(date(2021, 2, 1), job.since + 8 * WEEK)
    return story.with_change(job, job.ended(end(between((first, _LAST_END), chance), chance)))
