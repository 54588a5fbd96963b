"""The shipped demo, and ten other cohorts."""

from random import Random

import pytest

from virksom.programme.contract import Terms
from virksom.programme.demo import DEMO_SEED, demo_log
from virksom.programme.demo.cohort import cohort
from virksom.programme.demo.recipe import Scene
from virksom.programme.demo.story import Story
from virksom.programme.files.contracts import read_contract
from virksom.programme.record import Log
from virksom.programme.status import Person, people


@pytest.fixture(scope="package")
def demo() -> Log:
    return demo_log()


@pytest.fixture(scope="package")
def shipped() -> dict[Scene, Story]:
    """Who plays each scene in the shipped demo."""
    stories = cohort(Random(DEMO_SEED))  # noqa: S311  # an invented cohort, no secret
    return {story.part.scene: story for story in stories if story.part.scene is not None}


@pytest.fixture(scope="package")
def terms() -> Terms:
    return read_contract("impact60").terms


@pytest.fixture(scope="package")
def logs() -> dict[int, Log]:
    return {seed: demo_log(seed) for seed in range(1, 11)}


@pytest.fixture
def chance() -> Random:
    return Random(1)  # noqa: S311  # an invented cohort, no secret


@pytest.fixture(scope="package")
def everybody(logs: dict[int, Log]) -> dict[int, tuple[Person, ...]]:
    return {seed: people(log.known()) for seed, log in logs.items()}


@pytest.fixture(params=range(1, 11))
def seed(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def another(seed: int, logs: dict[int, Log]) -> Log:
    return logs[seed]


@pytest.fixture
def others(seed: int, everybody: dict[int, tuple[Person, ...]]) -> tuple[Person, ...]:
    """Return the persons of another cohort."""
    return everybody[seed]
