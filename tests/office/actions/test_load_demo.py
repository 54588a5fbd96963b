"""The demo programme and its log-ins, in an empty office only."""

from dataclasses import replace

import pytest

from tests.office import cast
from tests.office.cast import MOMENT, stand, visitor
from virksom.office.access import Role
from virksom.office.actions import load_demo as module
from virksom.office.actions.load_demo import DEMO_PASSWORD, DEMO_ROLES, load_demo
from virksom.office.actions.load_facts import CannotLoad, load_facts
from virksom.office.actions.sign_in import sign_in
from virksom.office.store import read, users
from virksom.office.store.models import User
from virksom.programme.record import Log

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _short_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "shipped_demo", lambda: cast.log(invented=True))


def test_an_empty_office_gets_the_demo_and_its_log_ins() -> None:
    row = load_demo()
    assert row is not None
    assert row.invented
    assert read.log(row.code) == cast.log(invented=True)
    assert [user.username for user in users.demo_users()] == list(DEMO_ROLES)


@pytest.mark.parametrize("username", DEMO_ROLES)
def test_a_demo_log_in_opens_with_the_shared_password(username: str) -> None:
    load_demo()
    user = sign_in(visitor(), username, password=DEMO_PASSWORD, moment=MOMENT)
    assert [Role(membership.role) for membership in user.memberships] == [DEMO_ROLES[username]]
    assert user.demo


def test_loading_again_touches_nothing() -> None:
    load_demo()
    assert load_demo() is None
    assert len(users.demo_users()) == len(DEMO_ROLES)


def test_a_database_with_a_real_programme_gets_no_demo() -> None:
    stand()
    with pytest.raises(CannotLoad, match="et andet program"):
        load_demo()
    assert not User.objects.exists()


def test_a_database_with_another_invented_programme_gets_no_demo() -> None:
    stand(invented=True)
    with pytest.raises(CannotLoad, match="et andet program"):
        load_demo()


def test_a_demo_database_with_one_more_programme_is_not_the_demo_alone() -> None:
    load_demo()
    facts = [replace(fact, subject="P2") for fact in cast.log(invented=True).facts[:1]]
    load_facts(Log(tuple(facts)))
    with pytest.raises(CannotLoad, match="et andet program"):
        load_demo()


def test_a_demo_database_takes_no_real_programme() -> None:
    load_demo()
    with pytest.raises(CannotLoad, match="Opdigtede og virkelige"):
        load_facts(cast.log())
    assert len(users.demo_users()) == len(DEMO_ROLES)
