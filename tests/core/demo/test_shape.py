"""The shape of the cohort after the autumn of 2019, counted from the lines."""

from collections import Counter

import pytest

from tests.core.demo.plain import Shape, in_force, shape
from tests.core.demo.test_programme import DAYS
from virksom.programme.contract import Terms
from virksom.programme.demo.recipe import TRAINED
from virksom.programme.files.facts import facts_text
from virksom.programme.record import Log
from virksom.programme.settlement import WeekReading, statement
from virksom.programme.status import Person

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def shapes(logs: dict[int, Log]) -> dict[int, Shape]:
    return {seed: shape(in_force(facts_text(log))) for seed, log in logs.items()}


@pytest.fixture
def counted(seed: int, shapes: dict[int, Shape]) -> Shape:
    return shapes[seed]


@pytest.fixture(scope="module")
def read(
    everybody: dict[int, tuple[Person, ...]], terms: Terms
) -> dict[int, tuple[WeekReading, ...]]:
    """Return every week of every cohort, unpaid ones too."""
    return {
        seed: statement(found, terms, on=DAYS[-1], all_weeks=True).weeks
        for seed, found in everybody.items()
    }


@pytest.fixture
def weeks(seed: int, read: dict[int, tuple[WeekReading, ...]]) -> tuple[WeekReading, ...]:
    return read[seed]


def test_46_per_cent_of_the_referred_have_supported_themselves_by_the_end_of_2020(
    counted: Shape,
) -> None:
    assert round(100 * counted.reached / 120) == 46


def test_about_half_of_those_who_work_have_more_than_one_employment(counted: Shape) -> None:
    assert 0.45 <= counted.several / counted.worked <= 0.55


def test_the_spring_of_2020_takes_two_thirds_of_the_jobs(counted: Shape) -> None:
    assert counted.lost == round(counted.running * 2 / 3)
    assert counted.running >= 25


def test_most_have_a_job_after_training_in_cleaning_and_fewer_after_the_cafe(
    counted: Shape,
) -> None:
    share = {trade: after / trained for trade, (after, trained) in counted.trained.items()}
    assert share["cleaning"] > 0.5 > share["kitchen"]


def test_as_many_train_in_each_trade_as_the_recipe_has(counted: Shape) -> None:
    wanted = {trade: (after, after + never) for trade, (after, never) in TRAINED.items()}
    assert counted.trained == wanted


def test_somebody_reaches_the_cap_and_goes_on_unpaid(
    weeks: tuple[WeekReading, ...], terms: Terms
) -> None:
    paid = Counter(reading.candidate for reading in weeks if reading.paid)
    over = {reading.candidate for reading in weeks if reading.reasons[0].code == "cap_reached"}
    assert over
    assert {paid[candidate] for candidate in over} == {terms.on(DAYS[0]).whole("cap")}


def test_nobody_is_paid_for_more_weeks_than_the_cap(
    weeks: tuple[WeekReading, ...], terms: Terms
) -> None:
    paid = Counter(reading.candidate for reading in weeks if reading.paid)
    assert max(paid.values()) <= terms.on(DAYS[0]).whole("cap")
