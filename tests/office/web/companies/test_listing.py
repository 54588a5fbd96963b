"""A list of companies in the browser."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.office.cast import CODE, MOMENT, ClientOf
from virksom.exchange.sheets import read_sheet
from virksom.office.store import read
from virksom.office.web import clock

LIST = "Virksomhed;CVR-nr.;Branche\nByens Bageri;12345682;køkken\nFit;12345675;butik\n"


@pytest.fixture
def client(browser_of: ClientOf, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr(clock, "now", lambda _row: MOMENT)
    return browser_of("recruitment_consultant")


def send(client: Client, data: str = LIST, name: str = "firmaer.csv") -> HttpResponse:
    return client.post("/virksomheder/liste", {"file": SimpleUploadedFile(name, data.encode())})


def test_each_row_is_seen_before_anything_is_loaded(client: Client) -> None:
    before = read.log(CODE)
    assert send(client).status_code == 302
    page = client.get("/virksomheder/liste").content.decode()
    assert "1 række kan læses ind" in page
    assert "Række 3, kolonne B (CVR-nr.)" in page
    assert read.log(CODE) == before


def test_the_good_row_is_loaded_and_the_rest_comes_back_as_a_sheet(client: Client) -> None:
    send(client)
    sheet = read_sheet(client.get("/virksomheder/liste/mangler").content, name="x.xlsx")
    assert (sheet.headings[-1], len(sheet.rows)) == ("Mangler", 1)
    assert client.post("/virksomheder/liste/laes-ind")["Location"] == "/virksomheder"
    assert read.log(CODE).facts[-1].subject == "V010"
    assert client.get("/virksomheder/liste/mangler").status_code == 302


def test_a_list_is_thrown_away(client: Client) -> None:
    send(client)
    assert client.post("/virksomheder/liste/smid-ud").status_code == 302
    assert "Send et regneark" in client.get("/virksomheder/liste").content.decode()


def test_what_is_no_list_is_told_why(client: Client) -> None:
    assert "Vælg en fil" in client.post("/virksomheder/liste").content.decode()
    wrong = send(client, "CVR\n12345674\n")
    assert wrong.status_code == 422
    assert "mangler »Virksomhed«" in wrong.content.decode()


def test_an_empty_form_can_be_had(client: Client) -> None:
    answer = client.get("/virksomheder/liste/skema")
    assert answer["Content-Disposition"].endswith('"virksomheder.xlsx"')
