"""A payer's or provider's own system sends what the registers say, by the API."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from tests.office import cast
from tests.office.cast import CODE
from virksom.office.access import Role
from virksom.office.actions.make_api_key import make_api_key
from virksom.office.store import read

INCOME = "CPR-nr. eller kode;Måned;Timer"


@pytest.fixture
def key(office: cast.Cast, monkeypatch: pytest.MonkeyPatch) -> str:  # noqa: ARG001  # its people
    monkeypatch.setattr(timezone, "now", lambda: cast.MOMENT)
    administrator = cast.actor(Role.ADMINISTRATOR)
    return make_api_key(administrator, "municipality_finance", moment=cast.MOMENT)[1]


def send(key: str, *lines: str, **more: str) -> HttpResponse:
    file = SimpleUploadedFile("liste.csv", "\n".join(lines).encode())
    return Client(enforce_csrf_checks=True).post(
        "/api/1/registre",
        {"file": file, "register_code": "eindkomst", **more},
        headers={"Authorization": f"Bearer {key}"},
    )


def load(key: str) -> HttpResponse:
    return Client(enforce_csrf_checks=True).post(
        "/api/1/registre/laes-ind", headers={"Authorization": f"Bearer {key}"}
    )


def test_a_list_is_sent_looked_at_and_loaded(key: str) -> None:
    answer = send(key, INCOME, "K001;2019-08;160,33", "K001;2019-09;x", "K777;2019-09;1")
    told = answer.json()
    assert (answer.status_code, told["rows"], told["new"], told["nobody"]) == (200, 3, 1, [4])
    assert told["wrong"][0]["da"].startswith("Række 3, kolonne C (Timer): »x«; skriv timer")
    assert (told["weeks_moved"], told["kroner"]) == (0, "0.00")
    assert load(key).json() == {"new": 1, "changed": 0, "gone": 0}
    assert len(read.log(CODE).known().of_kind("income")) == 1
    assert load(key).status_code == 422


def test_a_list_that_cannot_be_read_is_refused_with_its_sentence(key: str) -> None:
    answer = send(key, "cpr;navn", "K001;x", complete="true")
    assert (answer.status_code, answer.json()["da"][:32]) == (
        *(422, "Arket mangler »Måned«, »Timer«; "),
    )
    assert send(key, INCOME, register_code="x").json()["en"] == "Choose a register."
