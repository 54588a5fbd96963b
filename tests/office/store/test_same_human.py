"""Who signs in in two ways is one human: known by the user, the e-mail address or the CPR."""

import pytest

from tests.office import cast
from virksom.office.access import Role
from virksom.office.store import users
from virksom.office.store.members import set_open
from virksom.office.store.same_human import same_human
from virksom.office.store.users import NewUser
from virksom.office.store.vault.persons import PersonData, put

pytestmark = pytest.mark.usefixtures("office")
ANNA = "anna@aktoer.example"


def let_in(username: str, code: str, role: Role = Role.BOOKKEEPER) -> None:
    new = NewUser(username=username, password="", role=role.value, code=code)
    users.add(cast.CODE, [new])


def told(code: str, *, mail: str = "", cpr: str = "") -> None:
    put(cast.CODE, PersonData(code=code, name="Anna", mail=mail, cpr=cpr), moment=cast.MOMENT)


def same(code: str, other: str) -> bool:
    return same_human(cast.CODE, code, other=other)


def test_two_of_whom_nothing_is_known_are_two() -> None:
    told("bogholder-7")
    told("bogholder-8")
    assert not same("bogholder-7", "bogholder-8")
    assert not same("bogholder-7", "bogholder-9")
    assert not same("bruger-x", "bruger-y")
    assert same("bogholder-7", "bogholder-7")


def test_one_address_or_one_cpr_is_one_human() -> None:
    told("bogholder-7", mail=ANNA, cpr="6104851234")
    told("bogholder-8", mail=" Anna@Aktoer.example ")
    told("bogholder-9", mail="andre@aktoer.example", cpr="6104851234")
    assert same("bogholder-7", "bogholder-8")
    assert same("bogholder-7", "bogholder-9")
    assert not same("bogholder-8", "bogholder-9")


def test_the_address_somebody_signs_in_with_counts_too() -> None:
    let_in(ANNA, "bogholder-7")
    told("bogholder-8", mail=ANNA)
    assert same("bogholder-7", "bogholder-8")


def test_one_user_under_two_codes_is_one_human() -> None:
    let_in("anna", "")
    user = users.by_username("anna")
    assert user is not None
    role, home = Role.FINANCE_OFFICER, cast.COMES_FROM[Role.FINANCE_OFFICER]
    users.join(cast.CODE, user.id, role=role.value, code="oekonomi-7", organisation=home)
    assert same(f"bruger-{user.id}", "oekonomi-7")
    assert not same(f"bruger-{user.id + 1}", "oekonomi-7")


@pytest.mark.parametrize("active", [True, False])
def test_who_goes_by_the_number_is_known_by_the_address_too(*, active: bool) -> None:
    let_in(ANNA, "")
    user = users.by_username(ANNA)
    assert user is not None
    set_open(cast.CODE, user.id, opened=active)
    told("bogholder-8", mail=ANNA)
    assert same(f"bruger-{user.id}", "bogholder-8")
    assert same("bogholder-8", f"bruger-{user.id}")
    assert not same(f"bruger-{user.id + 1}", "bogholder-8")


def test_a_number_that_no_user_can_have_is_nobody() -> None:
    told("bogholder-8", mail=ANNA)
    assert not same(f"bruger-{10**19}", "bogholder-8")
    assert not same(f"bruger-{10**17}", "bogholder-8")
