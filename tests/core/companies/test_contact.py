"""A contact as it can be told."""

import pytest

from tests.core.companies.known import day
from virksom.programme.companies.contact import CHANNELS, MINUTES, MOST, USUAL, why_not_contact


@pytest.mark.parametrize(("channel", "minutes"), [("phone", None), ("visit", MOST), ("mail", 1)])
def test_a_contact_is_told_by_channel_and_minutes(channel: str, minutes: int | None) -> None:
    assert why_not_contact(channel, minutes=minutes, since=day(4), today=day(4)) is None


@pytest.mark.parametrize(
    ("channel", "minutes", "told"),
    [
        ("pigeon", 5, "opkald, besøg eller mail"),
        ("mail", 0, "fra 1 til 600"),
        ("mail", MOST + 1, "fra 1 til 600"),
    ],
)
def test_a_slip_is_told(channel: str, minutes: int, told: str) -> None:
    reason = why_not_contact(channel, minutes=minutes, since=day(4), today=day(4))
    assert reason is not None
    assert told in reason.da


def test_no_contact_lies_ahead() -> None:
    reason = why_not_contact("phone", minutes=5, since=day(5), today=day(4))
    assert reason is not None
    assert "efter i dag" in reason.da


def test_each_channel_has_a_usual_time_that_can_be_tapped() -> None:
    assert set(USUAL) == set(CHANNELS)
    assert set(USUAL.values()) <= set(MINUTES)
