"""The operator's certificate, which documents are sealed with."""

from dataclasses import dataclass, field
from datetime import datetime

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from virksom.programme.kernel import Refusal, Text, quoted

INVENTED = "Opdigtet til demoen"
"""What a demo's certificate says of itself, as its organisational unit."""

Key = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
_Loaded = tuple[object, x509.Certificate | None, list[x509.Certificate]]


class CertificateRefused(Refusal):
    """The bytes are no certificate with its key, or one that may not seal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SealingCertificate:
    """Who seals, and the key to do it with; printing it shows no key.

    Args:
        name: the common name on the certificate, else its organisation, else its serial number.
        since: from when it may be used, inclusive.
        until: until when, inclusive.
        fingerprint: SHA-256 of the certificate, as ``sha256:…``.
        invented: made for a demo; it vouches for nobody.
        certificate: DER.
        chain: certificates of those who vouch for it, DER; may be empty.
        key: the certificate's key.
    """

    name: str
    since: datetime
    until: datetime
    fingerprint: str
    invented: bool
    certificate: bytes = field(repr=False)
    chain: tuple[bytes, ...] = field(repr=False)
    key: Key = field(repr=False, compare=False)


def read_certificate(data: bytes, *, passphrase: bytes | None = None) -> SealingCertificate:
    """Read a certificate and its key.

    Args:
        data: a file's content: PEM with key and certificate in any order, the operator's own
            certificate before those of its chain; or PKCS#12.
        passphrase: what the key is locked with; None when it is not.

    Raises:
        CertificateRefused: neither form; a wrong passphrase; no key, or another certificate's; a
            key that is neither RSA nor EC; a certificate that may not sign.
    """
    key, certificate, chain = _load(data, passphrase)
    if certificate is None or not isinstance(key, Key):
        raise CertificateRefused(_INCOMPLETE)
    _refuse_unfit(key, certificate)
    return _sealing(key, certificate, chain=chain)


def name_of(certificate: x509.Certificate) -> str:
    """Return whose certificate it is: common name, else organisation, else serial number."""
    for kind in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        for attribute in certificate.subject.get_attributes_for_oid(kind):
            return str(attribute.value)
    return str(certificate.serial_number)


def fingerprint_of(certificate: x509.Certificate) -> str:
    """Return the SHA-256 of a certificate, as ``sha256:…``."""
    return f"sha256:{certificate.fingerprint(hashes.SHA256()).hex()}"


def _load(data: bytes, passphrase: bytes | None) -> _Loaded:
    for read in (_pem, _pkcs12):
        try:
            return read(data, passphrase)
        except (ValueError, TypeError, UnsupportedAlgorithm, x509.InvalidVersion):
            continue
    raise CertificateRefused(_UNREADABLE)


def _pem(data: bytes, passphrase: bytes | None) -> _Loaded:
    own, *chain = x509.load_pem_x509_certificates(data)
    return load_pem_private_key(data, passphrase), own, chain


def _pkcs12(data: bytes, passphrase: bytes | None) -> _Loaded:
    return pkcs12.load_key_and_certificates(data, passphrase)


def _refuse_unfit(key: Key, certificate: x509.Certificate) -> None:
    if _public(key) != _public(certificate):
        raise CertificateRefused(_ANOTHER_KEY)
    try:
        use = certificate.extensions.get_extension_for_class(x509.KeyUsage).value
    except x509.ExtensionNotFound:
        return
    if not (use.digital_signature or use.content_commitment):
        name = quoted(name_of(certificate))
        raise CertificateRefused(
            Text(
                f"Certifikatet {name.da} må ikke bruges til at skrive under med.",
                f"The certificate {name.en} may not be used to sign with.",
            )
        )


def _public(holder: Key | x509.Certificate) -> bytes:
    return holder.public_key().public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)


def _sealing(
    key: Key, certificate: x509.Certificate, *, chain: list[x509.Certificate]
) -> SealingCertificate:
    units = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    return SealingCertificate(
        name=name_of(certificate),
        since=certificate.not_valid_before_utc,
        until=certificate.not_valid_after_utc,
        fingerprint=fingerprint_of(certificate),
        invented=any(unit.value == INVENTED for unit in units),
        certificate=certificate.public_bytes(Encoding.DER),
        chain=tuple(other.public_bytes(Encoding.DER) for other in chain),
        key=key,
    )


_UNREADABLE = Text(
    "Filen er ikke et certifikat med nøgle (PEM eller PKCS#12), eller adgangskoden er forkert.",
    "The file is no certificate with its key (PEM or PKCS#12), or the passphrase is wrong.",
)
_INCOMPLETE = Text(
    "Filen skal rumme både et certifikat og dets nøgle, og nøglen skal være RSA eller EC.",
    "The file must hold both a certificate and its key, and the key must be RSA or EC.",
)
_ANOTHER_KEY = Text(
    "Nøglen i filen hører ikke til certifikatet; læg de to, der hører sammen, i samme fil.",
    "The key in the file is not the certificate's; put the two that belong together in one file.",
)
