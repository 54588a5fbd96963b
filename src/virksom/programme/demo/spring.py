"""The spring of 2020: within eight weeks two thirds of the jobs are lost.

Source:
    The domain page, A2 (Mandag Morgen on the eight weeks after 2 March 2020).
"""

from collections.abc import Iterable
from datetime import date
from random import Random

from virksom.programme.demo.draw import end
from virksom.programme.demo.office_hours import DAY, WEEK
from virksom.programme.demo.recipe import SHOCK_FROM, SHOCK_UNTIL, Scene
from virksom.programme.demo.story import Job, Story

_BEFORE = SHOCK_FROM - DAY
_WEEKS = (0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 7)
_SPARED = (Scene.CIRCULAR, Scene.GROWING)


def with_spring(stories: Iterable[Story], chance: Random) -> list[Story]:
    """Return the stories with two thirds of the jobs that ran before the spring ended."""
    told = list(stories)
    running = [(index, job) for index, story in enumerate(told) for job in _running(story)]
    exposed = [(index, job) for index, job in running if told[index].part.scene not in _SPARED]
    for index, job in chance.sample(exposed, two_thirds(len(running))):
        told[index] = told[index].with_change(job, job.ended(_lost(chance)))
    return told


def two_thirds(count: int) -> int:
    """Return two thirds of a whole number, to the nearest whole number."""
    return (2 * count + 1) // 3


def _running(story: Story) -> list[Job]:
    return [job for job in story.paid if job.runs(_BEFORE)]


def _lost(chance: Random) -> date:
    """Return the first day after a job in the eight weeks; most are lost in the first ones."""
    week = SHOCK_FROM + chance.choice(_WEEKS) * WEEK
    return min(SHOCK_UNTIL, end(week + chance.randrange(5, 8) * DAY, chance))
