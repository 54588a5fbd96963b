"""Danish time in a calendar, against dateutil's reading of it and the machine's own zone."""

from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from dateutil.tz import tzical
from hypothesis import given

from tests.exchange.calendar.meetings import MOMENT, at, instants, unfolded, values
from virksom.exchange.calendar import invitation
from virksom.exchange.calendar.zone import copenhagen, written
from virksom.programme.kernel import COPENHAGEN

ZONE = tzical(StringIO(copenhagen().to_ical().decode())).get("Europe/Copenhagen")
CHANGES = [
    datetime(year, month, day, 1, tzinfo=UTC)
    for year, month, day in ((2018, 10, 28), (2019, 3, 31), (2019, 10, 27), (2026, 10, 25))
]


def read(sent: bytes, name: str) -> datetime:
    """Return the instant a line of an event means, read by the zone the calendar brings."""
    (value,) = values(sent, name)
    if value.endswith("Z"):
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    assert any(line == f"{name};TZID=Europe/Copenhagen:{value}" for line in unfolded(sent))
    local = datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=ZONE)
    return local.astimezone(UTC)


@given(instants)
def test_the_zone_sent_along_says_what_the_machines_says(instant: datetime) -> None:
    local = instant.replace(tzinfo=ZONE, fold=0)
    assert local.utcoffset() == instant.replace(fold=0).utcoffset()


@given(instants)
def test_a_time_is_read_as_the_instant_it_is(instant: datetime) -> None:
    assert read(invitation(at(instant), moment=MOMENT), "DTSTART") == instant.astimezone(UTC)


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("quarters", range(-8, 9))
def test_every_quarter_around_a_change_is_the_instant_it_is(
    change: datetime, quarters: int
) -> None:
    instant = (change + timedelta(minutes=15 * quarters)).astimezone(COPENHAGEN)
    sent = invitation(at(instant), moment=MOMENT)
    assert read(sent, "DTSTART") == instant.astimezone(UTC)
    assert read(sent, "DTEND") == instant.astimezone(UTC) + timedelta(hours=1)


def test_an_hour_told_twice_is_local_the_first_time_and_universal_the_second() -> None:
    first = datetime(2018, 10, 28, 2, 30, tzinfo=COPENHAGEN)
    assert written(first).tzinfo is COPENHAGEN
    assert written(first.replace(fold=1)) == datetime(2018, 10, 28, 1, 30, tzinfo=UTC)
    assert written(first.replace(fold=1)).tzinfo is UTC


def test_a_time_the_march_night_skips_is_the_instant_it_means() -> None:
    skipped = datetime(2019, 3, 31, 2, 30, tzinfo=COPENHAGEN)
    assert written(skipped).isoformat() == "2019-03-31T03:30:00+02:00"


def test_a_meeting_over_the_october_night_keeps_its_length() -> None:
    evening = datetime(2018, 10, 27, 23, 0, tzinfo=COPENHAGEN)
    sent = invitation(at(evening), moment=MOMENT)
    assert read(sent, "DTEND") - read(sent, "DTSTART") == timedelta(hours=1)
