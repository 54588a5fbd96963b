"""A report on paper: what it says, and how a reader's program finds its figures."""

from dataclasses import replace

import pytest
from pypdf.generic import DictionaryObject, PdfObject

from tests.documents.examples import MOMENT, REPORT, opened, stays_on_the_pages, text_of
from virksom.documents import ReportDocument, report_pdf
from virksom.documents.report import _needs, _widths


def pdf(document: ReportDocument = REPORT, language: str = "da") -> bytes:
    return report_pdf(document, language=language, moment=MOMENT)


def figures(element: PdfObject) -> list[DictionaryObject]:
    """Return the tagged pictures of a structure, depth first."""
    element = element.get_object()
    if isinstance(element, list):
        return [found for part in element for found in figures(part)]
    if not isinstance(element, dict):
        return []
    mine = [element] if element.get("/S") == "/Figure" else []
    return mine + (figures(element["/K"]) if "/K" in element else [])


@pytest.mark.parametrize(
    "said",
    [
        "Midtvejsevaluering IMPACT60",
        "Nummer R-2019-0001",
        "Udgave parter: alle tal",
        "Pr. 30. september 2019",
        "Kort fortalt",
        "25 % er i job.",
        "Mindst 60. (punkt 5.1)",
        "16 af 65 = 25 % (16–36 %)",
        "ikke registreret",
        "* Noten.",
        "Tæller fakta om",
        "Tallene står i bilaget.",
        "Bilag: de lange tabeller",
    ],
)
def test_it_says(said: str) -> None:
    assert said in text_of(pdf()).replace("\xa0", " ")


def test_a_picture_has_its_title_and_sentence_for_those_who_do_not_see_it() -> None:
    root = opened(pdf()).trailer["/Root"]["/StructTreeRoot"]["/K"]
    assert [one["/Alt"] for one in figures(root)] == ["Status. Hvor kandidaterne står."]


def test_a_picture_is_drawn_and_no_photograph() -> None:
    assert not [image for page in opened(pdf()).pages for image in page.images]


def test_the_files_title_says_its_name_once() -> None:
    title, mark = REPORT.report.title.da, REPORT.number
    assert opened(pdf()).metadata["/Title"] == f"{title} – {mark}"


def test_one_that_is_not_issued_says_so() -> None:
    draft = pdf(replace(REPORT, number=""))
    assert "udkast, ikke udgivet" in text_of(draft)


def test_what_is_invented_says_so_on_every_page() -> None:
    said = "Opdigtet: personerne findes ikke"
    assert all(said in page.extract_text() for page in opened(pdf()).pages)
    real = replace(REPORT, report=replace(REPORT.report, invented=False))
    assert said not in text_of(pdf(real))


def test_without_a_known_moment_it_knows_everything() -> None:
    everything = replace(REPORT, report=replace(REPORT.report, known=None))
    assert "alt i loggen" in text_of(pdf(everything))


def test_it_says_the_same_in_english() -> None:
    said = text_of(pdf(language="en")).replace("\xa0", " ")
    assert "Edition parties: every figure" in said
    assert "16 of 65 = 25 % (16–36 %)" in said


def test_long_tables_stay_on_the_pages() -> None:
    assert stays_on_the_pages(pdf())


def test_a_column_is_never_narrower_than_its_longest_word() -> None:
    needs = [_needs(["Forskel", "+24 procentpoint"]), _needs(["Hvem", "alle, der er henvist"])]
    assert [least for least, _ in needs] == [14, 9]
    assert _widths(needs, 23) == [1400, 900]
    assert sum(_widths(needs, 40)) <= 4000
