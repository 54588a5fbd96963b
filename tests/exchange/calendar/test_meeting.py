"""A meeting or party no calendar could hold is a bug, and the bug tells no address."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from tests.exchange.calendar.meetings import ADVISER, MEETING
from virksom.exchange.calendar import Party
from virksom.programme.kernel import COPENHAGEN, Text


@pytest.mark.parametrize(
    "wrong",
    [
        {"starts": MEETING.starts.replace(tzinfo=None)},
        {"ends": MEETING.ends.replace(tzinfo=None)},
        {"ends": MEETING.starts},
        {"ends": MEETING.starts - timedelta(minutes=1)},
        {"sequence": -1},
        {"uid": ""},
        {"uid": "M0012\r\nX-EVIL:1"},
        {"url": "javascript:alert(1)"},
        {"url": "https://virksom.example/m\\n12"},
        {"url": "https://virksom.example/m/12\r\nX-EVIL:1"},
    ],
)
def test_a_meeting_no_calendar_could_hold_is_a_bug(wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="a meeting"):
        replace(MEETING, **wrong)  # type: ignore[arg-type]


def test_a_meeting_may_last_from_the_first_to_the_second_half_past_two_in_october() -> None:
    first = datetime(2018, 10, 28, 2, 30, tzinfo=COPENHAGEN)
    meeting = replace(MEETING, starts=first, ends=first.replace(fold=1))
    assert meeting.ends.astimezone(UTC) - meeting.starts.astimezone(UTC) == timedelta(hours=1)


@pytest.mark.parametrize("code", ["", "a b", "adviser;x", "rådgiver"])
def test_a_party_is_known_by_a_plain_code(code: str) -> None:
    with pytest.raises(ValueError, match="code"):
        replace(ADVISER, code=code)


@pytest.mark.parametrize("email", ["jens", "jens@x\r\nBCC:y@z", 'jens"@x.dk', "jens@x.dk,y@z.dk"])
def test_an_address_of_another_form_is_a_bug_that_does_not_tell_it(email: str) -> None:
    with pytest.raises(ValueError, match="an address") as told:
        replace(ADVISER, email=email)
    assert "jens" not in str(told.value)


def test_what_is_logged_of_a_party_holds_no_name() -> None:
    party = Party("adviser", Text("Rådgiver", "Adviser"), name="Lis Madsen", email="lis@a.dk")
    assert "Lis" not in repr(replace(MEETING, attendees=(party,)))
    assert "lis@a.dk" not in repr(party)
