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
