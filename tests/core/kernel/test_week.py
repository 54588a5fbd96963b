"""ISO weeks and months."""

from datetime import date
from itertools import pairwise

import pytest

from virksom.programme.kernel import Month, Span, Week
from virksom.programme.kernel.week import NotAMonth, NotAWeek, calendar, calendar_place


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2018, 9, 1), "2018-W35"),  # the payment window opens on a Saturday
        (date(2019, 12, 30), "2020-W01"),
        (date(2021, 1, 3), "2020-W53"),
        (date(2022, 12, 25), "2022-W51"),
        (date(1900, 1, 1), "1900-W01"),
    ],
)
def test_a_day_lies_in_its_iso_week(day: date, week: str) -> None:
    # The calendar of ISO 8601; the first four stand in the domain's list of boundary days.
    assert str(Week.of(day)) == week
    assert Week.parse(week) == Week.of(day)


def test_a_week_runs_from_monday_to_sunday() -> None:
    week = Week(2019, 10)
    assert (week.monday, week.thursday, week.sunday) == (
        date(2019, 3, 4),
        date(2019, 3, 7),
        date(2019, 3, 10),
    )
    assert week.span == Span(date(2019, 3, 4), date(2019, 3, 11))


@pytest.mark.parametrize(
    ("week", "month"),
    [("2019-W40", "2019-10"), ("2020-W01", "2020-01"), ("2020-W53", "2020-12")],
)
def test_a_week_belongs_to_the_month_of_its_thursday(week: str, month: str) -> None:
    assert str(Week.parse(week).month) == month


@pytest.mark.parametrize(
    ("week", "steps", "then"),
    [("2020-W53", 1, "2021-W01"), ("2021-W01", -1, "2020-W53"), ("2020-W01", 155, "2022-W51")],
)
def test_weeks_are_counted_over_the_turn_of_the_year(week: str, steps: int, then: str) -> None:
    assert Week.parse(week) + steps == Week.parse(then)
    assert str(Week.parse(then) - Week.parse(week)) == str(steps)


@pytest.mark.parametrize(
    ("month", "first", "until"),
    [("2019-09", "2019-09-01", "2019-10-01"), ("2019-12", "2019-12-01", "2020-01-01")],
)
def test_a_month_lasts_until_the_first_day_after_it(month: str, first: str, until: str) -> None:
    found = Month.parse(month)
    assert (str(found.first), str(found.until)) == (first, until)


def test_weeks_and_months_are_ordered_by_time() -> None:
    assert Week(2019, 52) < Week(2020, 1) < Week(2020, 2)
    assert Month(2019, 12) < Month(2020, 1) < Month(2020, 2)


@pytest.mark.parametrize(
    "text",
    ["2019-W53", "2019-W00", "2019-10", "2019W10", "2019-W1", "1899-W52", "2200-W01", "٢٠١٩-W10"],
)
def test_what_is_no_week_is_refused(text: str) -> None:
    with pytest.raises(NotAWeek) as refused:
        Week.parse(text)
    assert refused.value.text.da == (
        f"»{text}« er ikke en uge fra 1900 til 2199; skriv den som 2019-W10."
    )
    assert refused.value.text.en == (
        f"“{text}” is not a week from 1900 to 2199; write it as 2019-W10."
    )


@pytest.mark.parametrize("text", ["1900-W01", "2199-W52"])
def test_every_day_of_the_outermost_weeks_can_be_told(text: str) -> None:
    week = Week.parse(text)
    assert (week.sunday - week.monday).days == 6
    assert str(week + 1 + -1) == text


@pytest.mark.parametrize("text", ["2019-01", "2019-12", "1900-01", "2199-12"])
def test_a_month_is_written_as_it_is_read(text: str) -> None:
    assert str(Month.parse(text)) == text


@pytest.mark.parametrize("text", ["2019-00", "2019-13", "2019-9", "1899-12", "2200-01", "x2019-09"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(NotAMonth) as refused:
        Month.parse(text)
    assert refused.value.text.da == (
        f"»{text}« er ikke en måned fra 1900 til 2199; skriv den som 2019-09."
    )
    assert refused.value.text.en == (
        f"“{text}” is not a month from 1900 to 2199; write it as 2019-09."
    )


def test_the_calendar_has_every_week_once_and_in_order() -> None:
    weeks = calendar()
    assert weeks[calendar_place(date(2019, 3, 4))] is calendar()[calendar_place(date(2019, 3, 4))]
    assert str(weeks[calendar_place(date(2019, 3, 4))]) == "2019-W10"
    assert all(later - week == 1 for week, later in pairwise(weeks))
    assert len({hash(week) for week in weeks}) == len(weeks)
