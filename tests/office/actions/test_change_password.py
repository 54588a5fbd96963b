"""Choosing a password."""

import pytest
from django.http import HttpRequest

from tests.office.cast import MOMENT, PASSWORD, visitor
from virksom.office.actions.change_password import (
    CannotChoose,
    NotThePassword,
    change_password,
    choose_password,
)
from virksom.office.actions.confirm_self import confirm_self
from virksom.office.actions.sign_in import CannotSignIn, sign_in
from virksom.office.store import session_marks, sessions
from virksom.office.store.models import User
from virksom.office.store.session_list import sessions_of
from virksom.office.store.session_rows import SessionStore

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
NEW = "another long one that nobody guesses"


def number() -> int:
    return User.objects.get(username="adviser").pk


def inside() -> HttpRequest:
    request = visitor()
    request.session = SessionStore()
    sign_in(request, "adviser", password=PASSWORD, moment=MOMENT)
    request.session.save()
    return request


def goes_on(request: HttpRequest) -> bool:
    again = visitor()
    again.session = SessionStore(request.session.session_key)
    return sessions.signed_in(again) is not None


def change(request: HttpRequest, *, old: str = PASSWORD, new: str = NEW, again: str = NEW) -> None:
    change_password(request, number(), old=old, new=new, again=again, moment=MOMENT)
    request.session.save()


def test_the_new_password_opens_and_the_old_does_not() -> None:
    change(inside())
    sign_in(visitor(), "adviser", password=NEW, moment=MOMENT)
    with pytest.raises(CannotSignIn):
        sign_in(visitor(), "adviser", password=PASSWORD, moment=MOMENT)


def test_this_session_goes_on_under_a_new_key_and_the_others_end() -> None:
    here, there = inside(), inside()
    before = here.session.session_key
    change(here)
    key = here.session.session_key
    assert [row.here for row in sessions_of(number(), key=key, moment=MOMENT)] == [True]
    assert goes_on(here)
    assert key != before
    assert not goes_on(there)


@pytest.mark.parametrize("new", ["short", "12345678901234", "password1234"])
def test_a_password_that_is_easily_guessed_is_not_taken(new: str) -> None:
    with pytest.raises(CannotChoose):
        change(inside(), new=new, again=new)
    sign_in(visitor(), "adviser", password=PASSWORD, moment=MOMENT)


def test_a_slip_of_the_finger_is_told() -> None:
    with pytest.raises(CannotChoose, match="ikke ens"):
        change(inside(), again=NEW + "x")


def test_wrong_old_passwords_close_the_door() -> None:
    request = inside()
    for _ in range(5):
        with pytest.raises(NotThePassword):
            change(request, old="wrong")
    with pytest.raises(NotThePassword):
        change(request)
    with pytest.raises(CannotSignIn, match="Der er lukket"):
        sign_in(visitor(), "adviser", password=PASSWORD, moment=MOMENT)


def test_a_password_chosen_after_a_link_ends_every_session() -> None:
    here = inside()
    choose_password(number(), new=NEW, again=NEW, moment=MOMENT)
    assert not goes_on(here)
    sign_in(visitor(), "adviser", password=NEW, moment=MOMENT)


def test_who_confirms_may_change_their_access_for_a_while() -> None:
    request = visitor()
    sign_in(request, "adviser", password=PASSWORD, moment=MOMENT)
    later = MOMENT + 2 * session_marks.FRESH
    with pytest.raises(NotThePassword):
        confirm_self(request, number(), password="wrong", moment=later)
    assert not session_marks.fresh(request, moment=later)
    confirm_self(request, number(), password=PASSWORD, moment=later)
    assert session_marks.fresh(request, moment=later)


def test_confirming_is_no_wrong_try() -> None:
    request = inside()
    for _ in range(6):
        confirm_self(request, number(), password=PASSWORD, moment=MOMENT)
    sign_in(visitor(), "adviser", password=PASSWORD, moment=MOMENT)
