"""Everything is told on working days and in office hours; late is never by chance too late."""

from datetime import date
from random import Random

from virksom.programme.demo.office_hours import (
    LAST,
    ahead,
    at_work,
    is_working_day,
    late,
    promptly,
    usually,
    working_day,
)
from virksom.programme.record import Log

GOOD_FRIDAY, CHRISTMAS, SUNDAY = date(2019, 4, 19), date(2019, 12, 25), date(2019, 9, 29)


def test_offices_are_closed_on_weekends_and_danish_holidays() -> None:
    closed = (GOOD_FRIDAY, CHRISTMAS, SUNDAY, date(2020, 6, 1), date(2020, 6, 5))
    assert [day for day in closed if is_working_day(day)] == []
    assert is_working_day(date(2019, 9, 30))


def test_the_nearest_working_day_lies_after_or_before() -> None:
    assert working_day(GOOD_FRIDAY) == date(2019, 4, 23)
    assert working_day(GOOD_FRIDAY, step=-1) == date(2019, 4, 17)
    assert working_day(date(2019, 9, 30)) == date(2019, 9, 30)


def test_everything_in_the_demo_is_told_in_office_hours(another: Log) -> None:
    for fact in another.facts:
        assert fact.known_at.weekday() < 5
        assert 8 <= fact.known_at.hour < 16
        assert (fact.known_at.month, fact.known_at.day) not in ((12, 24), (12, 25), (1, 1))


def test_nothing_is_told_after_the_last_working_day(chance: Random) -> None:
    assert at_work(date(2023, 1, 5), chance).date() == LAST


def test_a_prompt_report_comes_within_a_week(chance: Random) -> None:
    delays = {(promptly(SUNDAY, chance).date() - SUNDAY).days for _ in range(300)}
    assert delays == {1, 2, 3, 4}


def test_a_late_report_comes_after_two_to_fifteen_weeks(chance: Random) -> None:
    delays = {(late(SUNDAY, chance).date() - SUNDAY).days for _ in range(300)}
    assert min(delays) >= 14
    assert 90 < max(delays) <= 105


def test_chance_never_tells_of_the_autumn_too_late_for_its_table(chance: Random) -> None:
    told = [usually(date(2019, 9, 2), chance).date() for _ in range(2000)]
    assert max(told) <= date(2019, 10, 7)
    assert max(told) > date(2019, 9, 15)


def test_some_reports_of_the_winter_are_months_late(chance: Random) -> None:
    told = [usually(date(2019, 11, 4), chance).date() for _ in range(2000)]
    assert sum(day > date(2019, 11, 12) for day in told) in range(60, 200)
    assert max(told) > date(2020, 1, 20)


def test_what_is_agreed_beforehand_is_told_up_to_two_weeks_before(chance: Random) -> None:
    days = [(ahead(date(2020, 9, 7), chance).date() - date(2020, 9, 7)).days for _ in range(500)]
    assert -16 <= min(days) <= -10
    assert max(days) > 14
