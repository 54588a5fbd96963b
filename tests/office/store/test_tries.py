"""Wrong tries at the door."""

import logging
from datetime import timedelta

import pytest
from axes.models import AccessAttempt

from tests.office.cast import MOMENT
from virksom.office.store import tries

pytestmark = pytest.mark.django_db
NAME = "anna"


def taken(times: int, name: str = NAME) -> list[bool]:
    return [tries.take(name, moment=MOMENT) for _ in range(times)]


def test_five_tries_are_taken_and_the_sixth_is_not() -> None:
    assert taken(6) == [True] * 5 + [False]
    assert tries.closed(NAME, moment=MOMENT)


def test_a_quarter_of_an_hour_after_the_last_one_tries_are_counted_anew() -> None:
    taken(5)
    assert tries.closed(NAME, moment=MOMENT + timedelta(minutes=14, seconds=59))
    later = MOMENT + timedelta(minutes=15)
    assert not tries.closed(NAME, moment=later)
    assert tries.take(NAME, moment=later)
    assert AccessAttempt.objects.get().failures_since_start == 1


def test_a_closed_door_is_not_held_closed_by_more_tries() -> None:
    taken(5)
    tries.take(NAME, moment=MOMENT + timedelta(minutes=10))
    assert tries.take(NAME, moment=MOMENT + timedelta(minutes=15))


def test_a_try_given_back_is_one_try_and_no_more() -> None:
    taken(4)
    tries.give_back(NAME)
    assert taken(3) == [True, True, False]


def test_nothing_is_kept_but_a_digest_a_number_and_a_moment() -> None:
    tries.take("hemmelig adgangskode", moment=MOMENT)
    kept = AccessAttempt.objects.get()
    assert len(kept.username) == 64
    assert (kept.failures_since_start, kept.attempt_time) == (1, MOMENT)
    told = [kept.user_agent, kept.http_accept, kept.path_info, kept.get_data, kept.post_data]
    assert "".join(told) == ""
    assert kept.ip_address == tries.address_of(None)


@pytest.mark.parametrize("name", ["anna\0", "å" * 100_000, ""])
def test_any_username_is_counted(name: str) -> None:
    assert taken(6, name) == [True] * 5 + [False]


def test_old_tries_are_forgotten() -> None:
    taken(1)
    assert tries.forget(before=MOMENT) == 0
    assert tries.forget(before=MOMENT + timedelta(seconds=1)) == 1


def test_axes_writes_down_no_names(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        taken(6, "anna.hansen")
    assert "anna" not in caplog.text
