"""Passkeys, made and asked as a browser does."""

import json

import pytest
from django.http import HttpRequest

from tests.office.authenticator import SoftKey
from tests.office.cast import MOMENT, visitor
from virksom.office.store import passkeys
from virksom.office.store.asked import asked
from virksom.office.store.factors import factors
from virksom.office.store.models import User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def number(username: str = "adviser") -> int:
    return User.objects.get(username=username).pk


def make(key: SoftKey, username: str = "adviser") -> bool:
    request = visitor()
    told = passkeys.invitation(request, user_id=number(username), moment=MOMENT)
    return passkeys.add(request, user_id=number(username), answer=key.made(told), moment=MOMENT)


def ask(request: HttpRequest, key: SoftKey, username: str | None = "adviser") -> str:
    user_id = None if username is None else number(username)
    return key.answers(passkeys.question(request, user_id=user_id, moment=MOMENT))


def holder(request: HttpRequest, answer: str, username: str | None = "adviser") -> str | None:
    user = None if username is None else User.objects.get(username=username)
    with asked(request, moment=MOMENT):
        found = passkeys.answered(answer, user=user)
    return None if found is None else found.user.username


@pytest.mark.parametrize("username", ["adviser", None])
def test_a_passkey_shows_whose_it_is(username: str | None) -> None:
    key, request = SoftKey(), visitor()
    assert make(key)
    assert holder(request, ask(request, key, username), username) == "adviser"


def test_an_answer_fits_once() -> None:
    key, request = SoftKey(), visitor()
    make(key)
    answer = ask(request, key)
    assert holder(request, answer) == "adviser"
    assert holder(request, answer) is None


def test_after_a_wrong_answer_the_question_is_over() -> None:
    key, request = SoftKey(), visitor()
    make(key)
    answer = ask(request, key)
    assert holder(request, "{}") is None
    assert holder(request, answer) is None


def test_an_answer_to_another_question_fits_not() -> None:
    key, request = SoftKey(), visitor()
    make(key)
    answer = ask(visitor(), key)
    ask(request, key)
    assert holder(request, answer) is None


def test_another_sites_page_gets_nothing() -> None:
    assert not make(SoftKey(origin="https://virksom.example"))
    key, request = SoftKey(), visitor()
    make(key)
    key.origin = "https://virksom.example"
    assert holder(request, ask(request, key)) is None


def test_a_key_that_checks_nobody_is_not_taken_and_opens_nothing_alone() -> None:
    assert not make(SoftKey(verifies=False))
    key, request = SoftKey(), visitor()
    make(key)
    key.flags = 1
    assert holder(request, ask(request, key, None), None) is None


def test_somebody_elses_passkey_fits_not() -> None:
    mine, yours, request = SoftKey(), SoftKey(), visitor()
    make(mine)
    make(yours, "team_leader")
    assert holder(request, ask(request, yours)) is None
    yours.user = mine.user
    assert holder(request, ask(request, yours, None), None) is None


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "{",
        "null",
        "[]",
        "7",
        '"x"',
        "{}",
        json.dumps({"id": "AA", "rawId": "AA", "response": {}, "type": "public-key"}),
        json.dumps({"id": 1, "rawId": [], "response": "x", "type": None}),
        json.dumps({"response": {"userHandle": "!!"}}),
        "[" * 19_000,
        '{"id":"' + "A" * 100_000 + '"}',
    ],
)
def test_what_no_browser_would_send_is_refused(answer: str) -> None:
    request = visitor()
    passkeys.question(request, user_id=None, moment=MOMENT)
    assert holder(request, answer, None) is None
    passkeys.question(request, user_id=number(), moment=MOMENT)
    assert holder(request, answer) is None
    passkeys.invitation(request, user_id=number(), moment=MOMENT)
    assert not passkeys.add(request, user_id=number(), answer=answer, moment=MOMENT)


def test_an_answer_is_broken_in_every_place_without_harm() -> None:
    key, request = SoftKey(), visitor()
    make(key)
    whole = ask(request, key)
    for at in range(0, len(whole), 7):
        passkeys.question(request, user_id=number(), moment=MOMENT)
        assert holder(request, whole[:at] + "x" + whole[at + 1 :]) is None


def test_a_passkey_is_removed_by_its_holder_only() -> None:
    make(SoftKey())
    (held,) = factors(number()).passkeys
    assert not passkeys.remove(number("team_leader"), held.id)
    assert passkeys.remove(number(), held.id)
    assert factors(number()).passkeys == ()
