"""Everything about a candidate on paper: what is known, told, written, issued and seen."""

from dataclasses import replace

import pytest

from tests.documents.examples import MOMENT, PERSONAL, text_of
from virksom.documents import RIGHTS, PersonalData, personal_data_pdf


def written(data: PersonalData, language: str = "da") -> str:
    return text_of(personal_data_pdf(data, language=language, moment=MOMENT))


def test_all_of_it_stands_there_under_its_heading() -> None:
    text = written(PERSONAL)
    for part in (
        *("Hvem du er", "CPR-nummer 010190-9996", "Din vej", "4. marts 2019 Start"),
        *("5. marts 2019 Note Ringede selv.", "A-2019-0001 Aftale", "Konsulent, JOBFOKUS noter"),
        *("Databeskyttelsesloven § 11", "Din rådgiver i jobcenteret Aftalen og forløbet"),
        *(right.da for right in RIGHTS),
    ):
        assert part in text, part


@pytest.mark.parametrize(("language", "nothing"), [("da", "Intet."), ("en", "Nothing.")])
def test_where_there_is_nothing_it_is_said(language: str, nothing: str) -> None:
    bare = replace(PERSONAL, known=(), told=(), texts=(), papers=(), seen=(), privacy=None)
    text = written(bare, language)
    assert text.count(nothing) == 5
    assert "§ 11" not in text
