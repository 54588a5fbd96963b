"""An account in one programme is let into another, and what it is then safe from."""

import pytest

from tests.office import cast, several
from tests.office.cast import CODE, MOMENT
from tests.office.several import OTHER
from virksom.office.access import Actor, Role
from virksom.office.actions.account_of import SharedAccount
from virksom.office.actions.dismiss import dismiss, readmit
from virksom.office.actions.forget_factors import forget_factors
from virksom.office.actions.join_programme import CannotJoin, join_programme
from virksom.office.actions.send_link import send_password_link
from virksom.office.actions.shut_door import shut_door
from virksom.office.store import users
from virksom.office.store.models import User
from virksom.office.store.vault.erase import erase
from virksom.office.store.vault.persons import PersonData, put

LEADER = Role.TEAM_LEADER.value


@pytest.fixture
def other(office: cast.Cast) -> str:  # noqa: ARG001  # its users
    """Return the code of the second programme, whose administrator is in it alone."""
    return several.begin()


def administrator() -> Actor:
    return several.actor("administrator-1")


def programmes() -> list[str]:
    user = users.by_username(LEADER)
    return [] if user is None else [one.programme for one in user.memberships]


@pytest.mark.usefixtures("other")
def test_they_sign_in_as_before_and_are_in_both() -> None:
    assert programmes() == [CODE, OTHER]
    found = several.actor(LEADER, CODE)
    assert [one.programme for one in found.elsewhere] == [OTHER]


@pytest.mark.parametrize(
    ("username", "role", "says"),
    [
        ("nobody-here", LEADER, "Ingen logger ind"),
        (LEADER, LEADER, "De har den rolle"),
        ("candidate", LEADER, "kommer ind med et link"),
        ("trainer", LEADER, "kommer ind med et link"),
        ("adviser", "candidate", "kommer ind med et link"),
        ("adviser", "king", "Der er ingen rolle"),
        ("adviser", "investor_analyst", "0 organisationer"),
    ],
)
def test_who_cannot_is_told_why(username: str, role: str, says: str, other: str) -> None:
    with pytest.raises(CannotJoin, match=says):
        join_programme(other, username, role=role, moment=MOMENT)


def test_a_second_role_there_has_the_same_code(other: str) -> None:
    code = join_programme(other, LEADER, role="bookkeeper", moment=MOMENT)
    assert code == several.actor(LEADER).code
    assert several.actor(LEADER).roles == {Role.TEAM_LEADER, Role.BOOKKEEPER}


@pytest.mark.usefixtures("other")
def test_an_administrator_of_one_programme_cannot_come_in_as_somebody_of_both() -> None:
    code = several.actor(LEADER).code
    for act in (forget_factors, send_password_link):
        with pytest.raises(SharedAccount, match="et andet program"):
            act(administrator(), code, moment=MOMENT)


@pytest.mark.usefixtures("other")
def test_the_door_to_one_programme_is_shut_and_opened_alone() -> None:
    code = several.actor(LEADER).code
    dismiss(administrator(), code, moment=MOMENT)
    assert programmes() == [CODE]
    readmit(administrator(), code, moment=MOMENT)
    assert programmes() == [CODE, OTHER]


def test_who_is_erased_in_one_programme_comes_in_to_the_other_as_before(other: str) -> None:
    shut_door(other, several.actor(LEADER).code, moment=MOMENT)
    assert programmes() == [CODE]


def test_who_is_erased_in_both_has_no_account_left(other: str) -> None:
    held = several.actor(LEADER)
    here = several.actor(LEADER, CODE).code
    put(CODE, PersonData(code=here, name="Eva"), moment=MOMENT)
    for programme, code in ((other, held.code), (CODE, here)):
        erase(programme, code)
        shut_door(programme, code, moment=MOMENT)
    assert not User.objects.filter(username=LEADER).exists()
    assert users.programmes_of(held.id or 0) == {CODE, other}
