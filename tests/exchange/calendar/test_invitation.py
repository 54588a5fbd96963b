"""Invitations and cancellations, read back by icalendar's parser and by a plain reader."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from icalendar import Calendar, Event

from tests.exchange.calendar.meetings import (
    ADVISER,
    MEETING,
    MOMENT,
    meetings,
    unescaped,
    unfolded,
    values,
)
from virksom.exchange.calendar import Meeting, Party, cancellation, invitation
from virksom.exchange.calendar.event import shown
from virksom.exchange.signs import writable
from virksom.programme.kernel import Text


def read(sent: bytes) -> Event:
    """Return the one event of a calendar."""
    (found,) = Calendar.from_ical(sent).walk("VEVENT")
    assert isinstance(found, Event)
    return found


@given(meetings())
def test_an_invitation_comes_back_as_it_went_out(meeting: Meeting) -> None:
    found = read(invitation(meeting, moment=MOMENT, language="en"))
    assert found["UID"] == meeting.uid
    assert found["SEQUENCE"] == meeting.sequence
    assert found["DTSTAMP"].dt == MOMENT
    assert found["DTSTART"].dt.astimezone(UTC) == meeting.starts.astimezone(UTC)
    assert found["DTEND"].dt.astimezone(UTC) == meeting.ends.astimezone(UTC)
    assert found["SUMMARY"] == writable(meeting.title.en)
    assert found.get("LOCATION", "") == writable(meeting.place)
    assert found.get("URL", "") == meeting.url


@given(meetings())
def test_a_reader_that_knows_the_standard_alone_reads_the_same(meeting: Meeting) -> None:
    sent = invitation(meeting, moment=MOMENT)
    assert values(sent, "UID") == [meeting.uid]
    assert unescaped(values(sent, "SUMMARY")[0]) == writable(meeting.title.da)
    assert [unescaped(place) for place in values(sent, "LOCATION")] == [
        writable(place) for place in (meeting.place,) if place
    ]
    assert values(sent, "URL") == [url for url in (meeting.url,) if url]


@given(meetings())
def test_every_line_is_at_most_75_octets_of_whole_signs(meeting: Meeting) -> None:
    sent = invitation(meeting, moment=MOMENT) + cancellation(meeting, moment=MOMENT)
    lines = sent.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() == line.decode(errors="replace") for line in lines)


@given(meetings())
def test_no_text_begins_a_line_of_its_own(meeting: Meeting) -> None:
    names = {
        line.partition(":")[0].partition(";")[0]
        for line in unfolded(invitation(meeting, moment=MOMENT))
    }
    assert names <= {
        *("ATTENDEE", "BEGIN", "CALSCALE", "CLASS", "DTEND", "DTSTAMP", "DTSTART", "END"),
        *("LOCATION", "METHOD", "ORGANIZER", "PRODID", "RRULE", "SEQUENCE", "STATUS", "SUMMARY"),
        *("TRANSP", "TZID", "TZNAME", "TZOFFSETFROM", "TZOFFSETTO", "UID", "URL", "VERSION"),
    }  # fmt: skip


@given(meetings())
def test_everyone_is_invited_by_name_or_by_role(meeting: Meeting) -> None:
    found = read(invitation(meeting, moment=MOMENT)).get("ATTENDEE", [])
    told = found if isinstance(found, list) else [found]
    assert [who.params["CN"] for who in told] == [
        shown(party, language="da") for party in meeting.attendees
    ]


@pytest.mark.parametrize(
    ("name", "role", "found"),
    [
        ("Lis\n Madsen ", "Rådgiver", "Lis Madsen"),
        (" \t", "Rådgiver", "Rådgiver"),
        ("", "\x00", "adviser"),
        ("Lis\\; Madsen", "Rådgiver", "Lis/; Madsen"),
    ],
)
def test_a_party_is_shown_on_one_line_by_the_first_that_is_known(
    name: str, role: str, found: str
) -> None:
    party = Party("adviser", Text(role, role), name=name)
    assert shown(party, language="da") == found


def test_a_party_without_an_address_is_told_by_role_alone() -> None:
    sent = invitation(MEETING, moment=MOMENT)
    assert values(sent, "ORGANIZER") == ["invalid:consultant"]
    assert values(sent, "ATTENDEE") == ["invalid:adviser", "invalid:candidate"]
    assert "CN=Rådgiver" in "\n".join(unfolded(sent))


def test_whoever_has_an_address_is_asked_to_answer() -> None:
    adviser = replace(ADVISER, name="Lis Madsen", email="lis+a@aalborg.dk")
    found = read(invitation(replace(MEETING, attendees=(adviser,)), moment=MOMENT))["ATTENDEE"]
    assert found == "mailto:lis+a@aalborg.dk"
    assert (found.params["CN"], found.params["RSVP"]) == ("Lis Madsen", "TRUE")


def test_an_address_cannot_order_more_than_a_mail_to_it() -> None:
    party = Party("adviser", Text("Rådgiver", "Adviser"), email="a?subject=x&b#c%0a@d.dk")
    sent = invitation(replace(MEETING, attendees=(party,)), moment=MOMENT)
    assert values(sent, "ATTENDEE") == ["mailto:a%3Fsubject%3Dx%26b%23c%250a@d.dk"]


def test_an_invitation_is_a_request_and_rings_no_bell() -> None:
    sent = invitation(MEETING, moment=MOMENT)
    assert "METHOD:REQUEST" in unfolded(sent)
    assert (values(sent, "STATUS"), values(sent, "CLASS")) == (["CONFIRMED"], ["PRIVATE"])
    assert b"VALARM" not in sent


def test_a_change_is_the_same_meeting_with_a_higher_sequence() -> None:
    moved = replace(MEETING, starts=MEETING.starts - timedelta(days=1), sequence=1)
    first, second = (read(invitation(one, moment=MOMENT)) for one in (MEETING, moved))
    assert first["UID"] == second["UID"]
    assert (first["SEQUENCE"], second["SEQUENCE"]) == (0, 1)


def test_a_cancellation_cancels_that_meeting() -> None:
    sent = cancellation(replace(MEETING, sequence=2, cancelled=True), moment=MOMENT)
    assert "METHOD:CANCEL" in unfolded(sent)
    assert (values(sent, "STATUS"), values(sent, "SEQUENCE")) == (["CANCELLED"], ["2"])
    assert values(sent, "UID") == ["M0012@virksom"]
    assert len(values(sent, "ATTENDEE")) == 2


def test_a_cancelled_meeting_is_not_invited_to() -> None:
    with pytest.raises(ValueError, match="cancelled"):
        invitation(replace(MEETING, cancelled=True), moment=MOMENT)


def test_titles_and_roles_are_told_in_english_too() -> None:
    sent = invitation(MEETING, moment=MOMENT, language="en")
    assert values(sent, "SUMMARY") == ["Recruitment interview K017"]
    assert "CN=Adviser" in "\n".join(unfolded(sent))


def test_signs_a_calendar_may_not_hold_are_left_out() -> None:
    odd = replace(MEETING, place="Sal\x00 2\r\nVed\x1b døren\ud800\t!")
    assert unescaped(values(invitation(odd, moment=MOMENT), "LOCATION")[0]) == (
        "Sal 2\nVed døren\t!"
    )


def test_the_same_meeting_and_moment_give_the_same_bytes() -> None:
    later = datetime(2018, 10, 1, 11, 0, 0, 5, tzinfo=UTC).astimezone()
    assert invitation(MEETING, moment=MOMENT) == invitation(MEETING, moment=MOMENT)
    assert values(invitation(MEETING, moment=later), "DTSTAMP") == ["20181001T110000Z"]
