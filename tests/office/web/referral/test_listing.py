"""The page that takes a list of referrals."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.office import cast
from tests.office.actions.lists import ANNA, BO, csv, xlsx
from tests.office.actions.referred import refer_by
from tests.office.cast import CODE, ClientOf
from virksom.exchange.sheets import read_sheet
from virksom.office.store import read
from virksom.office.store.models import Draft, Look
from virksom.office.web import clock

PAGE = "/henvisninger/liste"
BAD = ("12", "Cai Carlsen", "7/10-2019")


@pytest.fixture
def client(browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)
    return browser_of("adviser")


def sent(client: Client, data: bytes, name: str = "liste.csv") -> str:
    file = SimpleUploadedFile(name, data)
    return client.post(PAGE, {"file": file}, follow=True).content.decode()


def refused(client: Client, data: bytes, name: str) -> str:
    answer = client.post(PAGE, {"file": SimpleUploadedFile(name, data)})
    assert answer.status_code == 422
    assert Draft.objects.count() == 0
    page = answer.content.decode()
    return page.partition('id="file-fejl">')[2].partition("</span>\n")[0]


def test_it_shows_each_row_before_anybody_is_referred(client: Client) -> None:
    page = sent(client, csv(ANNA, BAD, BO))
    assert "2 rækker kan henvises · 1 række mangler noget" in page
    assert "Række 3, kolonne A (CPR-nr.): »12«; skriv ti cifre" in page
    assert "Henvis de 2 gode" in page
    assert "CPR uden modulus 11" in page
    assert len(read.log(CODE).facts) == 5


def test_whoever_is_shown_as_here_already_was_looked_at(client: Client) -> None:
    refer_by()
    sent(client, csv(ANNA))
    seen = Look.objects.get(page="refer_list")
    assert (seen.subject, seen.what, seen.by) == ("K003", "see_cpr", "raadgiver-1")


def test_the_good_ones_are_referred_when_it_is_asked_for(client: Client) -> None:
    sent(client, xlsx(ANNA, BO), "liste.xlsx")
    page = client.post(f"{PAGE}/henvis", follow=True).content.decode()
    assert "K003–K004 er henvist." in page
    assert "Send et regneark" in client.get(PAGE).content.decode()


def test_loading_again_is_told(client: Client) -> None:
    sent(client, csv(ANNA))
    client.post(f"{PAGE}/henvis")
    answer = client.post(f"{PAGE}/henvis")
    assert answer.status_code == 422
    assert "Der ligger ingen liste: den er henvist allerede" in answer.content.decode()
    page = sent(client, csv(ANNA))
    assert "Række 2 ligner K003: samme CPR." in page
    assert "Henvis de" not in page


def test_what_is_missing_comes_back_as_the_same_sheet(client: Client) -> None:
    sent(client, csv(ANNA, BAD))
    answer = client.get(f"{PAGE}/mangler")
    sheet = read_sheet(answer.content, name="mangler.xlsx")
    assert sheet.headings == ("CPR-nr.", "Navn", "Henvist den", "Mangler")
    (row,) = sheet.rows
    assert row.cells[:3] == ("12", "Cai Carlsen", "2019-10-07")
    assert "skriv ti cifre" in row.cells[3]


def test_the_mended_sheet_is_taken_as_it_is(client: Client) -> None:
    sent(client, csv(BAD))
    sheet = read_sheet(client.get(f"{PAGE}/mangler").content, name="m.xlsx")
    mended = ("010190-1111", *sheet.rows[0].cells[1:])
    page = sent(client, xlsx(mended, headings=sheet.headings), "m.xlsx")
    assert "Henvis den ene gode" in page
    assert "Disse kolonner læses ikke: Mangler" in page


def test_a_formula_in_a_bad_row_does_nothing_in_the_sheet_that_comes_back(client: Client) -> None:
    sent(client, csv(("12", "=HYPERLINK(1)", "7/10-2019")))
    file = zipfile.ZipFile(io.BytesIO(client.get(f"{PAGE}/mangler").content))
    page = file.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in page


def test_an_empty_form_is_to_be_had(client: Client) -> None:
    answer = client.get(f"{PAGE}/skema")
    assert answer["Content-Disposition"] == 'attachment; filename="henvisninger.xlsx"'
    assert "CPR-nr." in read_sheet(answer.content, name="s.xlsx").headings


def test_the_form_itself_refers_nobody(client: Client) -> None:
    page = sent(client, client.get(f"{PAGE}/skema").content, "skema.xlsx")
    assert "0 rækker kan henvises" in page


def test_the_list_is_thrown_away(client: Client) -> None:
    sent(client, csv(ANNA))
    assert "Listen er smidt ud." in client.post(f"{PAGE}/smid-ud", follow=True).content.decode()
    assert Draft.objects.count() == 0


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in ("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"):
            file.writestr(name, b" " * 300_000_000 if "sheet1" in name else b"<x/>")
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "why"),
    [
        (b"%PDF-1.7 not a sheet", "liste.xlsx", "hedder .xlsx, men er noget andet"),
        (b"\x89PNG\r\n", "liste.csv", "hedder .csv, men er noget andet"),
        (b"anything", "liste.exe", "Filen er ikke et regneark"),
        (b"anything", "liste.xlsm", "kan indeholde makroer"),
        (b"x" * 5_000_001, "liste.csv", "Filen er over 5 MB"),
        (csv(("Bo",), headings=("Navn",)), "liste.csv", "Henvist den"),
    ],
)
def test_what_is_no_list_is_refused_in_one_sentence(
    data: bytes, name: str, why: str, client: Client
) -> None:
    assert why in refused(client, data, name)


def test_a_bomb_is_refused_before_it_goes_off(client: Client) -> None:
    data = bomb()
    assert len(data) < 1_000_000
    assert "Filen" in refused(client, data, "liste.xlsx")


def test_20_mb_are_refused_before_they_are_read(client: Client) -> None:
    answer = client.post(PAGE, {"file": SimpleUploadedFile("l.csv", b"x" * 20_000_000)})
    assert answer.status_code == 413
    assert "Det sendte fylder for meget." in answer.content.decode()


def test_a_form_without_a_file_is_told(client: Client) -> None:
    for sent_as in ({}, {"file": "not a file"}):
        answer = client.post(PAGE, sent_as)
        assert answer.status_code == 422
        assert "Vælg en fil at sende." in answer.content.decode()


def test_a_name_from_the_list_is_shown_as_text(client: Client) -> None:
    page = sent(client, csv(("010190-1111", "<b>Bo</b>", "7/10-2019")))
    assert "&lt;b&gt;Bo&lt;/b&gt;" in page


@pytest.mark.parametrize("to", ["henvis", "smid-ud", "mangler"])
def test_an_address_that_is_only_opened_leads_to_the_page(to: str, client: Client) -> None:
    assert client.get(f"{PAGE}/{to}")["Location"] == PAGE
