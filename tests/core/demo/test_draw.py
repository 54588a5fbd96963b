"""Days drawn by chance keep their bounds."""

from datetime import date, timedelta
from random import Random

import pytest

from virksom.programme.demo.draw import begin, between, end, job, monday

DAYS = [date(2019, 9, 1) + timedelta(days=number) for number in range(60)]


def test_a_day_between_two_may_be_either_of_them(chance: Random) -> None:
    first, last = date(2019, 9, 1), date(2019, 9, 3)
    drawn = {between((first, last), chance) for _ in range(100)}
    assert drawn == {first, date(2019, 9, 2), last}


@pytest.mark.parametrize("day", DAYS)
def test_a_beginning_is_never_later_and_at_most_thirty_days_before(
    day: date, chance: Random
) -> None:
    drawn = [begin(day, chance) for _ in range(50)]
    assert all(timedelta(0) <= day - one <= timedelta(days=30) for one in drawn)
    assert {monday(day), day.replace(day=1)} <= set(drawn)


@pytest.mark.parametrize("day", DAYS)
def test_an_end_is_never_later_and_at_most_six_days_before(day: date, chance: Random) -> None:
    drawn = [end(day, chance) for _ in range(50)]
    assert all(timedelta(0) <= day - one <= timedelta(days=6) for one in drawn)
    assert 5 in {one.weekday() for one in drawn}


@pytest.mark.parametrize(
    ("kind", "form", "hours"),
    [("full", "ordinary", 37), ("thirty", "ordinary", 30), ("fleksjob", "fleksjob", None)],
)
def test_a_job_is_what_the_recipe_calls_it(
    kind: str, form: str, hours: int | None, chance: Random
) -> None:
    drawn = job(kind, chance, since=DAYS[0])
    assert drawn.form == form
    assert hours in (float(drawn.hours), None)


def test_a_small_job_is_under_thirty_hours(chance: Random) -> None:
    drawn = [job("small", chance, since=DAYS[0]) for _ in range(100)]
    assert max(float(one.hours) for one in drawn) < 30
    assert {one.benefit for one in drawn} == {True, False}
