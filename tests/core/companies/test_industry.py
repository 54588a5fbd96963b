"""The sections and divisions of DB07."""

import pytest

from virksom.programme.companies.industry import SECTIONS, NotADivision, read_division, section_of


def test_no_division_lies_in_two_sections() -> None:
    every = [number for section in SECTIONS for number in section.divisions]
    assert len(every) == len(set(every))
    assert [section.letter for section in SECTIONS] == list("ABCDEFGHIJKLMNOPQRSTU")


@pytest.mark.parametrize(("division", "letter"), [("56", "I"), ("01", "A"), ("99", "U")])
def test_a_division_lies_in_its_section(division: str, letter: str) -> None:
    section = section_of(division)
    assert section is not None
    assert section.letter == letter


@pytest.mark.parametrize("division", ["34", "4", "561", "x1", "", "00"])
def test_what_is_no_division_lies_in_none(division: str) -> None:
    assert section_of(division) is None


def test_a_division_is_read_from_a_longer_code_too() -> None:
    assert [read_division(text) for text in ("56", " 56.10.10", "561010", "")] == [
        *("56", "56", "56", "")
    ]
    for text in ("34", "5", "kantine"):
        with pytest.raises(NotADivision):
            read_division(text)
