"""The contract in sentences, its amendments, and another tried on the same facts."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.office import cast
from tests.office.actions.billed import at_work
from tests.office.cast import ClientOf
from tests.office.web.openings.reading import text
from virksom.office.access import Role
from virksom.office.actions.make_api_key import make_api_key
from virksom.office.store import read
from virksom.office.web import clock

TERMS = Path("contracts/impact60/terms.yaml").read_text(encoding="utf-8")
FIRST = """        agreed_on: 2018-09-01
        value: "385.00"
"""
LATER = """      - since: 2019-04-01
        agreed_on: 2019-03-15
        value: "400.00"
"""
DEARER = TERMS.replace(FIRST, FIRST + LATER)
BROKEN = TERMS.replace('value: "385.00"', 'value: "385,00"')


@pytest.fixture(autouse=True)
def _works(office: cast.Cast, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: ARG001  # its people
    at_work(hours="20.0")
    monkeypatch.setattr(clock, "now", lambda _row: cast.MOMENT)


@pytest.fixture
def leader(browser_of: ClientOf) -> Client:
    return browser_of("team_leader")


def tried(client: Client, **sent: object) -> HttpResponse:
    return client.post("/aftalen/proev", sent)


def plain(answer: HttpResponse) -> str:
    return text(answer).replace("\xa0", " ")


def test_the_contract_stands_in_sentences(leader: Client) -> None:
    page = plain(leader.get("/aftalen"))
    assert "En uge i delvis selvforsørgelse koster 385 kr." in page
    assert "Betaler er Aalborg Kommune" in page
    assert 'href="/aftalen/proev"' in page
    assert "Ændringer" not in page
    assert ("Penge og kontrol" in page, ">7<" in page) == (True, False)


def test_who_may_not_try_another_is_not_led_there(browser_of: ClientOf) -> None:
    assert "/aftalen/proev" not in text(browser_of("adviser").get("/aftalen"))


def test_a_shipped_contract_is_tried_and_nothing_is_kept(leader: Client) -> None:
    head = read.log(cast.CODE).head
    page = plain(tried(leader, aftale="fasthold"))
    assert "FASTHOLD 13/26" in page
    assert "mindre i alt." in page
    assert "Den anden aftale betaler fra 01.01.2024 til og med 31.12.2027" in page
    assert read.log(cast.CODE).head == head


def test_an_amendment_is_tried_from_the_month_it_is_in_force(leader: Client) -> None:
    page = plain(tried(leader, vilkaar=DEARER))
    assert "Der ville skyldes 405 kr. mere i alt." in page
    assert "April 2019" in page


def test_a_file_goes_before_what_is_pasted(leader: Client) -> None:
    file = SimpleUploadedFile("terms.yaml", DEARER.encode())
    assert "405 kr. mere" in plain(tried(leader, file=file, vilkaar=BROKEN))


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (
            {"vilkaar": BROKEN},
            "impact60/terms.yaml, »terms.partial_rate.values.1.value«: forventede",
        ),
        ({}, "Vælg en aftale, send en fil, eller indsæt vilkårene."),
        ({"vilkaar": "x" * 200_001}, "for lang"),
        ({"file": SimpleUploadedFile("t.yaml", b"\xff\xfe")}, "forventede UTF-8"),
        ({"file": SimpleUploadedFile("t.yaml", b"x" * 200_001)}, "for lang"),
        ({"aftale": "../../etc"}, "Vælg en aftale"),
    ],
)
def test_what_cannot_be_tried_is_refused(
    leader: Client, sent: dict[str, object], told: str
) -> None:
    answer = tried(leader, **sent)
    assert answer.status_code == 422
    assert told in plain(answer)


def test_what_was_typed_stands_still_when_it_is_refused(leader: Client) -> None:
    assert "385,00" in text(tried(leader, vilkaar=BROKEN))


@pytest.fixture
def headers(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    monkeypatch.setattr(timezone, "now", lambda: cast.MOMENT)
    administrator = cast.actor(Role.ADMINISTRATOR)
    _, key = make_api_key(administrator, "municipality_finance", moment=cast.MOMENT)
    return {"Authorization": f"Bearer {key}"}


def test_the_api_tells_the_contract_in_both_forms(headers: dict[str, str]) -> None:
    told = Client().get("/api/1/aftale", headers=headers).json()
    assert told["contract"] == "impact60"
    clauses = Client().get("/api/1/aftale/tekst", headers=headers).json()
    (rates,) = [one for one in clauses if one["number"] == "4.2"]
    assert "koster 385" in rates["sentences"][1]["da"]


def test_the_api_tries_another(headers: dict[str, str]) -> None:
    sent, json = {"terms": DEARER}, "application/json"
    told = Client().post("/api/1/aftale/proev", sent, content_type=json, headers=headers).json()
    april = [one for one in told["months"] if one["month"] == "2019-04"]
    assert april == [{"month": "2019-04", "now": "1540.00", "then": "1600.00"}]


def test_the_api_refuses_with_file_and_key(headers: dict[str, str]) -> None:
    sent, json = {"terms": BROKEN}, "application/json"
    answer = Client().post("/api/1/aftale/proev", sent, content_type=json, headers=headers)
    assert answer.status_code == 422
    assert answer.json()["en"].startswith("impact60/terms.yaml, “terms.partial_rate.values.1.value")
