"""A document is sealed with the operator's certificate, and a seal is verified.

A seal (PAdES B-B) shows that nothing was changed and whose certificate sealed it. It is no person's
signature.
"""

from dataclasses import dataclass
from datetime import datetime

from virksom.documents.certificate import SealingCertificate
from virksom.documents.dates import moment_text
from virksom.programme.kernel import Refusal, Text, quoted


class CertificateNotInForce(Refusal):
    """The certificate may not be used at the moment of the seal."""


class NotSealed(Refusal):
    """The file is no PDF with a seal that can be read."""

    def __init__(self) -> None:
        """Say it in a sentence."""
        super().__init__(
            Text(
                "Filen er ikke en pdf med et segl, der kan læses; hent den igen fra kontoret.",
                "The file is no PDF with a seal that can be read; get it from the office again.",
            )
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SealReport:
    """What a seal says.

    ``by`` is only what the certificate calls itself: anybody can make one in any name. Compare
    ``fingerprint`` with that of the operator's certificate to know whose it is.

    Args:
        intact: what the seal covers is as it was when it was sealed.
        by: the certificate's name.
        at: when it was sealed, as whoever sealed it says.
        covers_whole_document: nothing stands in the file beside what is covered.
        fingerprint: SHA-256 of the certificate, as ``sha256:…``.
    """

    intact: bool
    by: str
    at: datetime
    covers_whole_document: bool
    fingerprint: str


def seal(pdf: bytes, *, certificate: SealingCertificate, moment: datetime) -> bytes:
    """Return ``pdf`` with an invisible seal that allows no further change; what it showed stays.

    With an RSA key the same arguments give the same bytes; an EC key signs with chance. The
    content's digest is therefore always that of the document before it is sealed.

    Args:
        pdf: a document of ours, not yet sealed.
        certificate: whose seal it is.
        moment: with an offset; the time the seal states, to the second.

    Raises:
        CertificateNotInForce: ``moment`` lies outside the certificate's time.
    """
    if not certificate.since <= moment <= certificate.until:
        raise CertificateNotInForce(_not_in_force(certificate, moment))
    from virksom.documents.pades import sealed

    return sealed(pdf, certificate, moment=moment)


def verify(pdf: bytes) -> SealReport:
    """Return what the first seal in ``pdf`` says; the clock and the network are not asked.

    A change after sealing shows in ``intact`` or ``covers_whole_document``, or the file cannot
    be read any longer.

    Args:
        pdf: any bytes, from anybody.

    Raises:
        NotSealed: no PDF, or one without a seal that can be read.
    """
    from virksom.documents.pades import read_seal

    return read_seal(pdf)


def _not_in_force(certificate: SealingCertificate, moment: datetime) -> Text:
    name, at = quoted(certificate.name), moment_text(moment)
    since, until = moment_text(certificate.since), moment_text(certificate.until)
    return Text(
        f"Certifikatet {name.da} gælder fra {since.da} til {until.da}, ikke {at.da}; "
        "læg et, der gælder, i dets sted.",
        f"The certificate {name.en} is valid from {since.en} to {until.en}, not {at.en}; "
        "put one that is valid in its place.",
    )
