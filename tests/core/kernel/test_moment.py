"""Days and moments as people write them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from virksom.programme.kernel import day_in_copenhagen, parse_day, parse_moment
from virksom.programme.kernel.moment import NotADay, NotAMoment, end_of_day, is_day, is_moment


@pytest.mark.parametrize("text", ["2019-09-05", "05.09.2019", "5.9.2019", "5/9-2019", "5-9-2019"])
def test_a_day_is_read_in_iso_or_danish_form(text: str) -> None:
    assert parse_day(text) == date(2019, 9, 5)


@pytest.mark.parametrize(
    "text",
    [
        *("2019-02-29", "29.02.2019", "2019-9-5", "20190905", "5.9.19", "05.13.2019", "", "i dag"),
        *("1899-12-31", "2200-01-01", "9999-12-31", "31.12.1899", "0000-01-01", "٢٠١٩-09-05"),
    ],
)
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(NotADay) as refused:
        parse_day(text)
    assert refused.value.text.da == (
        f"»{text}« er ikke en dato fra 1900 til 2199; skriv den som 2019-09-30 eller 30.09.2019."
    )
    assert refused.value.text.en == (
        f"“{text}” is not a date from 1900 to 2199; write it as 2019-09-30 or 30.09.2019."
    )


@pytest.mark.parametrize("text", ["1900-01-01", "2199-12-31"])
def test_the_outermost_days_are_read(text: str) -> None:
    assert parse_day(text).isoformat() == text


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("2019-10-07T09:12:00+02:00", datetime(2019, 10, 7, 7, 12, tzinfo=UTC)),
        ("2019-10-07T09:12Z", datetime(2019, 10, 7, 9, 12, tzinfo=UTC)),
        ("2019-10-07T09:12:30.25-01:30", datetime(2019, 10, 7, 10, 42, 30, 250_000, tzinfo=UTC)),
    ],
)
def test_a_moment_has_an_offset(text: str, instant: datetime) -> None:
    assert parse_moment(text) == instant


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2019-10-07", datetime(2019, 10, 7, 22, tzinfo=UTC)),
        ("07.12.2019", datetime(2019, 12, 7, 23, tzinfo=UTC)),
        ("2019-03-31", datetime(2019, 3, 31, 22, tzinfo=UTC)),  # the clock went forward
        ("2019-10-27", datetime(2019, 10, 27, 23, tzinfo=UTC)),  # the clock went back
    ],
)
def test_a_day_means_its_last_microsecond_in_copenhagen(text: str, end: datetime) -> None:
    assert parse_moment(text) == end - timedelta(microseconds=1)


@pytest.mark.parametrize(
    "text",
    [
        *("2019-10-07T09:12:00", "2019-10-07 09:12:00+02:00", "2019-10-07T25:00:00+02:00", "nu"),
        *("2019-10-07T09:12:00+99:00", "1899-12-31T23:00:00Z", "2200-01-01T00:00:00Z"),
        *(
            "20191007T09:12:00Z",
            "2019-W41-1T09:12:00Z",
            "2019-10-07T09:12:00.1234567Z",
            "1800-01-01",
        ),
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(NotAMoment) as refused:
        parse_moment(text)
    assert refused.value.text.da == (
        f"»{text}« er ikke et tidspunkt fra 1900 til 2199; "
        "skriv 2019-10-07 eller 2019-10-07T09:12:00+02:00."
    )
    assert refused.value.text.en == (
        f"“{text}” is not a moment from 1900 to 2199; "
        "write 2019-10-07 or 2019-10-07T09:12:00+02:00."
    )


@pytest.mark.parametrize("text", ["1900-01-01T00:00:00+14:00", "2199-12-31T23:59:59-12:00"])
def test_the_outermost_moments_have_their_day_in_copenhagen(text: str) -> None:
    assert day_in_copenhagen(parse_moment(text)).year in {1899, 2200}


def test_the_day_in_copenhagen_turns_at_its_midnight() -> None:
    midnight = datetime(2019, 7, 1, 22, tzinfo=UTC)
    assert day_in_copenhagen(midnight) == date(2019, 7, 2)
    assert day_in_copenhagen(midnight - timedelta(microseconds=1)) == date(2019, 7, 1)


def test_the_day_of_the_end_of_a_day_is_that_day() -> None:
    assert day_in_copenhagen(end_of_day(date(2019, 10, 27))) == date(2019, 10, 27)


def test_forms_are_told_apart_without_asking_the_calendar() -> None:
    assert is_day("2019-99-99")
    assert not is_day("30.09.2019")
    assert is_moment("2019-99-99T99:99Z")
    assert not is_moment("2019-09-30")
