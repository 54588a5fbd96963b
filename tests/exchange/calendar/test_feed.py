"""A person's calendar to subscribe to."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from tests.exchange.calendar.meetings import MEETING, MOMENT, meetings, unfolded, values
from virksom.exchange.calendar import Meeting, feed
from virksom.programme.kernel import COPENHAGEN, Text

TITLE = Text("Mine møder", "My meetings")


@given(st.lists(meetings(), max_size=6, unique_by=lambda meeting: meeting.uid))
def test_every_meeting_stands_once_and_in_order_of_time(some: list[Meeting]) -> None:
    found = Calendar.from_ical(feed(some, title=TITLE, moment=MOMENT)).walk("VEVENT")
    ordered = sorted(some, key=lambda meeting: (meeting.starts.astimezone(UTC), meeting.uid))
    assert [event["UID"] for event in found] == [meeting.uid for meeting in ordered]


@given(st.lists(meetings(), max_size=4, unique_by=lambda meeting: meeting.uid))
def test_the_order_they_come_in_does_not_matter(some: list[Meeting]) -> None:
    one, other = (feed(way, title=TITLE, moment=MOMENT) for way in (some, some[::-1]))
    assert one == other


def test_a_feed_is_published_under_its_name_and_tells_nobody_who_comes() -> None:
    sent = feed([MEETING], title=TITLE, moment=MOMENT)
    assert {"METHOD:PUBLISH", "NAME:Mine møder", "X-WR-CALNAME:Mine møder"} <= set(unfolded(sent))
    assert values(sent, "ATTENDEE") == []
    assert b"VALARM" not in sent


def test_a_cancelled_meeting_is_shown_as_cancelled() -> None:
    sent = feed([replace(MEETING, cancelled=True)], title=TITLE, moment=MOMENT)
    assert values(sent, "STATUS") == ["CANCELLED"]


def test_no_meetings_are_an_empty_calendar() -> None:
    sent = feed([], title=TITLE, moment=MOMENT, language="en")
    assert "NAME:My meetings" in unfolded(sent)
    assert Calendar.from_ical(sent).walk("VEVENT") == []


def test_the_twice_told_hour_of_october_is_ordered_as_it_passes() -> None:
    first = datetime(2018, 10, 28, 2, 40, tzinfo=COPENHAGEN)
    second = datetime(2018, 10, 28, 2, 20, fold=1, tzinfo=COPENHAGEN)
    some = [
        replace(MEETING, uid=uid, starts=starts, ends=starts + timedelta(days=1))
        for uid, starts in (("M2", second), ("M1", first))
    ]
    assert values(feed(some, title=TITLE, moment=MOMENT), "UID") == ["M1", "M2"]
