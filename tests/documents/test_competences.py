"""The competence certificate says what a company gets, and nothing else."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from tests.documents.examples import CERTIFICATE, HEAD, MOMENT, opened, text_of
from tests.documents.test_every_document import tags
from virksom.documents import CompetenceCertificate, competence_certificate_pdf
from virksom.documents.competences import length_text
from virksom.programme.kernel import Span


def written(document: CompetenceCertificate = CERTIFICATE, language: str = "da") -> str:
    return text_of(competence_certificate_pdf(document, language=language, moment=MOMENT))


def test_it_says_who_trained_where_and_for_how_long() -> None:
    text = written()
    assert "Kompetencebevis Mikkel Østergaard Sørensen" in text
    assert "Sted Fag Hvornår Længde KaffeFair køkken 15.10.2018 – 01.02.2019 15 uger" in text
    assert "Nummer K-2019-0004" in text


def test_each_competence_has_its_level_its_example_and_who_saw_it() -> None:
    text = written()
    assert (
        "Kaffebar Kan det selv »Passer baren alene fra kl. 11 til 13.« Set den 25. januar 2019 i "
        "joblæring hos KaffeFair af Lone Holm. Kandidaten er enig." in text
    )


def test_what_nobody_told_leaves_no_gap() -> None:
    assert "Servering Er i gang Set den 2. november 2018 i joblæring. Kandidaten" in written()


def test_the_levels_are_told_in_words() -> None:
    text = written().partition("Sådan læses niveauerne")[2]
    assert "Er i gang. Har én ved siden af." in text
    assert "Kan det selv. Også når der er travlt." in text


def test_it_holds_no_code_of_the_candidate() -> None:
    pdf = competence_certificate_pdf(CERTIFICATE, language="da", moment=MOMENT)
    assert "K017" not in text_of(pdf)
    assert "Mikkel" not in str(opened(pdf).metadata)


def test_it_tells_where_it_is_verified_and_that_it_is_sealed() -> None:
    sealed = replace(CERTIFICATE, letterhead=replace(HEAD, sealed_by="Fokus"))
    text = written(sealed)
    assert "Efterprøv beviset på https://virksom.example/bevis: læg filen op" in text
    assert "Filen er forseglet af Fokus." in text
    assert "Efterprøv" not in written(replace(sealed, verified_at=""))


def test_it_is_told_in_english_with_the_example_as_it_was_written() -> None:
    text = written(language="en")
    assert "Certificate of competences" in text
    assert "Coffee bar Alone “Passer baren alene fra kl. 11 til 13.” Seen on 25 January" in text
    assert "KaffeFair kitchen 15 Oct 2018 – 1 Feb 2019 15 weeks" in text


def test_each_competence_is_a_heading_under_competences() -> None:
    pdf = competence_certificate_pdf(CERTIFICATE, language="da", moment=MOMENT)
    found = tags(opened(pdf).trailer["/Root"]["/StructTreeRoot"]["/K"])
    assert (found.count("/H1"), found.count("/H2")) == (3, 2)
    assert "/Figure" not in found, "the marks are for the eye; the words stand beside them"


def test_a_competence_stands_whole_on_one_page() -> None:
    many = replace(CERTIFICATE, competences=CERTIFICATE.competences[:1] * 25)
    pages = opened(competence_certificate_pdf(many, language="da", moment=MOMENT)).pages
    texts = [page.extract_text() for page in pages]
    assert len(pages) > 2
    assert all(text.count("Kaffebar") == text.count("Kandidaten er enig.") for text in texts)


@pytest.mark.parametrize(
    ("days", "words"), [(1, "1 dag"), (6, "6 dage"), (7, "1 uge"), (13, "1 uge"), (14, "2 uger")]
)
def test_a_length_is_told_in_whole_weeks_or_in_days(days: int, words: str) -> None:
    since = date(2019, 3, 4)
    assert length_text(Span(since, since + timedelta(days=days))).da == words
    assert length_text(Span(since)).en == "goes on"
