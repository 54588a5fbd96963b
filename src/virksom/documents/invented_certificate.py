"""A certificate for the demo, which vouches for itself and says that it is invented."""

from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from virksom.documents.certificate import INVENTED

_VALID = timedelta(days=3652)
_BITS = 3072
_NAME = 50  # of the 64 bytes of a common name


def make_certificate(name: str, moment: datetime) -> bytes:
    """Return a new key and a certificate that vouches for itself, as PEM; for the demo.

    It says that it is invented and may be used for ten years from ``moment``. The key comes from
    the system's own source of chance, so two calls never give the same.
    """
    key = rsa.generate_private_key(public_exponent=65537, key_size=_BITS)
    subject = x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATIONAL_UNIT_NAME, INVENTED),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{_within(name)} (opdigtet)"),
        ]
    )
    certificate = (
        x509.CertificateBuilder(subject, subject, key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(moment)
        .not_valid_after(moment + _VALID)
        .add_extension(_may_sign(), critical=True)
        .sign(key, hashes.SHA256())
    )
    locked = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return locked + certificate.public_bytes(Encoding.PEM)


def _within(name: str) -> str:
    """Return as much of ``name`` as a certificate holds beside what is added to it."""
    return name.encode(errors="replace")[:_NAME].decode(errors="ignore")


def _may_sign() -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
