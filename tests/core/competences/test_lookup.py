"""Finding by code, label or synonym; the nearest; towns."""

from decimal import Decimal

import pytest

from tests.core.competences.listed import LIST
from virksom.programme.competences import Town, found, nearest, search, town


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("floors", "floors"),
        (" floors ", "floors"),
        ("Gulvpleje", "floors"),
        ("gulvpleje in english", "floors"),
        ("VASKE  GULV", "floors"),
        ("rengoering", "cleaning"),
    ],
)
def test_an_entry_is_found_by_code_label_or_synonym(text: str, code: str) -> None:
    one = found(LIST, text)
    assert one is not None
    assert one.code == code


@pytest.mark.parametrize("text", ["", "gulv", "frisbee"])
def test_what_nobody_is_called_is_not_found(text: str) -> None:
    assert found(LIST, text) is None


def codes(text: str) -> list[str]:
    return [one.code for one in search(LIST, text)]


def test_a_search_tells_the_best_first() -> None:
    assert codes("gulvpleje")[0] == "floors"
    assert codes("gulv") == ["floors"]
    assert codes("truck") == ["forklift"]
    assert codes("rent") == ["cleaning"]
    assert codes("pleje") == ["floors"]


def test_a_search_bears_a_slip_of_the_finger() -> None:
    assert codes("gafeltruk") == ["forklift"]


def test_a_blank_search_finds_all_by_label_and_nonsense_none() -> None:
    assert codes(" ") == ["polish", "forklift", "floors", "cleaning"]
    assert codes("xyzzy") == []


def test_the_nearest_are_told_also_where_none_is_near() -> None:
    assert nearest(LIST, "gulvplej")[0].code == "floors"
    assert len(nearest(LIST, "xyzzy")) == 3
    assert [one.code for one in nearest(LIST, "", most=1)] == ["cleaning"]
    assert nearest({}, "gulv") == ()


AALBORG = Town(postcode="9000", name="Aalborg", latitude=Decimal(57), longitude=Decimal(10))
EAST = Town(postcode="9220", name="Aalborg Øst")
AARHUS = Town(postcode="8000", name="Aarhus C")
TOWNS = {one.postcode: one for one in (AARHUS, AALBORG, EAST)}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("9000", AALBORG),
        ("9000 Aalborg", AALBORG),
        (" ålborg", AALBORG),
        ("Aalborg Øst", EAST),
        ("Aarhus", AARHUS),
        ("Aarhus C", AARHUS),
        ("90001", None),
        ("Skagen", None),
        ("", None),
    ],
)
def test_a_town_is_found_by_postcode_or_name(text: str, meant: Town | None) -> None:
    assert town(TOWNS, text) == meant
