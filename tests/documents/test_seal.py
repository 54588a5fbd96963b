"""A seal shows that nothing was changed, and whose it is; whatever was changed is found."""

import re
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from hypothesis import given
from hypothesis import strategies as st

from tests.documents.examples import MOMENT, opened, text_of
from tests.documents.test_certificate import issued, key_pem
from tests.documents.test_certificate import pem as pem_of
from virksom.documents import (
    CertificateNotInForce,
    NotSealed,
    SealingCertificate,
    SealReport,
    make_certificate,
    read_certificate,
    seal,
    verify,
)

ANYWHERE = st.floats(min_value=0, max_value=1, exclude_max=True)


def found(changed: bytes, sealed: bytes) -> bool:
    """Say whether ``verify`` tells a changed file from the sealed one."""
    try:
        report = verify(changed)
    except NotSealed:
        return True
    whole = report.intact and report.covers_whole_document
    return not whole or report != verify(sealed)


def signature(sealed: bytes) -> range:
    """Return where the signature itself stands, which no signature can cover."""
    begin = sealed.rindex(b"/Contents <") + len("/Contents <")
    return range(begin, sealed.index(b">", begin))


def flipped(content: bytes, at: int, bit: int) -> bytes:
    return content[:at] + bytes([content[at] ^ (1 << bit)]) + content[at + 1 :]


def test_a_sealed_document_is_intact(sealed: bytes, certificate: SealingCertificate) -> None:
    assert verify(sealed) == SealReport(
        intact=True,
        by="Fokus Folkeoplysning (opdigtet)",
        at=MOMENT,
        covers_whole_document=True,
        fingerprint=certificate.fingerprint,
    )


@given(ANYWHERE, st.integers(0, 7))
def test_a_changed_bit_is_found(sealed: bytes, where: float, bit: int) -> None:
    covered = [at for at in range(len(sealed)) if at not in signature(sealed)]
    at = covered[int(where * len(covered))]
    assert found(flipped(sealed, at, bit), sealed)


@given(ANYWHERE)
def test_a_changed_signature_is_found_or_says_the_same(sealed: bytes, where: float) -> None:
    places = signature(sealed)
    at = places[int(where * len(places))]
    digit = b"0" if sealed[at : at + 1] != b"0" else b"F"
    changed = sealed[:at] + digit + sealed[at + 1 :]
    assert found(changed, sealed) or verify(changed) == verify(sealed)


@given(ANYWHERE)
def test_a_signature_of_another_key_is_found(sealed: bytes, where: float) -> None:
    last = signature(sealed)[-2 * 384 :]
    at = last[int(where * len(last))]
    digit = b"0" if sealed[at : at + 1] != b"0" else b"F"
    assert found(sealed[:at] + digit + sealed[at + 1 :], sealed)


@pytest.mark.parametrize("more", [b"\n", b"%", b"\n1 0 obj\n<<>>\nendobj\n"])
def test_what_was_added_afterwards_is_found(sealed: bytes, more: bytes) -> None:
    assert found(sealed + more, sealed)


@given(ANYWHERE)
def test_what_was_cut_off_is_found(sealed: bytes, where: float) -> None:
    assert found(sealed[: int(where * len(sealed))], sealed)


def test_a_seal_in_the_same_name_shows_another_fingerprint(unsealed: bytes, sealed: bytes) -> None:
    forged = read_certificate(make_certificate("Fokus Folkeoplysning", MOMENT))
    report = verify(seal(unsealed, certificate=forged, moment=MOMENT))
    assert report.intact
    assert report.by == verify(sealed).by
    assert report.fingerprint != verify(sealed).fingerprint


def test_the_same_seal_gives_the_same_bytes(
    unsealed: bytes, sealed: bytes, certificate: SealingCertificate
) -> None:
    for moment in (MOMENT, MOMENT.astimezone(UTC), MOMENT.replace(microsecond=999)):
        assert seal(unsealed, certificate=certificate, moment=moment) == sealed


def test_the_clock_is_not_asked(sealed: bytes) -> None:
    assert set(re.findall(rb"D:(\d{8})", sealed)) == {b"20190304"}
    assert verify(sealed).at == MOMENT


def test_a_seal_changes_nothing_that_was_there(unsealed: bytes, sealed: bytes) -> None:
    assert sealed.startswith(unsealed)
    assert text_of(sealed) == text_of(unsealed)
    before, after = (opened(pdf).trailer["/Root"] for pdf in (unsealed, sealed))
    for kept in ("/Lang", "/MarkInfo", "/ViewerPreferences"):
        assert after[kept] == before[kept]
    assert after["/Metadata"].get_data() == before["/Metadata"].get_data()


def test_a_seal_keeps_what_archives_and_screen_readers_ask_for(sealed: bytes) -> None:
    field = opened(sealed).trailer["/Root"]["/AcroForm"]["/Fields"][0].get_object()
    assert field["/F"] & 4, "printed, as PDF/A asks of every field"
    assert not field["/F"] & 2, "not hidden, as PDF/A forbids it"
    assert field["/Rect"][0] == field["/Rect"][2] < 0, "off the page, as PDF/UA asks"
    assert field["/TU"] == "Elektronisk segl"
    assert field["/V"]["/SubFilter"] == "/ETSI.CAdES.detached"


def test_a_seal_allows_no_change(sealed: bytes) -> None:
    root = opened(sealed).trailer["/Root"]
    assert root["/Perms"]["/DocMDP"]["/Reference"][0]["/TransformParams"]["/P"] == 1


def test_an_ec_key_seals_too(unsealed: bytes) -> None:
    for curve in (ec.SECP256R1(), ec.SECP384R1(), ec.SECP521R1()):
        key = ec.generate_private_key(curve)
        read = read_certificate(key_pem(key) + pem_of(issued(key)))
        report = verify(seal(unsealed, certificate=read, moment=MOMENT))
        assert (report.intact, report.covers_whole_document) == (True, True)
        assert report.by == "Aalborg Kommune"


@pytest.mark.parametrize("days", [-2, 3700])
def test_a_certificate_seals_only_in_its_time(
    unsealed: bytes, certificate: SealingCertificate, days: int
) -> None:
    with pytest.raises(CertificateNotInForce, match=r"gælder fra 3\. marts 2019") as caught:
        seal(unsealed, certificate=certificate, moment=MOMENT + timedelta(days=days))
    assert "is valid from 3 March 2019" in caught.value.text.en


def test_the_first_and_the_last_moment_of_a_certificate_are_within(
    unsealed: bytes, certificate: SealingCertificate
) -> None:
    for moment in (certificate.since, certificate.until):
        assert verify(seal(unsealed, certificate=certificate, moment=moment)).at == moment


@pytest.mark.parametrize("content", [b"", b"Hej", b"%PDF-1.7\n", b"PK\x03\x04", b"\x00" * 9999])
def test_what_is_no_sealed_pdf_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(NotSealed, match="ikke en pdf med et segl"):
        verify(content)


def test_a_document_that_nobody_sealed_is_refused(unsealed: bytes) -> None:
    with pytest.raises(NotSealed):
        verify(unsealed)


@given(st.binary(max_size=200))
def test_any_bytes_are_verified_or_refused(content: bytes) -> None:
    with pytest.raises(NotSealed):
        verify(b"%PDF-1.7\n" + content)


def test_a_chain_is_kept_in_the_seal(unsealed: bytes, certificate: SealingCertificate) -> None:
    other = issued(ec.generate_private_key(ec.SECP256R1()))
    chained = replace(certificate, chain=(other.public_bytes(Encoding.DER),))
    sealed = seal(unsealed, certificate=chained, moment=MOMENT)
    assert verify(sealed).by == certificate.name
    assert other.public_bytes(Encoding.DER).hex().upper().encode() in sealed


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler is not installed")
def test_another_program_says_the_same(sealed: bytes, tmp_path: Path) -> None:
    file = tmp_path / "sealed.pdf"
    file.write_bytes(sealed)
    told = subprocess.run(
        ["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False
    )
    assert "Signature is Valid" in told.stdout
    assert "Total document signed" in told.stdout
