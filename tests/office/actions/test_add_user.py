"""Letting somebody in."""

import pytest

from tests.office.cast import CODE, MOMENT, PASSWORD, Cast, visitor
from virksom.office.access import Role
from virksom.office.actions.add_user import CannotAdd, add_user
from virksom.office.actions.sign_in import sign_in
from virksom.office.store import users
from virksom.office.store.read import NoSuchProgramme
from virksom.office.store.users import MembershipRow

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office")]


def test_somebody_let_in_can_sign_in_as_what_they_are() -> None:
    add_user(CODE, "Anna", password=PASSWORD, role=Role.FINANCE_OFFICER)
    user = sign_in(visitor(), "anna", password=PASSWORD, moment=MOMENT).user
    assert user.memberships == (MembershipRow(CODE, "finance_officer", real=True),)
    assert not user.demo


def test_a_username_is_used_once(office: Cast) -> None:
    name = office.people[Role.ADVISER].upper()
    with pytest.raises(CannotAdd, match="Brugernavnet er taget"):
        add_user(CODE, name, password=PASSWORD, role=Role.ADVISER)


@pytest.mark.parametrize("password", ["short", "12345678901", "password123"])
def test_a_password_that_is_easily_guessed_is_refused(password: str) -> None:
    with pytest.raises(CannotAdd):
        add_user(CODE, "anna", password=password, role=Role.ADVISER)
    assert not users.taken("anna")


def test_a_programme_must_be_there() -> None:
    with pytest.raises(NoSuchProgramme):
        add_user("P9", "anna", password=PASSWORD, role=Role.ADVISER)


@pytest.mark.parametrize("name", ["", "  ", "a" * 151, "ß" * 100, "an\0na", "an\nna"])
def test_a_username_is_a_short_line(name: str) -> None:
    with pytest.raises(CannotAdd, match="1–150 tegn"):
        add_user(CODE, name, password=PASSWORD, role=Role.ADVISER)
