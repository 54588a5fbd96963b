"""The demo programme and its log-ins, in an empty office only."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.office import cast
from tests.office.cast import MOMENT, stand, visitor
from virksom.office.access import Role
from virksom.office.actions import load_demo as module
from virksom.office.actions.load_demo import (
    DEMO_PASSWORD,
    DEMO_USERS,
    PLAYED_FROM,
    load_demo,
)
from virksom.office.actions.load_facts import CannotLoad, load_facts
from virksom.office.actions.sign_in import sign_in
from virksom.office.store import read, users, write
from virksom.office.store.company_names import company_names
from virksom.office.store.models import User
from virksom.office.store.vault.persons import names
from virksom.programme.record import Log

pytestmark = pytest.mark.django_db
ROLES = {username: role for username, role, _, _ in DEMO_USERS}


@pytest.fixture(autouse=True)
def _short_demo(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "shipped_demo", lambda: cast.log(invented=True))


def test_an_empty_office_gets_the_demo_and_its_log_ins() -> None:
    row = load_demo(moment=MOMENT, whole=True)
    assert row is not None
    assert row.invented
    own = [fact.id for fact in cast.log(invented=True).facts]
    held = read.log(row.code)
    assert [fact.id for fact in held.facts if fact.id in own] == own
    more = {fact.kind for fact in held.facts if fact.id not in own}
    assert more.isdisjoint({"start", "employment"})
    assert [user.username for user in users.demo_users()] == list(ROLES)


@pytest.mark.parametrize("username", ROLES)
def test_a_demo_log_in_opens_with_the_shared_password(username: str) -> None:
    load_demo(moment=MOMENT, whole=True)
    user = sign_in(visitor(), username, password=DEMO_PASSWORD, moment=MOMENT).user
    assert [Role(membership.role) for membership in user.memberships] == [ROLES[username]]
    assert user.demo


def test_loading_again_touches_nothing() -> None:
    load_demo(moment=MOMENT, whole=True)
    assert load_demo(moment=MOMENT, whole=True) is None
    assert len(users.demo_users()) == len(ROLES)


def test_a_database_with_a_real_programme_gets_no_demo() -> None:
    stand()
    with pytest.raises(CannotLoad, match="et andet program"):
        load_demo(moment=MOMENT, whole=True)
    assert not User.objects.exists()


def test_a_database_with_another_invented_programme_gets_no_demo() -> None:
    stand(invented=True)
    with pytest.raises(CannotLoad, match="et andet program"):
        load_demo(moment=MOMENT, whole=True)


def test_a_demo_database_with_one_more_programme_is_not_the_demo_alone() -> None:
    load_demo(moment=MOMENT, whole=True)
    facts = [replace(fact, subject="P2") for fact in cast.log(invented=True).facts[:1]]
    load_facts(Log(tuple(facts)))
    with pytest.raises(CannotLoad, match="et andet program"):
        load_demo(moment=MOMENT, whole=True)


def test_a_demo_database_takes_no_real_programme() -> None:
    load_demo(moment=MOMENT, whole=True)
    with pytest.raises(CannotLoad, match="Opdigtede og virkelige"):
        load_facts(cast.log())
    assert len(users.demo_users()) == len(ROLES)


def test_a_played_demo_holds_what_was_known_when_its_clock_begins() -> None:
    now = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    row = load_demo(moment=now)
    assert row is not None
    assert now - read.programme(row.code).behind == PLAYED_FROM
    assert all(fact.known_at <= PLAYED_FROM for fact in read.log(row.code).facts)


def test_a_played_demo_can_be_worked_in_at_once() -> None:
    row = load_demo(moment=MOMENT)
    assert row is not None
    write.append(row.code, [cast.referral("K003")], moment=PLAYED_FROM)
    assert read.log(row.code).facts[-1].subject == "K003"


def test_everybody_of_the_demo_has_a_name_in_the_vault_only() -> None:
    row = load_demo(moment=MOMENT)
    assert row is not None
    assert set(names(row.code, ["K001", "K002", "konsulent-2"])) == {"K001", "K002", "konsulent-2"}
    assert set(company_names(row.code, ["V001"])) == {"V001"}
