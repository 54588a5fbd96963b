"""Persons in the vault."""

from datetime import date
from typing import cast

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.office.cast import CODE, stand
from tests.office.databases import at_once
from tests.office.store.vault.people import ANNE, FATIMA, HOSTILE, SOREN, WHEN
from virksom.office.store.models import VaultPerson, VaultWord
from virksom.office.store.read import NoSuchProgramme
from virksom.office.store.vault.persons import PersonData, names, person, put, put_all

TEXTS = st.text(max_size=50)
PEOPLE = st.builds(
    PersonData,
    code=st.just("K001"),
    name=TEXTS,
    cpr=st.from_regex(r"([0-9]{10})?", fullmatch=True),
    cpr_class=st.sampled_from(["modulus_11", "missing"]),
    birth_date=st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    mail=TEXTS,
    phone=TEXTS,
    address=TEXTS,
)


@pytest.fixture(autouse=True)
def _programme(request: pytest.FixtureRequest) -> None:
    own = "own_database" in request.fixturenames
    request.getfixturevalue("own_database" if own else "db")
    stand()


@given(PEOPLE)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_person_comes_out_as_they_went_in(data: PersonData) -> None:
    put(CODE, data, moment=WHEN)
    assert person(CODE, "K001") == data


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_signs_come_out_as_they_went_in(text: str) -> None:
    data = PersonData(code="K001", name=text, mail=text, phone=text, address=text)
    put(CODE, data, moment=WHEN)
    assert person(CODE, "K001") == data
    assert names(CODE, ["K001"]) == {"K001": text}


def test_nobody_is_nobody() -> None:
    assert person(CODE, "K009") is None
    assert names(CODE, ["K009"]) == names(CODE, []) == {}


def test_who_is_put_again_is_overwritten_whole() -> None:
    put(CODE, ANNE, moment=WHEN)
    put(CODE, PersonData(code="K001", name="Bo"), moment=WHEN)
    assert person(CODE, "K001") == PersonData(code="K001", name="Bo")
    assert (VaultPerson.objects.count(), VaultWord.objects.count()) == (1, 2)


def test_a_programme_knows_its_own_persons_only() -> None:
    put(CODE, ANNE, moment=WHEN)
    assert person("P2", "K001") is None
    assert names("P2", ["K001"]) == {}
    with pytest.raises(NoSuchProgramme, match="»P9«"):
        put("P9", ANNE, moment=WHEN)


def test_many_are_put_at_once() -> None:
    people = [PersonData(code=f"K{number:04d}", name=f"Nr {number}") for number in range(1200)]
    put_all(CODE, people, moment=WHEN)
    put_all(CODE, reversed(people), moment=WHEN)
    assert len(names(CODE, [data.code for data in people])) == 1200
    assert person(CODE, "K0700") == people[700]


def test_names_are_one_question_however_many() -> None:
    put_all(CODE, [ANNE, SOREN, FATIMA, PersonData(code="K011")], moment=WHEN)
    with CaptureQueriesContext(connection) as asked:
        found = names(CODE, ["K001", "K010", "K011"])
    assert found == {"K001": ANNE.name, "K010": FATIMA.name}
    assert len(asked) == 1


def test_no_column_holds_anything_in_the_open() -> None:
    put(CODE, ANNE, moment=WHEN)
    row = VaultPerson.objects.values().get()
    told = " ".join(str(row[column]) for column in row if column not in {"id", "code"})
    for text in ("Anne", "Aagaard", ANNE.cpr, "1985", "demo.virksom", "Prøvevej", "00 00"):
        assert text not in told
    assert cast("str", row["cpr_class"]) == "constructed"


@pytest.mark.usefixtures("own_database")
def test_two_who_put_the_same_person_at_once_leave_one() -> None:
    deeds = [
        lambda name=name: put(CODE, PersonData(code="K001", name=name), moment=WHEN)
        for name in ("Bo", "Ib", "Åse", "Kaj")
    ]
    assert at_once(*deeds) == [None] * 4
    name = names(CODE, ["K001"])["K001"]
    assert VaultWord.objects.count() == len(name)
