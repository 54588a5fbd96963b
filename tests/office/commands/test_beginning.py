"""Beginning a programme, and its first administrator, from the terminal."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from tests.office.cast import MOMENT
from virksom.office.access import Role
from virksom.office.actions.add_organisation import units_of
from virksom.office.actions.begin_programme import CannotBegin
from virksom.office.actions.load_facts import CannotLoad
from virksom.office.commands.beginning import begin
from virksom.office.store import members, read
from virksom.office.store.models import User
from virksom.office.store.organisations import organisations
from virksom.office.store.vault.persons import names
from virksom.programme.files.contracts import UnknownContract, contract_folder

pytestmark = pytest.mark.usefixtures("engine", "own_database")
TOLD = {
    "contract": "impact60",
    "provider": "Beskæftigelse A/S",
    "administrator": "Anna Aagaard",
    "mail": "",
}


def init(code: str = "P1", *, moment: datetime = MOMENT, **other: str) -> str:
    return begin(code, told={**TOLD, **other}, invented=False, moment=moment).da


def test_the_log_holds_one_fact_and_no_name() -> None:
    init()
    (fact,) = read.log("P1").facts
    assert (fact.kind, fact.subject, fact.since.isoformat()) == ("programme", "P1", "2018-09-01")
    assert "Anna" not in str(fact.wire)
    assert "Beskæftigelse" not in str(fact.wire)


def test_the_parties_of_the_contract_stand_from_the_first_day() -> None:
    init()
    held = {(row.kind, row.code) for row in organisations("P1")}
    units = {("jobcentre_unit", unit) for unit in units_of("P1")}
    assert held == {("provider", ""), ("municipality_finance", ""), *units}
    assert len(units) == 2


def test_the_administrator_has_a_name_in_the_vault_and_no_password() -> None:
    init()
    (held,) = members.members_as("P1", Role.ADMINISTRATOR)
    assert held.code == held.username == "administrator-1"
    assert names("P1", [held.code])[held.code] == "Anna Aagaard"
    assert not User.objects.get(username=held.username).has_usable_password()


def test_the_address_opens_once_to_choose_a_password(client: Client) -> None:
    now = datetime.now(UTC)  # noqa: TID251  # a link is as real as the browser's clock
    path = init(moment=now).splitlines()[-1].removeprefix("http://localhost:8000")
    assert client.post(path)["Location"] == "/log-ind/ny-adgangskode"
    assert Client().post(path).status_code == 410


def test_a_programme_is_begun_once() -> None:
    init()
    with pytest.raises(CannotLoad, match="holder allerede programmet P1"):
        init()
    assert len(read.log("P1").facts) == 1


def test_a_second_programme_has_its_own_log_and_administrator() -> None:
    init()
    init("P2", contract="fasthold")
    assert [row.contract for row in read.programmes()] == ["impact60", "fasthold"]
    assert len(members.members_as("P2", Role.ADMINISTRATOR)) == 1


def test_a_contract_in_a_folder_is_found_wherever_the_office_starts() -> None:
    folder = contract_folder("fasthold")
    init(contract=str(folder))
    assert read.programme("P1").contract == str(folder.resolve())


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"code": "P 1"}, CannotBegin),
        ({"code": ""}, CannotBegin),
        ({"provider": " "}, CannotBegin),
        ({"administrator": "Anna\nAagaard"}, CannotBegin),
        ({"contract": "nowhere"}, UnknownContract),
    ],
)
def test_what_cannot_be_begun_leaves_nothing(wrong: dict[str, str], why: type[Exception]) -> None:
    with pytest.raises(why):
        init(**wrong)
    assert read.programmes() == ()
    assert not User.objects.exists()
