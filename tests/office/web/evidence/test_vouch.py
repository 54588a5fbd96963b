"""Adding a file, and having it back: as an attachment, with a look, for those who may."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.office import cast
from tests.office.cast import Cast, ClientOf
from tests.office.web.openings.reading import text
from virksom.office.access import Role
from virksom.office.actions.record_employment import NewWork, record_employment
from virksom.office.store import looks
from virksom.office.store.looks import Which
from virksom.office.store.vault.persons import PersonData, put
from virksom.office.web import clock

NOW = cast.MOMENT + timedelta(hours=3)
ADDRESS = "/beviser/dokument?kandidat=K001"
PNG = b"\x89PNG\r\n\x1a\n<script>"


@pytest.fixture(autouse=True)
def _monday(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda _row: NOW)


@pytest.fixture(autouse=True)
def job(office: Cast) -> None:  # noqa: ARG001  # its people
    work = NewWork(
        company="V009", form="ordinary", weekly_hours=Decimal(12), since=date(2019, 9, 2)
    )
    consultant = cast.actor(Role.RECRUITMENT_CONSULTANT)
    record_employment(consultant, "K001", work=work, moment=cast.MOMENT)


def send(client: Client, content: bytes | None = PNG, **typed: str) -> HttpResponse:
    told = {"job": "E001", "given": "payslip", "first": "1/9", "last": "30/9", "hours": "12"}
    file = {} if content is None else {"file": SimpleUploadedFile("../loen.html", content)}
    return client.post(ADDRESS, told | typed | file, follow=True)


@pytest.fixture
def consultant(browser_of: ClientOf) -> Client:
    return browser_of("recruitment_consultant")


def test_a_file_is_put_in_the_vault_and_stands_among_the_papers(consultant: Client) -> None:
    page = text(send(consultant))
    assert "Filen er lagt i boksen." in page
    assert "Lønseddel B-2019-0001" in page
    assert "Hent" in page


def test_it_comes_back_as_an_attachment_and_is_a_look(consultant: Client) -> None:
    send(consultant)
    answer = consultant.get("/dokumenter/B-2019-0001")
    assert answer.content == PNG
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"] == 'attachment; filename="B-2019-0001.png"'
    assert answer["X-Content-Type-Options"] == "nosniff"
    found = looks.page(cast.CODE, Which(subjects=("K001",)), after=0, most=9)
    assert ("see_documents", "document") in {(row.what, row.page) for row in found}


@pytest.mark.parametrize("who", ["bookkeeper", "finance_officer", "company_contact"])
def test_who_may_not_see_documents_does_not_get_it(
    consultant: Client, browser_of: ClientOf, who: str
) -> None:
    send(consultant)
    assert browser_of(who).get("/dokumenter/B-2019-0001").status_code == 403


def test_the_job_is_called_by_its_workplace_and_first_day(consultant: Client) -> None:
    put(cast.CODE, PersonData(code="V009", name="Muslingbro Køkken"), moment=cast.MOMENT)
    assert "Muslingbro Køkken, fra 02.09.2019" in text(consultant.get(ADDRESS))
    asked = text(consultant.get("/kandidater/K001/bekraeft"))
    assert "september 2019, Muslingbro Køkken" in asked


def test_what_is_wrong_is_told_and_what_was_typed_is_kept(consultant: Client) -> None:
    none = send(consultant, None, hours="17,5")
    assert none.status_code == 422
    assert "Vælg en fil." in text(none)
    assert 'value="17,5"' in text(none)
    assert "PDF eller et billede" in text(send(consultant, b"PK"))


def test_without_a_candidate_or_a_job_there_is_nothing_to_add(consultant: Client) -> None:
    assert consultant.get("/beviser/dokument").status_code == 302
    assert "intet job" in text(consultant.get("/beviser/dokument?kandidat=K002"))
    assert consultant.get("/beviser/dokument?kandidat=K099").status_code == 404


def test_a_file_over_the_limit_is_refused_before_it_is_read(consultant: Client) -> None:
    assert send(consultant, bytes(6_000_000)).status_code == 413
