"""Withdrawals after the autumn of 2019.

Source:
    The footnote of "Metodefriheden": after 31.12.2019 those who cannot profit are closed.
"""

from collections.abc import Iterable
from datetime import date
from random import Random

from virksom.programme.demo.draw import between
from virksom.programme.demo.office_hours import WEEK, working_day
from virksom.programme.demo.recipe import Autumn, Scene, Then
from virksom.programme.demo.referrals import with_late_start
from virksom.programme.demo.story import Story

_REASONS = ("other_offer",) * 6 + ("not_in_target_group", "moved", "pension")
_NO_SHOWS = (date(2019, 10, 21), date(2019, 12, 13))
_CLOSED = (date(2020, 1, 6), date(2020, 12, 18))
_GIVEN_UP = (date(2020, 9, 1), date(2022, 9, 30))
_MOVED = (date(2021, 3, 1), date(2021, 9, 24))
_NEVER_CLOSED = (Scene.CIRCULAR, Scene.GROWING, Scene.HOURS_LATER)


def with_late_starts(stories: Iterable[Story], chance: Random) -> list[Story]:
    """Return the stories where those who wait in the autumn begin, but for those who never do."""
    return [with_late_start(story, chance) if _begins(story) else story for story in stories]


def _begins(story: Story) -> bool:
    return story.part.autumn is Autumn.WAITING and story.part.then is not Then.NO_SHOW


def with_closings(stories: Iterable[Story], chance: Random) -> list[Story]:
    """Return the stories with every withdrawal after the autumn."""
    told = [_closed(story, chance) for story in stories]
    working = [index for index, story in enumerate(told) if _may_move(story)]
    closed = [index for index, story in enumerate(told) if _may_die(story)]
    mover, late = chance.choice(working), chance.choice(closed)
    told[mover] = told[mover].with_end(working_day(between(_MOVED, chance)), "moved")
    told[late] = told[late].with_end(told[late].withdrawn or _MOVED[0], "deceased")
    return told


def _closed(story: Story, chance: Random) -> Story:
    if story.withdrawn is not None or story.part.scene in _NEVER_CLOSED:
        return story
    if story.part.then is Then.NO_SHOW:
        return story.with_end(working_day(between(_NO_SHOWS, chance)), "never_met")
    if story.works or story.studies:
        return _given_up(story, chance)
    if chance.randrange(7) == 0:
        return story
    day = max(between(_CLOSED, chance), (story.started or _CLOSED[0]) + 8 * WEEK)
    return story.with_end(working_day(day), chance.choice(_REASONS))


def _given_up(story: Story, chance: Random) -> Story:
    """Close half of those whose last job or education has ended, some time after it did."""
    ends = [job.until for job in story.paid] + [study.until for study in story.studies]
    over = [until for until in ends if until is not None]
    if len(over) < len(ends) or chance.randrange(2):
        return story
    first = max(_GIVEN_UP[0], max(over) + 6 * WEEK)
    if first > _GIVEN_UP[1]:
        return story
    return story.with_end(
        working_day(between((first, _GIVEN_UP[1]), chance)), chance.choice(_REASONS)
    )


def _may_move(story: Story) -> bool:
    """Say whether a candidate can move away from a running job, so that the rule shows."""
    settled = any(job.until is None and job.since < _MOVED[0] for job in story.paid)
    alone = len([job for job in story.paid if job.since >= _MOVED[0]]) == 0
    return settled and alone and story.part.scene is None and story.withdrawn is None


def _may_die(story: Story) -> bool:
    return story.withdrawn is not None and story.withdrawn > _GIVEN_UP[0] and story.works
