"""Whether a file is a certificate of ours: every other answer than the right one is no."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pytest_django import Settings

from tests.documents.examples import AGREEMENT, CERTIFICATE, MOMENT
from tests.office import cast
from tests.office.actions.training import agreed, issue, issued_file, trains
from tests.office.certificate import certificate_file
from virksom.documents import (
    agreement_pdf,
    competence_certificate_pdf,
    make_certificate,
    read_certificate,
    seal,
)
from virksom.office.reports.verification import MOST, verification
from virksom.office.store.vault.erase import erase
from virksom.office.store.vault.persons import PersonData, put


@pytest.fixture
def file(office: cast.Cast, settings: Settings) -> bytes:  # noqa: ARG001  # its people
    settings.SEALING_CERTIFICATE = certificate_file()
    put(cast.CODE, PersonData(code="K001", name="Hedvig Utzon"), moment=cast.MOMENT)
    trains()
    agreed("floor_care")
    return issued_file(issue())


def said(content: bytes) -> str:
    found = verification(content)
    assert not found.ours
    return found.told.da


def test_a_file_of_ours_is_told_with_who_and_when_and_no_name(file: bytes) -> None:
    found = verification(file)
    assert found.ours
    assert "ægte og uændret" in found.told.da
    assert "udstedte det 07.10.2019 med nummer K-2019-0001" in found.told.da
    assert "Hedvig" not in str(found)


def test_an_erased_persons_certificate_is_still_known(file: bytes) -> None:
    erase(cast.CODE, "K001")
    assert verification(file).ours


def test_every_changed_byte_is_seen(file: bytes) -> None:
    for at in (*range(0, len(file), 997), len(file) - 1):
        changed = file[:at] + bytes([file[at] ^ 1]) + file[at + 1 :]
        assert not verification(changed).ours


@pytest.mark.parametrize("more", [b"\n", b"%", b"\n1 0 obj\n<<>>\nendobj\n"])
def test_what_was_added_afterwards_is_told_as_a_change(file: bytes, more: bytes) -> None:
    assert "ændret bagefter" in said(file + more)


def test_a_seal_of_somebody_else_over_our_content_is_a_change(file: bytes) -> None:
    content = file[: file.index(b"%%EOF") + len(b"%%EOF")]
    forger = read_certificate(make_certificate("Fokus", MOMENT))
    forged = seal(content, certificate=forger, moment=MOMENT)
    assert "ændret bagefter" in said(forged)
    assert "ændret bagefter" in said(content), "the seal is missing"


@pytest.mark.usefixtures("file")
def test_another_pdf_is_not_ours() -> None:
    for pdf in (
        agreement_pdf(AGREEMENT, language="da", moment=MOMENT),
        competence_certificate_pdf(CERTIFICATE, language="da", moment=MOMENT),
    ):
        assert "ikke et bevis, vi har udstedt" in said(pdf)


@pytest.mark.usefixtures("file")
@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "ikke valgt nogen fil"),
        (b"PK\x03\x04", "ikke en PDF"),
        (b"%PDF-1.7\n" + b"%%EOF" * 100_000, "ikke et bevis"),
        (b"%PDF-" + bytes(MOST), "for stor"),
    ],
)
def test_what_is_no_certificate_is_refused_in_a_clear_sentence(content: bytes, words: str) -> None:
    assert words in said(content)


@pytest.mark.django_db
@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_answered(content: bytes) -> None:
    assert not verification(b"%PDF-1.7\n" + content).ours
