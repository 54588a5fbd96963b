"""Certificates that tests seal with: made once, as a key takes a while."""

from datetime import timedelta

import pytest

from tests.documents.examples import AGREEMENT, MOMENT
from virksom.documents import (
    SealingCertificate,
    agreement_pdf,
    make_certificate,
    read_certificate,
    seal,
)


@pytest.fixture(scope="session")
def pem() -> bytes:
    return make_certificate("Fokus Folkeoplysning", MOMENT - timedelta(days=1))


@pytest.fixture(scope="session")
def certificate(pem: bytes) -> SealingCertificate:
    return read_certificate(pem)


@pytest.fixture(scope="session")
def unsealed() -> bytes:
    return agreement_pdf(AGREEMENT, language="da", moment=MOMENT)


@pytest.fixture(scope="session")
def sealed(unsealed: bytes, certificate: SealingCertificate) -> bytes:
    return seal(unsealed, certificate=certificate, moment=MOMENT)
