"""Which company each employment is in, and the codes of both.

By the autumn of 2019 there are exactly as many companies as the recipe has; afterwards
about half of the employments are in companies that have employed a candidate before.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from virksom.programme.demo.recipe import COMPANIES_BY_AUTUMN, ON, Scene
from virksom.programme.demo.story import Job, Story

ENTERPRISES = {
    "V001": "cleaning",
    "V002": "kitchen",
    "V003": "retail",
    "V004": "construction",
}
"""The provider's own social enterprises by code, with the trade of their job training."""

WORKPLACES = {trade: code for code, trade in ENTERPRISES.items()}
"""The same the other way round."""

_FIRST_ALWAYS_NEW = 5
_NEW_OF_20 = 11
_ENTERPRISES_AT = {4: "V001", 9: "V002"}


@dataclass(frozen=True, slots=True)
class _Place:
    """An employment, the index of its story, and whether the autumn's table counts it."""

    owner: int
    job: Job
    counts: bool


def with_companies(stories: Iterable[Story], chance: Random) -> list[Story]:
    """Return the stories where every employment has its code and company.

    Nobody is twice in the same company, so different employments are different ones.
    """
    told = list(stories)
    places = sorted(_places(told), key=lambda place: place.job.since)
    again = _in_known_company(places, chance)
    new = _new_companies()
    taken: list[tuple[int, str]] = []
    for number, place in enumerate(places):
        known = _known(place, taken)
        company = chance.choice(known) if number in again else next(new)
        if place.counts or place.job.since > ON:
            taken.append((place.owner, company))
        employed = replace(place.job, code=f"E{number + 1:03d}", company=company)
        told[place.owner] = told[place.owner].with_change(place.job, employed)
    return told


def _places(told: Sequence[Story]) -> Iterator[_Place]:
    for owner, story in enumerate(told):
        in_time = story.part.scene is not Scene.LATE_JOB
        for job in story.told_of:
            yield _Place(owner, job, counts=in_time and job.paid and job.since <= ON)


def _known(place: _Place, taken: Sequence[tuple[int, str]]) -> list[str]:
    """Return the companies that have employed others; placements are with the provider."""
    if not place.job.paid:
        return list(ENTERPRISES)
    own = [code for owner, code in taken if owner == place.owner]
    return [code for _, code in taken if code not in own]


def _in_known_company(places: Sequence[_Place], chance: Random) -> set[int]:
    """Return the numbers of the employments in a company that is known already."""
    counted = [number for number, place in enumerate(places) if place.counts]
    fewer = len(counted) - COMPANIES_BY_AUTUMN
    again = set(chance.sample(counted[_FIRST_ALWAYS_NEW:], fewer))
    for number, place in enumerate(places):
        later = place.job.since > ON and chance.randrange(20) >= _NEW_OF_20
        if later or not place.job.paid:
            again.add(number)
    return again


def _new_companies() -> Iterator[str]:
    """Return codes not used before, without end; a few are the provider's own enterprises."""
    others = (f"V{number:03d}" for number in itertools.count(len(ENTERPRISES) + 1))
    return (_ENTERPRISES_AT.get(count) or next(others) for count in itertools.count())
