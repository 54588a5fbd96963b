"""Who was where week by week, against the status table of the same day."""

from datetime import date

import pytest

from tests.core.effect.way.walks import CIRCLE, demo, path
from virksom.programme.effect.way.occupancy import Occupied, occupancy
from virksom.programme.effect.way.passages import passages
from virksom.programme.effect.way.places import PathPlace
from virksom.programme.status import status_table


def test_weeks_are_told_on_their_sundays_and_the_day_itself_last() -> None:
    found = path(*CIRCLE, on=date(2019, 1, 23)).occupancy
    days = [one.day.isoformat() for one in found]
    assert days == ["2019-01-06", "2019-01-13", "2019-01-20", "2019-01-23"]
    assert [_where(one) for one in found] == ["referred", "on_path", "training", "training"]


def test_a_day_that_is_a_sunday_is_told_once() -> None:
    found = path(*CIRCLE, on=date(2019, 1, 13)).occupancy
    assert [one.day for one in found] == [date(2019, 1, 6), date(2019, 1, 13)]


def test_with_nobody_there_are_no_weeks() -> None:
    assert occupancy((), on=date(2019, 9, 30)) == ()


def test_the_states_are_the_days_own_in_every_place() -> None:
    last = path(*CIRCLE, on=date(2019, 3, 10)).occupancy[-1]
    assert (_where(last), last.full, last.partial) == ("first_job", 0, 1)


@pytest.mark.parametrize("week", range(0, 57, 7))
def test_a_week_of_the_demo_is_the_status_table_of_its_sunday(week: int) -> None:
    asked = demo()
    one = occupancy(passages(asked), on=asked.on)[week]
    table = status_table(asked.people, asked.terms, on=one.day)
    assert one.referred == len(table.referred)
    assert one.by_place[PathPlace.WITHDRAWN] == len(table.withdrawn)


def test_the_demos_last_day_has_the_sources_nine_and_seven() -> None:
    asked = demo()
    last = occupancy(passages(asked), on=asked.on)[-1]
    assert (last.day, last.referred, last.full, last.partial) == (asked.on, 118, 9, 7)


def _where(one: Occupied) -> str:
    (place,) = (place for place, count in one.by_place.items() if count)
    return place.value
