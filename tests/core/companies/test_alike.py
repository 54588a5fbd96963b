"""Whether a company is one there is already."""

import pytest

from virksom.programme.companies.alike import Alike, Sign, alike, plain_name

NETTO = Sign(code="V001", name="Netto A/S", cvr="12345674", p_number="1003456789")
HELD = (NETTO, Sign(code="V002", name="Havnens Kantine"), Sign(code="V003"))


def why(**known: str) -> list[tuple[str, str]]:
    return [(found.code, found.why) for found in alike(Sign(**known), HELD)]


def test_the_same_p_number_is_the_same_place() -> None:
    assert why(name="Noget andet", p_number="1003456789") == [("V001", "p_number")]


def test_the_same_cvr_is_the_same_company_but_for_another_place_of_it() -> None:
    assert why(name="Noget andet", cvr="12345674") == [("V001", "cvr")]
    assert why(name="Netto", cvr="12345674", p_number="1003456780") == []


@pytest.mark.parametrize("name", ["netto", "NETTO ApS", "Netto a/s"])
def test_a_name_is_compared_without_capitals_marks_and_form(name: str) -> None:
    assert why(name=name) == [("V001", "name")]


def test_names_that_are_nearly_equal_are_told() -> None:
    assert why(name="Havnens Kantne") == [("V002", "like_name")]
    assert why(name="Havnens Kantine, Nørresundby") == [("V002", "like_name")]
    assert alike(Sign(name="Havnens"), [Sign(code="V002", name="Havnens Kantine")])


def test_other_names_and_short_ones_are_not_alike() -> None:
    assert why(name="Byens Bageri") == []
    assert why(name="Havnen og Kanten") == []
    assert alike(Sign(name="Fik"), [Sign(code="V001", name="Fit")]) == ()
    assert alike(Sign(name="Fit Aalborg"), [Sign(code="V001", name="Fit")]) == ()
    assert why() == []


def test_a_company_is_not_compared_with_itself() -> None:
    assert alike(NETTO, HELD) == ()


def test_the_surest_comes_first() -> None:
    held = (Sign(code="V001", name="Netto"), Sign(code="V002", cvr="12345674"))
    found = alike(Sign(name="Netto", cvr="12345674"), held)
    assert found == (Alike("V002", "cvr"), Alike("V001", "name"))


def test_a_name_that_is_only_a_form_stays() -> None:
    assert plain_name("Holding ApS") == "holding aps"
    assert plain_name("Ågaard & Søn I/S") == plain_name("aagård og søn").replace("og ", "")
