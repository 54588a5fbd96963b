"""Somebody to talk to at a company: told, told anew, left."""

from datetime import timedelta

import pytest

from tests.office.actions.firms import CONSULTANT, added
from tests.office.cast import CODE, MOMENT, actor
from virksom.office.access import Denied, Role
from virksom.office.actions.forget_tries import KEPT_FOR, forget_tries
from virksom.office.actions.keep_company_contact import (
    CannotKeep,
    keep_company_contact,
    leave_company_contact,
)
from virksom.office.actions.name_company import NoSuchCompany
from virksom.office.store.company_contacts import (
    ContactPerson,
    contact_person,
    contact_persons,
)

OTTO = ContactPerson(company="V009", name="Otto Blix", title="køkkenchef", mail="o@havnen.example")


@pytest.fixture(autouse=True)
def _cast(office: object) -> None:  # it stands in the database
    """Put the cast into the database."""


def keep(told: ContactPerson = OTTO) -> int:
    return keep_company_contact(CONSULTANT, told, moment=MOMENT)


def test_who_is_told_is_there_and_is_told_anew() -> None:
    number = keep()
    (held,) = contact_persons(CODE, ["V009"])
    assert (held.name, held.title, held.mail, held.number) == (
        *("Otto Blix", "køkkenchef", "o@havnen.example", number),
    )
    keep(ContactPerson(company="V009", name="Otto B. Blix", number=number))
    assert [(one.name, one.title) for one in contact_persons(CODE, ["V009"])] == [
        ("Otto B. Blix", "")
    ]


def test_who_has_left_is_shown_no_more() -> None:
    leave_company_contact(CONSULTANT, "V009", number=keep(), moment=MOMENT)
    assert contact_persons(CODE, ["V009"]) == ()


def test_who_has_left_is_forgotten_after_a_month_and_nobody_else() -> None:
    left, there = keep(), keep()
    leave_company_contact(CONSULTANT, "V009", number=left, moment=MOMENT)
    forget_tries(moment=MOMENT + KEPT_FOR)
    assert contact_person(CODE, left) is not None
    forget_tries(moment=MOMENT + KEPT_FOR + timedelta(seconds=1))
    assert contact_person(CODE, left) is None
    assert [one.number for one in contact_persons(CODE, ["V009"])] == [there]


def test_nobody_is_moved_to_another_company() -> None:
    number, other = keep(), added()
    for whom in (number, 404):
        with pytest.raises(CannotKeep):
            keep(ContactPerson(company=other, name="Otto", number=whom))
        with pytest.raises(CannotKeep):
            leave_company_contact(CONSULTANT, other, number=whom, moment=MOMENT)


def test_a_name_and_a_company_are_needed() -> None:
    with pytest.raises(CannotKeep):
        keep(ContactPerson(company="V009", name=" "))
    with pytest.raises(NoSuchCompany):
        keep(ContactPerson(company="V404", name="Otto"))


def test_others_may_not() -> None:
    with pytest.raises(Denied):
        keep_company_contact(actor(Role.COMPANY_CONTACT), OTTO, moment=MOMENT)
    with pytest.raises(Denied):
        leave_company_contact(actor(Role.ADVISER), "V009", number=1, moment=MOMENT)
