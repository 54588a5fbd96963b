"""A company is put on record, told anew, and seen to be one there is."""

from dataclasses import replace
from functools import partial

import pytest

from tests.office import cast
from tests.office.actions.firms import (
    CONSULTANT,
    CVR,
    KANTINE,
    LEADER,
    OTHER_CVR,
    P_NUMBER,
    added,
    standing,
)
from tests.office.cast import CODE, MOMENT, actor
from tests.office.databases import at_once
from virksom.office.access import Denied, Role
from virksom.office.actions.add_company import CannotAdd, MaybeSame, add_company
from virksom.office.actions.edit_company import edit_company
from virksom.office.actions.name_company import NoSuchCompany
from virksom.office.actions.undo import undo
from virksom.office.store import read
from virksom.office.store.companies import companies
from virksom.office.store.company_contacts import ContactPerson, contact_persons
from virksom.office.store.company_details import company_details
from virksom.office.store.company_facts import company_log


@pytest.fixture(autouse=True)
def _there(request: pytest.FixtureRequest) -> None:
    own = "own_database" in request.fixturenames
    request.getfixturevalue("own_database" if own else "office")
    if own:
        cast.stand()


def test_the_fact_has_codes_and_the_vault_the_rest() -> None:
    told = replace(KANTINE, p_number=P_NUMBER, address="Kaj 1", division="56")
    contact = ContactPerson(company="", name="Otto Blix", phone="12345678")
    fact = add_company(CONSULTANT, told, contact=contact, moment=MOMENT)
    assert (fact.kind, fact.subject, fact.by) == ("company", "V010", "konsulent-1")
    assert not {"Havnens", CVR, P_NUMBER, "Kaj", "Otto"} & set(fact.wire.split('"'))
    held = company_details(CODE, ["V010"])["V010"]
    assert (held.name, held.cvr, held.p_number, held.address) == (
        *("Havnens Kantine", CVR, P_NUMBER, "Kaj 1"),
    )
    assert [(one.name, one.phone) for one in contact_persons(CODE, ["V010"])] == [
        ("Otto Blix", "12345678")
    ]


def test_what_is_told_of_it_is_in_the_fact() -> None:
    added(replace(KANTINE, consultant="konsulent-2", social_enterprise=True))
    value = read.log(CODE).facts[-1].value
    assert (value.trade, value.place, value.consultant) == ("kitchen", "9000", "konsulent-2")
    assert (value.social_enterprise, value.related_to_provider) == (True, None)


@pytest.mark.parametrize(
    "told",
    [
        replace(KANTINE, name="Et andet navn"),
        replace(KANTINE, cvr=""),
        replace(KANTINE, name="Havnens Kantne", cvr=OTHER_CVR),
    ],
)
def test_one_that_looks_like_another_is_asked_about_first(told: object) -> None:
    there = added()
    with pytest.raises(MaybeSame, match=f"ligner {there}") as raised:
        add_company(CONSULTANT, told, moment=MOMENT)
    assert [one.code for one in raised.value.found] == [there]
    fact = add_company(CONSULTANT, told, apart_from=[there], moment=MOMENT)
    assert fact.subject == "V011"


def test_another_place_of_the_same_company_is_no_duplicate() -> None:
    added(replace(KANTINE, p_number=P_NUMBER))
    assert added(replace(KANTINE, p_number="1003456780")) == "V011"


def test_a_company_has_a_name_and_a_trade_there_is() -> None:
    with pytest.raises(CannotAdd, match="navn"):
        added(replace(KANTINE, name=" "))
    with pytest.raises(CannotAdd, match="branche"):
        added(replace(KANTINE, trade="piracy"))


def test_what_is_told_anew_takes_the_place_of_what_was() -> None:
    code = added()
    (fact,) = edit_company(LEADER, code, told=replace(KANTINE, place="9400"), moment=MOMENT)
    known = read.log(CODE).known()
    assert [one.value.place for one in known.about(code)] == ["9400"]
    assert (fact.since, standing(code).since) == (fact.since, fact.since)


def test_only_who_it_is_told_anew_is_no_fact() -> None:
    code, before = added(), read.log(CODE)
    told = replace(KANTINE, name="Havnens")
    assert edit_company(CONSULTANT, code, told=told, moment=MOMENT) == ()
    assert (read.log(CODE), companies(CODE)[-1].name) == (before, "Havnens")


def test_one_that_only_the_list_has_goes_on_record_when_it_is_told_of() -> None:
    (fact,) = edit_company(CONSULTANT, "V009", told=KANTINE, moment=MOMENT)
    assert (fact.subject, fact.replaces) == ("V009", None)
    assert company_details(CODE, ["V009"])["V009"].name == "Havnens Kantine"
    with pytest.raises(NoSuchCompany):
        edit_company(CONSULTANT, "V404", told=KANTINE, moment=MOMENT)


def test_what_was_just_told_anew_is_taken_back() -> None:
    code = added()
    (fact,) = edit_company(CONSULTANT, code, told=replace(KANTINE, place="9400"), moment=MOMENT)
    undo(CONSULTANT, fact.id, moment=MOMENT)
    assert [one.value.place for one in company_log(CODE).known().about(code)] == ["9000"]


@pytest.mark.parametrize("role", [Role.ADVISER, Role.COMPANY_CONTACT, Role.INVESTOR_ANALYST])
def test_others_may_not(role: Role) -> None:
    with pytest.raises(Denied):
        add_company(actor(role), KANTINE, moment=MOMENT)
    with pytest.raises(Denied):
        edit_company(actor(role), "V009", told=KANTINE, moment=MOMENT)


@pytest.mark.usefixtures("own_database")
def test_two_at_once_get_codes_of_their_own() -> None:
    other = replace(KANTINE, name="Byens Bageri", cvr="")
    assert set(at_once(added, partial(added, other))) == {None}
    assert [row.code for row in companies(CODE) if row.name] == ["V002", "V003"]
