"""Signing in with a second factor: the password, then a code or a passkey; or a passkey alone."""

import json
from datetime import datetime, timedelta

import pytest
from django.http import HttpRequest

from tests.office.authenticator import SoftKey
from tests.office.cast import MOMENT, PASSWORD, visitor
from tests.office.otp import totp
from virksom.office.actions.change_factors import add_app, add_passkey
from virksom.office.actions.sign_in import (
    CannotSignIn,
    NotTheCode,
    pass_code,
    pass_passkey,
    sign_in,
    sign_in_by_passkey,
)
from virksom.office.store import code_app, passkeys, recovery_codes, session_marks, sessions
from virksom.office.store.models import User
from virksom.office.store.session_marks import By

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
NAME = "adviser"
LATER = MOMENT + timedelta(minutes=5)


def number() -> int:
    return User.objects.get(username=NAME).pk


def with_app() -> tuple[str, tuple[str, ...]]:
    """Give the adviser an app; its secret, and the recovery codes that came with it."""
    request = visitor()
    sign_in(request, NAME, password=PASSWORD, moment=MOMENT)
    secret = code_app.proposed(request, anew=True)
    add_app(request, number(), code=totp(secret, MOMENT), moment=MOMENT)
    return secret, recovery_codes.shown(request, number(), moment=MOMENT)


def with_passkey() -> SoftKey:
    key, request = SoftKey(), visitor()
    sign_in(request, NAME, password=PASSWORD, moment=MOMENT)
    told = passkeys.invitation(request, user_id=number(), moment=MOMENT)
    add_passkey(request, number(), answer=key.made(told), moment=MOMENT)
    return key


def at_second_step(moment: datetime = LATER) -> HttpRequest:
    request = visitor()
    entry = sign_in(request, NAME, password=PASSWORD, moment=moment, after="/kandidater")
    assert not entry.inside
    return request


def test_the_password_alone_opens_no_session() -> None:
    with_app()
    request = at_second_step()
    assert sessions.signed_in(request) is None
    assert sessions.waiting(request).username == NAME


def test_a_code_of_the_app_opens_the_door_to_where_they_were_going() -> None:
    secret, _ = with_app()
    request = at_second_step()
    before = request.session.session_key
    entry = pass_code(request, totp(secret, LATER), moment=LATER)
    assert (entry.inside, entry.after) == (True, "/kandidater")
    assert sessions.signed_in(request) == entry.user
    assert session_marks.by(request) is By.FACTOR
    assert request.session.session_key != before


def test_a_recovery_code_opens_it_once() -> None:
    _, codes = with_app()
    assert pass_code(at_second_step(), codes[0], moment=LATER).inside
    with pytest.raises(NotTheCode, match="Koden passer ikke"):
        pass_code(at_second_step(), codes[0], moment=LATER)


def test_a_passkey_opens_it() -> None:
    key = with_passkey()
    request = at_second_step()
    told = passkeys.question(request, user_id=number(), moment=LATER)
    assert pass_passkey(request, key.answers(told), moment=LATER).inside
    assert session_marks.by(request) is By.FACTOR


def test_a_passkey_opens_the_door_alone() -> None:
    key, request = with_passkey(), visitor()
    told = passkeys.question(request, user_id=None, moment=LATER)
    entry = sign_in_by_passkey(request, key.answers(told), moment=LATER, after="/kandidater")
    assert (entry.inside, entry.after, entry.user.username) == (True, "/kandidater", NAME)
    assert sessions.signed_in(request) == entry.user


def test_a_passkey_of_one_who_is_no_longer_active_opens_nothing() -> None:
    key, request = with_passkey(), visitor()
    told = passkeys.question(request, user_id=None, moment=LATER)
    User.objects.filter(username=NAME).update(is_active=False)
    with pytest.raises(CannotSignIn, match="Adgangsnøglen passer ikke"):
        sign_in_by_passkey(request, key.answers(told), moment=LATER)


def test_five_wrong_codes_close_the_door_for_password_and_code_alike() -> None:
    secret, codes = with_app()
    request = at_second_step()
    told = []
    for _ in range(5):
        with pytest.raises(NotTheCode) as refused:
            pass_code(request, "000000", moment=LATER)
        told.append("Der er lukket" in str(refused.value))
    assert told == [False] * 4 + [True]
    with pytest.raises(NotTheCode, match="Der er lukket"):
        pass_code(request, totp(secret, LATER), moment=LATER)
    with pytest.raises(CannotSignIn, match="Der er lukket"):
        sign_in(visitor(), NAME, password=PASSWORD, moment=LATER)
    assert pass_code(request, codes[0], moment=LATER + timedelta(minutes=15)).inside


def test_typing_the_password_again_gives_no_more_codes_to_try() -> None:
    with_app()
    for _ in range(5):
        request = at_second_step()
        with pytest.raises(NotTheCode):
            pass_code(request, "000000", moment=LATER)
    with pytest.raises(CannotSignIn, match="Der er lukket"):
        at_second_step()


def test_coming_in_takes_all_tries_back() -> None:
    secret, _ = with_app()
    for turn in range(3):
        moment = LATER + timedelta(minutes=turn)
        request = at_second_step(moment)
        for _ in range(4):
            with pytest.raises(NotTheCode):
                pass_code(request, "000000", moment=moment)
        assert pass_code(request, totp(secret, moment), moment=moment).inside


def test_one_who_is_no_longer_active_does_not_pass_the_second_step() -> None:
    secret, _ = with_app()
    request = at_second_step()
    User.objects.filter(username=NAME).update(is_active=False)
    assert sessions.waiting(request) is None
    with pytest.raises(NotTheCode):
        pass_code(request, totp(secret, LATER), moment=LATER)


@pytest.mark.parametrize("answer", ["", "{}", json.dumps({"id": "AA"})])
def test_without_the_first_step_there_is_no_second(answer: str) -> None:
    with_passkey()
    with pytest.raises(NotTheCode):
        pass_passkey(visitor(), answer, moment=LATER)
    with pytest.raises(NotTheCode):
        pass_code(visitor(), "000000", moment=LATER)


def test_signing_in_as_somebody_else_ends_the_session_that_was() -> None:
    with_app()
    request = visitor()
    sign_in(request, "team_leader", password=PASSWORD, moment=MOMENT)
    sign_in(request, NAME, password=PASSWORD, moment=MOMENT)
    assert sessions.signed_in(request) is None
    assert sessions.waiting(request).username == NAME


def test_a_passkey_opens_the_door_while_it_is_closed_for_passwords() -> None:
    key, request = with_passkey(), visitor()
    for _ in range(5):
        with pytest.raises(CannotSignIn):
            sign_in(visitor(), NAME, password="wrong", moment=LATER)
    told = passkeys.question(request, user_id=None, moment=LATER)
    assert sign_in_by_passkey(request, key.answers(told), moment=LATER).inside
    assert not sign_in(visitor(), NAME, password=PASSWORD, moment=LATER).inside
