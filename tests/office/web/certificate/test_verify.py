"""Anybody verifies a certificate, without a log-in; nothing of the file is kept."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django import Settings

from tests.office import cast
from tests.office.actions.training import agreed, issue, issued_file, trains
from tests.office.certificate import certificate_file
from virksom.office.store.models import Document, VaultText

PAGE = "/bevis"


@pytest.fixture
def file(office: cast.Cast, settings: Settings) -> bytes:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()
    trains()
    agreed("floor_care")
    return issued_file(issue())


def verified(client: Client, content: bytes, name: str = "bevis.pdf") -> HttpResponse:
    return client.post(PAGE, {"file": SimpleUploadedFile(name, content)})


@pytest.mark.django_db
def test_the_page_is_open_and_says_what_to_do(client: Client) -> None:
    page = client.get(PAGE).content.decode()
    assert "Vi gemmer den ikke." in page
    assert page.count("button-primary") == 1


def test_a_certificate_of_ours_is_told(client: Client, file: bytes) -> None:
    answer = verified(client, file)
    assert answer.status_code == 200
    assert "Ja: beviset er ægte og uændret." in answer.content.decode()


def test_a_changed_byte_is_no(client: Client, file: bytes) -> None:
    answer = verified(client, file[:-9] + b"x" + file[-8:])
    assert "Nej: " in answer.content.decode()


def test_what_was_sent_is_kept_nowhere(client: Client, file: bytes) -> None:
    before = Document.objects.count(), VaultText.objects.count()
    answers = [verified(client, content) for content in (file, b"%PDF-1.7 anything")]
    assert (Document.objects.count(), VaultText.objects.count()) == before
    assert all("virksom_session" not in answer.cookies for answer in answers)


@pytest.mark.django_db
def test_a_file_of_20_megabytes_is_refused_before_it_is_read(client: Client) -> None:
    assert verified(client, b"%PDF-" + bytes(20_000_000)).status_code == 413


@pytest.mark.django_db
@pytest.mark.parametrize("data", [{}, {"file": "no file"}])
def test_without_a_file_one_is_asked_for(client: Client, data: dict[str, str]) -> None:
    assert "ikke valgt nogen fil" in client.post(PAGE, data).content.decode()


@pytest.mark.django_db
def test_what_is_no_pdf_is_told_in_english_too(client: Client) -> None:
    assert "Filen er ikke en PDF." in verified(client, b"PK", "bevis.zip").content.decode()
    client.cookies["virksom_sprog"] = "en"
    assert "The file is no PDF." in verified(client, b"PK", "bevis.zip").content.decode()
