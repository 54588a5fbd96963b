"""The whole invented cohort: every candidate's story, drawn from the recipe by chance."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from virksom.programme.demo.closings import with_closings, with_late_starts
from virksom.programme.demo.companies import with_companies
from virksom.programme.demo.early import with_early_jobs
from virksom.programme.demo.recipe import ADVISERS, CONSULTANTS, PARTS, UNITS
from virksom.programme.demo.recovery import with_recovery
from virksom.programme.demo.referrals import with_referral
from virksom.programme.demo.spring import with_spring
from virksom.programme.demo.story import Story
from virksom.programme.demo.training import with_placements, with_training
from virksom.programme.demo.winter import with_winter


def cohort(chance: Random) -> tuple[Story, ...]:
    """Return one story a candidate, by code: K001 is referred first."""
    stories = [with_referral(with_early_jobs(story, chance), chance) for story in _fates(chance)]
    stories = with_late_starts(stories, chance)
    stories = [with_winter(story, chance) for story in stories]
    stories = with_recovery(with_spring(stories, chance), chance)
    stories = with_closings(stories, chance)
    stories = with_placements(with_training(stories, chance), chance)
    return _named(with_companies(stories, chance), chance)


def _fates(chance: Random) -> list[Story]:
    """Return the recipe's fates, in the order of the recipe, half of them by each unit."""
    parts = [part for part in PARTS for _ in range(part.count)]
    units = [unit for unit in UNITS for _ in range(len(parts) // len(UNITS))]
    chance.shuffle(units)
    return [Story(part=part, unit=unit) for part, unit in zip(parts, units, strict=True)]


def _named(stories: Sequence[Story], chance: Random) -> tuple[Story, ...]:
    """Return the stories by referral, each with its codes; a unit has its own advisers."""
    ordered = sorted(stories, key=lambda story: story.referred)
    return tuple(
        replace(
            story,
            candidate=f"K{number:03d}",
            adviser=chance.choice(ADVISERS[story.unit]),
            consultant=chance.choice(CONSULTANTS),
        )
        for number, story in enumerate(ordered, start=1)
    )
