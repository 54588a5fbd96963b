"""What holds for every document: same bytes, tagged, archivable, in its language, plain text.

The oracle is pypdf, which reads the file without Typst.
"""

import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pypdf.generic import PdfObject

from tests.documents.examples import (
    AGREEMENT,
    CERTIFICATE,
    MOMENT,
    PERSONAL,
    REPORT,
    SHEET,
    STATEMENT,
    STATUSNOTAT,
    opened,
    text_of,
)
from virksom.documents import (
    PrivacySheet,
    agreement_pdf,
    competence_certificate_pdf,
    personal_data_pdf,
    privacy_sheet_pdf,
    report_pdf,
    statement_pdf,
    statusnotat_pdf,
)

Writer = Callable[..., bytes]
EVERY = [
    pytest.param(agreement_pdf, AGREEMENT, id="agreement"),
    pytest.param(statusnotat_pdf, STATUSNOTAT, id="statusnotat"),
    pytest.param(privacy_sheet_pdf, SHEET, id="privacy"),
    pytest.param(personal_data_pdf, PERSONAL, id="personal"),
    pytest.param(competence_certificate_pdf, CERTIFICATE, id="competences"),
    pytest.param(statement_pdf, STATEMENT, id="statement"),
    pytest.param(report_pdf, REPORT, id="report"),
]
LETTERS = EVERY[:-1]
"""Those that hold what somebody typed; a report holds the program's words and codes alone."""

every_letter = pytest.mark.parametrize(("write", "document"), LETTERS)
"""Those with a letterhead of their own; a report tells itself whose it is."""

every_document = pytest.mark.parametrize(("write", "document"), EVERY)


def tags(element: PdfObject) -> list[str]:
    """Return the names of a structure's elements, depth first; words are no elements."""
    element = element.get_object()
    if isinstance(element, list):
        return [name for part in element for name in tags(part)]
    if not hasattr(element, "get") or element.get("/S") is None:
        return []
    return [element["/S"], *(tags(element["/K"]) if "/K" in element else [])]


@every_document
def test_the_same_input_gives_the_same_bytes(write: Writer, document: object) -> None:
    one, other = (write(document, language="da", moment=MOMENT) for _ in range(2))
    assert one == other


@every_document
def test_a_moment_is_the_same_in_every_zone(write: Writer, document: object) -> None:
    here = write(document, language="da", moment=MOMENT)
    for same in (MOMENT.astimezone(UTC), MOMENT.replace(microsecond=7)):
        assert write(document, language="da", moment=same) == here
    assert write(document, language="da", moment=MOMENT + timedelta(seconds=1)) != here


@every_document
def test_threads_write_at_once(write: Writer, document: object) -> None:
    moments = [MOMENT + timedelta(hours=hour) for hour in range(8)]
    with ThreadPoolExecutor(4) as threads:
        made = threads.map(lambda at: write(document, language="da", moment=at), moments)
    assert list(made) == [write(document, language="da", moment=at) for at in moments]


@every_document
def test_it_says_that_it_is_archivable_and_accessible(write: Writer, document: object) -> None:
    root = opened(write(document, language="da", moment=MOMENT)).trailer["/Root"]
    xmp = root["/Metadata"].get_data().decode()
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in xmp
    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/Lang"] == "da-DK"


@every_document
def test_english_says_so(write: Writer, document: object) -> None:
    reader = opened(write(document, language="en", moment=MOMENT))
    assert reader.trailer["/Root"]["/Lang"] == "en-GB"
    assert "Page 1 of" in reader.pages[0].extract_text()


@every_document
def test_its_headings_lists_and_tables_are_tagged(write: Writer, document: object) -> None:
    root = opened(write(document, language="da", moment=MOMENT)).trailer["/Root"]
    found = tags(root["/StructTreeRoot"]["/K"])
    assert found[0] == "/Document"
    assert {"/H1", "/P", "/L", "/LI", "/Lbl", "/LBody"} <= set(found)
    assert found.count("/TH") == 0 or "/THead" in found


@every_document
def test_its_metadata_names_nobody(write: Writer, document: object) -> None:
    reader = opened(write(document, language="da", moment=MOMENT))
    told = f"{reader.metadata} {reader.trailer['/Root']['/Metadata'].get_data().decode()}"
    assert not re.search("Mikkel|Sanne|Lone|Karen|Anne", told)
    assert reader.metadata.creation_date == MOMENT
    assert reader.metadata.author == "Fokus Folkeoplysning / JOBFOKUS"


@every_document
def test_its_letters_are_inside_and_plex_alone(write: Writer, document: object) -> None:
    pages = opened(write(document, language="da", moment=MOMENT)).pages
    fonts = {
        font["/BaseFont"].partition("+")[2]
        for page in pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts == {"IBMPlexSans", "IBMPlexSans-SemiBold"}


@every_document
def test_pages_are_a4_and_numbered(write: Writer, document: object) -> None:
    pages = opened(write(document, language="da", moment=MOMENT)).pages
    for number, page in enumerate(pages, start=1):
        assert f"Side {number} af {len(pages)}" in page.extract_text()
        assert [round(float(side)) for side in page.mediabox[2:]] == [595, 842]


@every_letter
def test_what_is_invented_says_so_on_every_page(write: Writer, document: PrivacySheet) -> None:
    pages = opened(write(document, language="da", moment=MOMENT)).pages
    assert all("Opdigtet: personerne findes ikke" in page.extract_text() for page in pages)
    real = replace(document, letterhead=replace(document.letterhead, invented=False))
    assert "Opdigtet" not in text_of(write(real, language="da", moment=MOMENT))


@every_document
def test_a_moment_without_an_offset_is_a_bug(write: Writer, document: object) -> None:
    with pytest.raises(ValueError, match="offset"):
        write(document, language="da", moment=datetime(2019, 3, 4, 10, 42))  # noqa: DTZ001 - the slip
