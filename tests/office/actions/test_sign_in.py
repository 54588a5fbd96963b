"""Signing in by username and password."""

from contextlib import nullcontext
from datetime import datetime, timedelta

import pytest

from tests.office.cast import MOMENT, PASSWORD, Cast, visitor
from virksom.office.actions.sign_in import CannotSignIn, safe_next, sign_in
from virksom.office.store import backend, sessions, users
from virksom.office.store.models import User
from virksom.office.store.users import NewUser

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]
NAME = "adviser"
WRONG = "wrong"


def refuse(password: str = WRONG, name: str = NAME, moment: datetime = MOMENT) -> str:
    with pytest.raises(CannotSignIn) as refused:
        sign_in(visitor(), name, password=password, moment=moment)
    return str(refused.value)


def test_the_right_password_opens_a_session() -> None:
    request = visitor()
    entry = sign_in(request, NAME, password=PASSWORD, moment=MOMENT)
    assert entry.inside
    assert [membership.role for membership in entry.user.memberships] == ["adviser"]
    assert sessions.signed_in(request) == entry.user


def test_the_username_may_be_typed_with_capitals() -> None:
    assert sign_in(visitor(), " Adviser ", password=PASSWORD, moment=MOMENT).user.username == NAME


def test_the_session_gets_a_new_key() -> None:
    request = visitor()
    request.session["before"] = 1
    request.session.save()
    before = request.session.session_key
    sign_in(request, NAME, password=PASSWORD, moment=MOMENT)
    assert request.session.session_key != before
    assert not request.session.exists(before)


def test_nobody_learns_which_usernames_exist() -> None:
    assert refuse(name="nobody-here") == refuse()


def test_five_wrong_tries_close_the_door_for_a_quarter_of_an_hour() -> None:
    for _ in range(5):
        refuse()
    refuse(PASSWORD, moment=MOMENT + timedelta(minutes=14, seconds=59))
    sign_in(visitor(), NAME, password=PASSWORD, moment=MOMENT + timedelta(minutes=15))


@pytest.mark.parametrize("name", [NAME, "nobody-here"])
def test_the_fifth_wrong_try_is_told_as_a_closed_door(name: str) -> None:
    told = [refuse(name=name) for _ in range(6)]
    assert all("Efter fem forkerte" in sentence for sentence in told[:4])
    assert all("Der er lukket i et kvarter" in sentence for sentence in told[4:])
    later = MOMENT + timedelta(minutes=15)
    assert refuse(name=name, moment=later) == told[0]


def test_four_wrong_tries_do_not() -> None:
    for _ in range(4):
        refuse()
    sign_in(visitor(), NAME, password=PASSWORD, moment=MOMENT)
    for _ in range(4):
        refuse()
    sign_in(visitor(), NAME, password=PASSWORD, moment=MOMENT)


def test_after_a_closed_door_tries_are_counted_anew() -> None:
    for _ in range(5):
        refuse()
    later = MOMENT + timedelta(minutes=15)
    refuse(moment=later)
    sign_in(visitor(), NAME, password=PASSWORD, moment=later)


def test_one_who_is_locked_out_locks_nobody_else_out() -> None:
    for _ in range(5):
        refuse()
    sign_in(visitor(), "candidate", password=PASSWORD, moment=MOMENT)


def test_tries_at_the_same_moment_are_counted_one_by_one(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    checked: list[str] = []

    def check(_user: User, password: str) -> bool:
        checked.append(password)
        if len(checked) < 9:
            refuse()
        return False

    monkeypatch.setattr(User, "check_password", check)
    monkeypatch.setattr(backend, "HASHING", nullcontext())
    refuse()
    assert len(checked) == 5


@pytest.mark.parametrize("name", [NAME, "nobody-here"])
def test_only_two_passwords_are_hashed_at_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    left: list[bool] = []

    def hash_it(*_password: object) -> bool:
        left.extend(backend.HASHING.acquire(blocking=False) for _ in range(2))
        backend.HASHING.release()
        return False

    monkeypatch.setattr(User, "check_password", hash_it)
    monkeypatch.setattr(backend, "make_password", hash_it)
    refuse(name=name)
    assert left == [True, False]


def test_a_username_that_no_database_can_hold_is_refused() -> None:
    assert refuse(name="adviser\0") == refuse()


def test_one_who_is_no_longer_active_is_refused_in_the_middle_of_a_session() -> None:
    request = visitor()
    sign_in(request, NAME, password=PASSWORD, moment=MOMENT)
    User.objects.filter(username=NAME).update(is_active=False)
    assert sessions.signed_in(request) is None
    refuse(PASSWORD)


def test_a_demo_user_is_refused_where_a_programme_is_real(office: Cast) -> None:
    users.add(
        office.programme,
        [NewUser(username="guest", password=PASSWORD, role="adviser", demo=True)],
    )
    refuse(PASSWORD, name="guest")
    assert users.demo_users() == ()


def test_a_demo_users_session_ends_where_a_programme_is_real() -> None:
    request = visitor()
    sign_in(request, NAME, password=PASSWORD, moment=MOMENT)
    assert sessions.signed_in(request) is not None
    User.objects.filter(username=NAME).update(demo=True)
    assert sessions.signed_in(request) is None


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("/kandidater?q=K001", "/kandidater?q=K001"),
        ("http://localhost/kandidater", "http://localhost/kandidater"),
        ("https://elsewhere.example/", ""),
        ("//elsewhere.example/", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_next_leads_nowhere_else(address: str, safe: str) -> None:
    assert safe_next(visitor(), address) == safe
