"""What a competence may be called, and what it may be part of."""

from dataclasses import replace

import pytest

from tests.core.competences.listed import CLEANING, FLOORS, LIST, entry
from virksom.programme.competences import CompetenceEntry
from virksom.programme.competences.naming import MOST_SYNONYMS, code_for, flaw
from virksom.programme.competences.rules import is_code
from virksom.programme.kernel import Text


def test_a_code_is_made_of_the_name() -> None:
    assert code_for("Østers & hummer", taken=()) == "oesters_hummer"
    assert code_for("Gulv", taken={"gulv", "gulv_2"}) == "gulv_3"


@pytest.mark.parametrize("name", ["", "3D-print", "!!!", "a" * 200, "漢字"])
def test_every_name_gives_a_code(name: str) -> None:
    assert is_code(code_for(name, taken=()))


def field(one: CompetenceEntry) -> str | None:
    found = flaw(one, others=LIST)
    return None if found is None else found.field


def test_a_good_one_has_no_flaw_and_may_keep_its_own_label() -> None:
    assert field(entry("new", "vinduer", broader="cleaning")) is None
    assert field(FLOORS) is None
    assert field(CLEANING) is None


def test_a_label_is_there_and_not_too_long() -> None:
    assert field(entry("new", "")) == "da"
    assert field(entry("new", "a" * 81)) == "da"
    assert field(replace(FLOORS, label=Text("gulv", "a" * 81))) == "en"


def test_a_label_that_another_has_is_refused_and_the_other_named() -> None:
    found = flaw(entry("new", "GULVPLEJE"), others=LIST)
    assert found is not None
    assert found.text.da.startswith("»gulvpleje« står allerede i kataloget")


def test_synonyms_are_not_many_and_not_long() -> None:
    assert field(replace(FLOORS, synonyms=("a" * 81,))) == "synonyms"
    assert field(replace(FLOORS, synonyms=("a",) * (MOST_SYNONYMS + 1))) == "synonyms"


def test_the_broader_one_is_there_and_is_not_part_of_it() -> None:
    assert field(replace(FLOORS, broader="unheard")) == "broader"
    found = flaw(replace(CLEANING, broader="polish"), others=LIST)
    assert found is not None
    assert found.text.da == "»bonevask« hører selv under »rengøring«; vælg en anden."
    assert field(replace(CLEANING, broader="cleaning")) == "broader"
