"""The statusnotat tells the adviser what to do, why, and what was tried."""

from dataclasses import replace

from tests.documents.examples import MOMENT, STATUSNOTAT, opened, text_of
from tests.documents.test_every_document import tags
from virksom.documents import StatusnotatDocument, statusnotat_pdf


def written(document: StatusnotatDocument, language: str = "da") -> str:
    return text_of(statusnotat_pdf(document, language=language, moment=MOMENT))


def test_it_says_whom_it_is_about_and_who_issued_it() -> None:
    text = written(STATUSNOTAT)
    assert "Kandidat Sanne Lykke Bach (K042) Henvist af Job- og Aktivhuset" in text
    assert "Rådgiver Karen Munk Afmeldt 13. december 2019" in text
    assert "Årsag Afmeldt af rådgiver til andet tilbud" in text
    assert "Udstedt 4. marts 2019 kl. 10.42 Udstedt af Lone Holm" in text
    assert "Statusnotat S-2019-009 · K042" in text


def test_the_recommendation_comes_first() -> None:
    text = written(STATUSNOTAT)
    order = [
        text.index(f"{heading} ")
        for heading in (
            *("Anbefaling", "Konsulentens vurdering", "Forløbet", "Det har vi prøvet"),
            *("Dokumenterede kompetencer", "Ansættelser"),
        )
    ]
    assert order == sorted(order)


def test_the_path_is_a_table_with_days() -> None:
    text = written(STATUSNOTAT)
    assert "Dato Hvad der skete 02.10.2018 Henvist" in text
    assert "15.10.2018 – 01.02.2019 Joblæring i køkken" in text
    assert "fra 01.11.2018 Mentor" in text


def test_a_table_has_a_head_for_those_who_hear_it() -> None:
    root = opened(statusnotat_pdf(STATUSNOTAT, language="da", moment=MOMENT)).trailer["/Root"]
    found = tags(root["/StructTreeRoot"]["/K"])
    assert found.count("/Table") == found.count("/THead") == 2
    assert found.count("/TH") == 4


def test_a_blank_line_in_a_text_parts_paragraphs() -> None:
    root = opened(statusnotat_pdf(STATUSNOTAT, language="da", moment=MOMENT)).trailer["/Root"]
    one = replace(STATUSNOTAT, assessment=("Sanne møder stabilt.",))
    other = opened(statusnotat_pdf(one, language="da", moment=MOMENT)).trailer["/Root"]
    count = tags(root["/StructTreeRoot"]["/K"]).count("/P")
    assert count == tags(other["/StructTreeRoot"]["/K"]).count("/P") + 1


def test_what_is_empty_says_so_in_a_sentence() -> None:
    empty = replace(
        STATUSNOTAT,
        **dict.fromkeys(("path", "tried", "competences", "employments", "recommendation"), ()),
        assessment=("", " \n "),
    )
    text = written(empty)
    assert "Forløbet er aldrig begyndt." in text
    assert "Der er ikke prøvet noget endnu." in text
    assert "Ingen anbefaling." in text
    assert "Ingen vurdering." in text
    assert text.count("Ingen. ") == 2


def test_an_adviser_nobody_named_leaves_no_empty_row() -> None:
    assert "Rådgiver " not in written(replace(STATUSNOTAT, adviser=""))


def test_it_is_told_in_english() -> None:
    text = written(STATUSNOTAT, language="en")
    assert "Status note S-2019-009" in text
    assert "Reason Moved by adviser to another offer" in text
    assert "15 Oct 2018 – 1 Feb 2019" in text
