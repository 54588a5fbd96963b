"""When a session is over."""

from datetime import timedelta

import pytest
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest

from tests.office.cast import MOMENT, visitor
from virksom.office.store import session_marks
from virksom.office.store.session_marks import By

pytestmark = pytest.mark.django_db
HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)


def begun(by: By) -> HttpRequest:
    request = visitor()
    request.session[SESSION_KEY] = "1"
    session_marks.begin(request, by, moment=MOMENT)
    return request


def alive(request: HttpRequest, *rests: timedelta) -> bool:
    """Say whether the session goes on after each of these rests in turn."""
    moment = MOMENT
    for rest in rests:
        moment += rest
        session_marks.keep(request, moment=moment)
    return SESSION_KEY in request.session


@pytest.mark.parametrize("by", [By.PASSWORD, By.FACTOR])
def test_a_session_rests_for_less_than_an_hour(by: By) -> None:
    assert alive(begun(by), HOUR - SECOND)
    assert not alive(begun(by), HOUR)


def test_being_there_keeps_a_session_alive() -> None:
    assert alive(begun(By.FACTOR), *[50 * MINUTE] * 10)


@pytest.mark.parametrize("by", By)
def test_no_session_lasts_over_twelve_hours(by: By) -> None:
    assert alive(begun(by), *[30 * MINUTE] * 23)
    assert not alive(begun(by), *[30 * MINUTE] * 24)


def test_a_session_by_a_link_may_rest() -> None:
    assert alive(begun(By.LINK), 11 * HOUR)


def test_being_there_is_noted_once_a_minute_at_most() -> None:
    request = begun(By.FACTOR)
    request.session.save()
    request.session.modified = False
    session_marks.keep(request, moment=MOMENT + MINUTE - SECOND)
    assert not request.session.modified
    session_marks.keep(request, moment=MOMENT + MINUTE)
    assert request.session.modified


def test_nobodys_session_is_left_alone() -> None:
    request = visitor()
    session_marks.keep(request, moment=MOMENT)
    assert list(request.session.keys()) == []


def test_a_proof_counts_for_a_quarter_of_an_hour() -> None:
    request = begun(By.PASSWORD)
    assert session_marks.fresh(request, moment=MOMENT + 15 * MINUTE - SECOND)
    assert not session_marks.fresh(request, moment=MOMENT + 15 * MINUTE)
    session_marks.prove(request, moment=MOMENT + 15 * MINUTE)
    assert session_marks.fresh(request, moment=MOMENT + 29 * MINUTE)


def test_a_link_is_no_proof_for_changing_ones_access() -> None:
    assert not session_marks.fresh(begun(By.LINK), moment=MOMENT)


def test_a_password_may_be_chosen_for_a_quarter_of_an_hour_by_nobody_signed_in() -> None:
    request = begun(By.LINK)
    session_marks.let_choose(request, 7, moment=MOMENT)
    assert SESSION_KEY not in request.session
    assert session_marks.chooses(request, moment=MOMENT + 14 * MINUTE) == 7
    assert session_marks.chooses(request, moment=MOMENT + 15 * MINUTE) is None
    session_marks.has_chosen(request)
    assert session_marks.chooses(request, moment=MOMENT) is None
