"""The seal itself, by pyHanko: PAdES B-B, without the clock and without the network."""

import hashlib
from datetime import datetime
from io import BytesIO

from asn1crypto.x509 import Certificate
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign.fields import InvisSigSettings, MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator.registry import SimpleCertificateStore

from virksom.documents.certificate import SealingCertificate, fingerprint_of, name_of
from virksom.documents.seal import NotSealed, SealReport
from virksom.programme.kernel import COPENHAGEN

_FIELD = "Segl"


class _Writer(IncrementalPdfFileWriter):
    """Adds a seal and nothing else: pyHanko would write the clock's time and a number by chance."""

    def _update_meta(self) -> None:
        """Leave title, dates and standards as the document states them."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> ArrayObject:
        """Return the document's number, and one for the sealed file that its content gives."""
        first, _ = prev.trailer["/ID"]
        prev.stream.seek(0)
        content = hashlib.sha256(prev.stream.read()).digest()
        return ArrayObject([first, ByteStringObject(content[:16])])


class _Key(Signer):
    """Signs with the operator's key as it was read: pyHanko would load and try it each time."""

    def __init__(self, certificate: SealingCertificate) -> None:
        """Keep the key; the certificates go into the seal."""
        store = SimpleCertificateStore()  # type: ignore[no-untyped-call] # pyHanko's own form
        store.register_multiple([Certificate.load(other) for other in certificate.chain])
        super().__init__(
            signing_cert=Certificate.load(certificate.certificate), cert_registry=store
        )
        self._key = certificate.key

    async def async_sign_raw(  # noqa: PLR0917 - pyHanko's own form
        self,
        data: bytes,
        digest_algorithm: str,  # noqa: ARG002 - always the one in _seal_like
        dry_run: bool = False,  # noqa: FBT001, FBT002 - pyHanko's own form
    ) -> bytes:
        """Return the signature; in a dry run, as many bytes as the longest one has."""
        if isinstance(self._key, RSAPrivateKey):
            return self._key.sign(data, PKCS1v15(), SHA256())
        if dry_run:
            return bytes(2 * self._key.key_size // 8 + 16)
        return self._key.sign(data, ECDSA(SHA256()))


class _Signer(PdfSigner):
    """Signs at a moment it is given."""

    def __init__(self, certificate: SealingCertificate, moment: datetime) -> None:
        """Keep the moment in Copenhagen's time, whole seconds, as a PDF's dates are."""
        super().__init__(_seal_like(), _Key(certificate), new_field_spec=_unseen())
        self._moment = moment.astimezone(COPENHAGEN).replace(microsecond=0)

    def init_signing_session(
        self,
        pdf_out: BasePdfFileWriter,
        existing_fields_only: bool = False,  # noqa: FBT001, FBT002 - pyHanko's own form
    ) -> PdfSigningSession:
        """Begin to sign, at the moment given instead of the clock's."""
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._moment
        return session


def sealed(pdf: bytes, certificate: SealingCertificate, *, moment: datetime) -> bytes:
    """Return ``pdf`` with the seal added at its end."""
    signed = _Signer(certificate, moment).sign_pdf(_Writer(BytesIO(pdf)))
    return bytes(signed.getbuffer())


def _seal_like() -> PdfSignatureMetadata:
    """Return what every seal is: PAdES, allowing no change, no larger than it must be."""
    return PdfSignatureMetadata(
        field_name=_FIELD,
        subfilter=SigSeedSubFilter.PADES,
        md_algorithm="sha256",
        certify=True,
        docmdp_permissions=MDPPerm.NO_CHANGES,
        tight_size_estimates=True,
    )


def _unseen() -> SigFieldSpec:
    """Return a field that is not seen, in the way that both PDF/A and PDF/UA allow."""
    return SigFieldSpec(
        _FIELD,
        readable_field_name="Elektronisk segl",
        invis_sig_settings=InvisSigSettings(box_out_of_bounds=True),
    )


def read_seal(pdf: bytes) -> SealReport:
    """Return what the first seal says.

    Raises:
        NotSealed: there is none, or it cannot be read.
    """
    try:
        return _said(PdfFileReader(BytesIO(pdf)).embedded_regular_signatures[0])
    except Exception as wrong:  # on a broken file pyHanko raises anything
        raise NotSealed from wrong


def _said(embedded: EmbeddedPdfSignature) -> SealReport:
    signer = embedded.signer_cert
    certificate = x509.load_der_x509_certificate(signer.dump())
    unchanged, valid = validate_sig_integrity(
        embedded.signer_info, signer, "data", embedded.compute_digest()
    )
    at = embedded.self_reported_timestamp
    if at is None or at.tzinfo is None:
        raise ValueError("the seal does not say when it was made")
    whole = embedded.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE
    return SealReport(
        intact=unchanged and valid,
        by=name_of(certificate),
        at=at,
        covers_whole_document=whole,
        fingerprint=fingerprint_of(certificate),
    )
