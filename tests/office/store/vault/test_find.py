"""Finding persons by digests."""

from dataclasses import replace

import pytest

from tests.office.cast import CODE, stand
from tests.office.store.vault.people import ANNE, FATIMA, HOSTILE, SOREN, WHEN
from virksom.office.store.vault.find import Likeness, by_mail, find, likely_same
from virksom.office.store.vault.persons import PersonData, put_all

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _people() -> None:
    stand()
    put_all(CODE, [FATIMA, SOREN, ANNE], moment=WHEN)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("anne", ("K001",)),
        ("A", ("K001",)),
        ("Å", ("K001", "K002")),
        ("aagård", ("K001", "K002")),
        ("Marie ågaa", ("K001",)),
        ("ågård anne-m", ("K001",)),
        ("søren marie", ()),
        ("isik", ("K010",)),
        ("oneil", ("K010",)),
        ("nne", ()),
        ("soren", ()),
        ("", ()),
        (" - ", ()),
        ("👍🏽", ()),
    ],
)
def test_a_name_is_found_however_it_is_spelled(text: str, codes: tuple[str, ...]) -> None:
    assert find(CODE, text, most=10) == codes


@pytest.mark.parametrize("text", ["6104851234", "610485-1234", " 610485 1234 "])
def test_a_cpr_is_found_as_people_write_it(text: str) -> None:
    assert find(CODE, text, most=10) == ("K001",)


def test_a_cpr_is_found_whole_or_not_at_all() -> None:
    assert find(CODE, "610485123", most=10) == find(CODE, "6104851235", most=10) == ()


def test_a_mail_is_found_whole_or_not_at_all() -> None:
    assert find(CODE, "ANNE.aagaard@demo.virksom.example ", most=10) == ("K001",)
    assert find(CODE, "@demo.virksom.example", most=10) == ()
    assert by_mail(CODE, "fatima@demo.virksom.example") == ("K010",)
    assert by_mail(CODE, "") == by_mail(CODE, "fatima") == ()


def test_no_more_are_found_than_asked_for() -> None:
    assert find(CODE, "a", most=1) == ("K001",)


def test_another_programme_finds_nobody() -> None:
    assert find("P2", "anne", most=10) == find("P2", ANNE.cpr, most=10) == ()


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_signs_find_nobody(text: str) -> None:
    assert find(CODE, text, most=10) == by_mail(CODE, text) == ()
    assert likely_same(CODE, cpr="", name=text, birth_date=ANNE.birth_date) == ()


def test_a_long_name_typed_in_full_is_found() -> None:
    name = " ".join(f"{letter}lexanderssonsdatter" for letter in "abcdefghijkl")
    put_all(CODE, [PersonData(code="K020", name=name)], moment=WHEN)
    assert find(CODE, name, most=10) == ("K020",)


def test_the_same_cpr_is_likely_the_same_person() -> None:
    same = likely_same(CODE, cpr=ANNE.cpr, name="Another", birth_date=None)
    assert same == (Likeness("K001", "cpr"),)
    assert likely_same(CODE, cpr=ANNE.cpr, name="", birth_date=None, besides={"K001"}) == ()


def test_the_same_name_and_birth_date_are_likely_the_same_person() -> None:
    born = ANNE.birth_date
    same = likely_same(CODE, cpr="", name="anne marie ÅGÅRD", birth_date=born)
    assert same == (Likeness("K001", "name_birth"),)
    assert likely_same(CODE, cpr="", name=ANNE.name, birth_date=SOREN.birth_date) == ()
    assert likely_same(CODE, cpr="", name=ANNE.name, birth_date=None) == ()


def test_who_is_alike_in_both_is_told_once_and_first() -> None:
    put_all(CODE, [replace(ANNE, code="K000", cpr=""), replace(ANNE, code="K003")], moment=WHEN)
    same = likely_same(CODE, cpr=ANNE.cpr, name=ANNE.name, birth_date=ANNE.birth_date)
    assert [(one.code, one.why) for one in same] == [
        ("K001", "cpr"),
        ("K003", "cpr"),
        ("K000", "name_birth"),
    ]
