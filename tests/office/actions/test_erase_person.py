"""Erasing a person: gone from the vault, and every sum as it was."""

import logging
from datetime import date, timedelta

import pytest

from tests.office.actions.lists import ANNA, csv
from tests.office.actions.referred import ADVISER, TERMS
from tests.office.cast import CODE, MOMENT, Cast, actor
from virksom.office.access import Actor, Denied, Role
from virksom.office.actions.erase_person import erase_person
from virksom.office.actions.merge_persons import merge_persons
from virksom.office.actions.refer_list import send_list
from virksom.office.store import feed_keys, links, members, read, waiting_sheets
from virksom.office.store.case import NoSuchCandidate
from virksom.office.store.models import User
from virksom.office.store.vault import drafts
from virksom.office.store.vault.persons import PersonData, person, put_all
from virksom.office.store.waiting_sheets import REFERRALS
from virksom.programme.files.contracts import read_contract
from virksom.programme.settlement import Statement, statement
from virksom.programme.status import StatusTable, people, status_table

pytestmark = pytest.mark.django_db
BOTH = [PersonData(code="K001", name="Anne"), PersonData(code="K002", name="Anne-Marie")]


@pytest.fixture(autouse=True)
def _people(office: Cast) -> None:  # noqa: ARG001  # stands in the database
    put_all(CODE, [*BOTH, PersonData(code="raadgiver-1", name="Ib")], moment=MOMENT)


def administrator() -> Actor:
    """Return the administrator, whose looks are written down under their number."""
    return actor(Role.ADMINISTRATOR, user=User.objects.get(username="administrator").pk)


def sums() -> tuple[StatusTable, Statement]:
    """Return what the programme counts and owes."""
    known = read.log(CODE).known()
    terms = read_contract("impact60").terms
    table = status_table(people(known), terms, on=date(2019, 9, 30))
    return table, statement(people(known), terms, on=date(2019, 10, 7))


def test_a_person_is_erased_and_every_sum_is_as_it_was() -> None:
    before, head = sums(), read.log(CODE).head
    erased = erase_person(administrator(), "K001", moment=MOMENT)
    assert [(code, one.persons) for code, one in erased.items()] == [("K001", 1)]
    assert (person(CODE, "K001"), person(CODE, "K002")) == (None, BOTH[1])
    assert (sums(), read.log(CODE).head) == (before, head)


def test_every_code_of_the_person_is_erased() -> None:
    merge_persons(actor(Role.TEAM_LEADER), "K001", other="K002", moment=MOMENT)
    erased = erase_person(administrator(), "K002", moment=MOMENT)
    assert sorted(erased) == ["K001", "K002"]
    assert person(CODE, "K001") is person(CODE, "K002") is None


def test_the_door_of_whoever_is_erased_is_shut() -> None:
    user = User.objects.get(username="candidate").pk
    token = links.make(user, CODE, after="", moment=MOMENT, lasts=timedelta(days=7))
    secret = feed_keys.make(CODE, user, moment=MOMENT)
    erase_person(administrator(), "K001", moment=MOMENT)
    assert not User.objects.get(pk=user).is_active
    assert links.use(token, MOMENT) is None
    members.set_open(CODE, user, opened=True)
    assert feed_keys.owner_of(secret) is None


def test_a_list_that_waits_with_somebody_erased_in_it_is_dropped() -> None:
    send_list(ADVISER, csv(ANNA), name="liste.csv", terms=TERMS, moment=MOMENT)
    erase_person(administrator(), "K001", moment=MOMENT)
    assert waiting_sheets.kept(CODE, REFERRALS, by=ADVISER.by, moment=MOMENT) is None


@pytest.mark.parametrize("kind", ["upload", "register_upload", "register_told", "reconcile_upload"])
def test_so_is_a_registers_list_with_a_cpr_in_it(kind: str) -> None:
    drafts.save(CODE, kind, subject="oekonomi-1", content={}, by="oekonomi-1", moment=MOMENT)
    erase_person(administrator(), "K001", moment=MOMENT)
    assert drafts.latest(CODE, kind, subject="oekonomi-1") is None


def test_others_the_vault_knows_can_be_erased_too() -> None:
    assert sorted(erase_person(administrator(), "raadgiver-1", moment=MOMENT)) == ["raadgiver-1"]
    assert person(CODE, "raadgiver-1") is None
    with pytest.raises(NoSuchCandidate):
        erase_person(administrator(), "raadgiver-1", moment=MOMENT)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ADMINISTRATOR])
def test_only_the_administrator_erases(role: Role) -> None:
    with pytest.raises(Denied):
        erase_person(actor(role), "K001", moment=MOMENT)
    assert person(CODE, "K001") == BOTH[0]


def test_the_log_of_the_office_tells_the_code_and_not_the_name(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(logging.getLogger("virksom"), "propagate", True)
    with caplog.at_level(logging.INFO, logger="virksom.vault"):
        erase_person(administrator(), "K001", moment=MOMENT)
    told = f"person data of K001 erased by user {administrator().id}"
    assert set(caplog.messages) == {told}
