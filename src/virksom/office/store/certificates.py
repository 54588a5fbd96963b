"""The certificate that issued documents are sealed with.

A programme whose people are invented may do without: then one is made that says of itself that it
is invented, and is forgotten when the process ends.
"""

from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from virksom.documents import SealingCertificate, make_certificate, read_certificate
from virksom.office.store.read import ProgrammeRow
from virksom.programme.kernel import Refusal, Text

_BEGINS = datetime(2018, 9, 1, tzinfo=UTC)
"""When an invented certificate begins to hold: a demo is played in years gone by."""


class NoCertificate(Refusal):
    """The office has nothing to seal documents with."""


def certificate_of(row: ProgrammeRow) -> SealingCertificate:
    """Return what the programme's documents are sealed with; a file is read once a process.

    Raises:
        NoCertificate: none is set up, or its file cannot be read, and the programme is real.
        CertificateRefused: the file is no certificate that may seal.
    """
    if settings.SEALING_CERTIFICATE:
        return _read(settings.SEALING_CERTIFICATE, settings.SEALING_PASSPHRASE)
    if row.invented:
        return _invented()
    raise NoCertificate(_NONE)


@lru_cache(maxsize=2)
def _read(path: str, passphrase: str) -> SealingCertificate:
    try:
        data = Path(path).read_bytes()
    except OSError:
        raise NoCertificate(_UNREAD) from None
    return read_certificate(data, passphrase=passphrase.encode() or None)


@lru_cache(maxsize=1)
def _invented() -> SealingCertificate:
    return read_certificate(make_certificate("virksom", _BEGINS))


_NONE = Text(
    "Kontoret har intet certifikat at forsegle dokumenter med; bed den, der driver det, om ét.",
    "The office has no certificate to seal documents with; ask whoever runs it for one.",
)
_UNREAD = Text(
    "Certifikatet, der forsegles med, kan ikke læses; bed den, der driver kontoret, om hjælp.",
    "The certificate for sealing cannot be read; ask whoever runs the office for help.",
)
