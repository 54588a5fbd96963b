"""How much may be sent."""

import io

import pytest
from django.conf import settings
from django.core.files.uploadhandler import MemoryFileUploadHandler
from django.test import Client

pytestmark = pytest.mark.django_db
MOST = settings.DATA_UPLOAD_MAX_MEMORY_SIZE


def test_a_file_is_refused_before_it_is_read(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(MemoryFileUploadHandler, "handle_raw_input")
    answer = client.post("/log-ind", {"file": io.BytesIO(b"x" * MOST)})
    assert answer.status_code == 413
    assert "fylder for meget" in answer.content.decode()
    assert answer["Cache-Control"] == "private, no-store"


def test_the_refusal_is_in_the_readers_language(client: Client) -> None:
    client.cookies["virksom_sprog"] = "en"
    answer = client.post("/log-ind", "x" * (MOST + 1), content_type="text/plain")
    assert "too big" in answer.content.decode()


def test_a_form_is_read(client: Client) -> None:
    assert client.post("/log-ind", {"username": "anna", "password": "x" * 1000}).status_code == 403


@pytest.mark.parametrize("length", ["-1", "much", "1" * 5000])
def test_a_length_that_is_none_is_refused(client: Client, length: str) -> None:
    assert client.get("/sundhed", CONTENT_LENGTH=length).status_code == 413


def test_one_address_takes_a_file_and_no_other(client: Client) -> None:
    sheet = {"file": io.BytesIO(b"x" * (2 * MOST))}
    assert client.post("/henvisninger/liste", sheet).status_code == 302
    sheet = {"file": io.BytesIO(b"x" * (2 * MOST))}
    assert client.post("/henvisninger/ny", sheet).status_code == 413


def test_a_file_of_20_mb_is_refused_there_too(client: Client) -> None:
    sheet = {"file": io.BytesIO(b"x" * 20_000_000)}
    assert client.post("/henvisninger/liste", sheet).status_code == 413


def test_no_file_is_laid_on_the_disk_on_its_way() -> None:
    (handler,) = settings.FILE_UPLOAD_HANDLERS
    assert handler.endswith("MemoryFileUploadHandler")
    assert max(settings.UPLOADS.values()) <= settings.FILE_UPLOAD_MAX_MEMORY_SIZE
