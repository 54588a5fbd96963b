"""The cohorts that are timed: the same for the same seed, and as sound as any that is read."""

import pytest

from bench.generate import cohort
from virksom.programme.columns.sound import checked
from virksom.programme.columns.spells import Cohort

MANY = 3_000


def told(found: Cohort) -> tuple[object, ...]:
    """Return all that a cohort says, to the byte."""
    return tuple(found.persons), found.at.tobytes(), found.spells.tobytes(), found.benefits


def test_the_same_seed_gives_the_same_cohort_to_the_byte() -> None:
    assert told(cohort(MANY)) == told(cohort(MANY))


def test_another_seed_gives_another_cohort() -> None:
    assert cohort(MANY).spells.tobytes() != cohort(MANY, seed=61).spells.tobytes()


@pytest.mark.parametrize("persons", [1, 2, MANY])
def test_it_is_sound_and_has_as_many_persons_as_were_asked_for(persons: int) -> None:
    found = checked(cohort(persons))
    assert len(found) == len(set(found.persons)) == persons
