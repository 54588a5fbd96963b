"""Codes for new candidates."""

from datetime import date

import pytest

from tests.office import cast
from virksom.office.store import codes, write
from virksom.office.store.vault import persons
from virksom.office.store.vault.persons import PersonData
from virksom.programme.record import Draft

pytestmark = pytest.mark.usefixtures("office")


def fact(subject: str, kind: str = "start") -> None:
    write.append(
        cast.CODE, [Draft(kind=kind, subject=subject, since=date(2019, 1, 7))], moment=cast.MOMENT
    )


def test_the_next_ones_come_after_the_highest() -> None:
    assert codes.next_candidates(cast.CODE, 2) == ("K003", "K004")
    assert codes.next_candidates(cast.CODE, 0) == ()


def test_a_thousand_comes_after_nine_hundred_and_ninety_nine() -> None:
    fact("K999")
    assert codes.next_candidates(cast.CODE, 1) == ("K1000",)
    fact("K1000")
    assert codes.next_candidates(cast.CODE, 1) == ("K1001",)


def test_noughts_in_front_and_other_forms_do_not_count() -> None:
    for subject in ("K00005", "K-x", "K12a"):
        fact(subject)
    assert codes.next_candidates(cast.CODE, 1) == ("K006",)


def test_what_only_the_vault_knows_counts_too() -> None:
    persons.put(cast.CODE, PersonData(code="K050"), moment=cast.MOMENT)
    assert codes.next_candidates(cast.CODE, 1) == ("K051",)


def test_a_document_with_such_a_number_does_not() -> None:
    fact("K777", "issued")
    assert codes.next_candidates(cast.CODE, 1) == ("K003",)


def job(employment: str) -> None:
    value = {
        "employment": employment,
        "company": "V001",
        "form": "ordinary",
        "weekly_hours": None,
    }
    draft = Draft(kind="employment", subject="K001", since=date(2019, 3, 4), value=value)
    write.append(cast.CODE, [draft], moment=cast.MOMENT)


@pytest.mark.parametrize(
    ("taken", "code"),
    [((), "E001"), (("E009", "E003"), "E010"), (("E999",), "E1000"), (("E044", "Eks-9"), "E045")],
)
def test_an_employment_gets_the_code_after_the_highest(taken: tuple[str, ...], code: str) -> None:
    for employment in taken:
        job(employment)
    assert codes.next_employment(cast.CODE) == code


def test_a_code_that_was_taken_back_is_not_used_again() -> None:
    job("E007")
    never = Draft(
        kind="retraction",
        subject="K001",
        since=date(2019, 3, 4),
        value={"reason": "slip"},
        replaces="f000006",
    )
    write.append(cast.CODE, [never], moment=cast.MOMENT)
    assert codes.next_employment(cast.CODE) == "E008"
