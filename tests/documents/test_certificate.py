"""The operator's certificate is read from PEM or PKCS#12, or refused in a sentence.

Keys and certificates are made by `cryptography`, the oracle here.
"""

import base64
from collections.abc import Callable
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from cryptography.x509.oid import NameOID

from tests.documents.examples import MOMENT
from virksom.documents import CertificateRefused, make_certificate, read_certificate
from virksom.programme.kernel import Refusal

SECRET = BestAvailableEncryption(b"hemmelig")
KEY = ec.generate_private_key(ec.SECP256R1())


def issued(
    key: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey, *, signs: bool | None = True
) -> x509.Certificate:
    """Return a certificate of Aalborg Kommune that says whether it may sign; None says nothing."""
    name = x509.Name([x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Aalborg Kommune")])
    built = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(MOMENT - timedelta(days=1))
        .not_valid_after(MOMENT + timedelta(days=365))
    )
    if signs is not None:
        use = x509.KeyUsage(signs, *[False] * 4, *[not signs, False, False, False])
        built = built.add_extension(use, critical=True)
    return built.sign(key, None if isinstance(key, ed25519.Ed25519PrivateKey) else SHA256())


def pem(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(Encoding.PEM)


def key_pem(key: ec.EllipticCurvePrivateKey | ed25519.Ed25519PrivateKey) -> bytes:
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


def test_a_certificate_made_for_the_demo_says_that_it_is_invented(pem: bytes) -> None:
    made = read_certificate(pem)
    assert made.name == "Fokus Folkeoplysning (opdigtet)"
    assert made.invented
    assert made.since == MOMENT - timedelta(days=1)
    assert made.until.year == MOMENT.year + 10


def test_a_name_longer_than_a_certificate_holds_is_shortened() -> None:
    assert read_certificate(make_certificate("Å" * 200, MOMENT)).name == f"{'Å' * 25} (opdigtet)"


def test_printing_a_certificate_shows_no_key(pem: bytes) -> None:
    assert "key" not in repr(read_certificate(pem))


@pytest.mark.parametrize(
    "signs", [True, None], ids=["it says that it may sign", "it says nothing of its use"]
)
def test_an_operators_certificate_is_read_from_pem(signs: bool | None) -> None:  # noqa: FBT001 - a case
    read = read_certificate(key_pem(KEY) + pem(issued(KEY, signs=signs)))
    assert read.name == "Aalborg Kommune"
    assert not read.invented


def test_the_certificates_of_a_chain_come_along() -> None:
    own, other = issued(KEY), issued(ec.generate_private_key(ec.SECP256R1()))
    read = read_certificate(pem(own) + pem(other) + key_pem(KEY))
    assert read.certificate == own.public_bytes(Encoding.DER)
    assert read.chain == (other.public_bytes(Encoding.DER),)
    assert read.fingerprint == f"sha256:{own.fingerprint(SHA256()).hex()}"


def test_a_locked_key_is_read_with_its_passphrase(pem: bytes) -> None:
    key = load_pem_private_key(pem, None)
    locked = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, SECRET)
    whole = locked + pem[pem.index(b"-----BEGIN CERTIFICATE") :]
    assert read_certificate(whole, passphrase=b"hemmelig") == read_certificate(pem)


def test_pkcs12_is_read_with_its_passphrase() -> None:
    own = issued(KEY)
    packed = pkcs12.serialize_key_and_certificates(b"segl", KEY, own, None, SECRET)
    assert read_certificate(packed, passphrase=b"hemmelig").name == "Aalborg Kommune"
    for wrong in (b"forkert", None):
        with pytest.raises(CertificateRefused, match="adgangskoden er forkert"):
            read_certificate(packed, passphrase=wrong)


def other_curve() -> bytes:
    key = ed25519.Ed25519PrivateKey.generate()
    return key_pem(key) + pem(issued(key))


def unknown_curve() -> bytes:
    """Return a certificate with a key on a curve that nobody has given a meaning."""
    known = bytes.fromhex("06082a8648ce3d030107")
    der = KEY.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    changed = base64.encodebytes(der.replace(known, known[:-1] + b"\x63"))
    return b"-----BEGIN PRIVATE KEY-----\n%s-----END PRIVATE KEY-----\n%s" % (
        changed,
        pem(issued(KEY)),
    )


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "nothing": (lambda: b"", "ikke et certifikat"),
    "a text": (lambda: b"Hej", "ikke et certifikat"),
    "a key alone": (lambda: key_pem(KEY), "ikke et certifikat"),
    "a certificate alone": (lambda: pem(issued(KEY)), "ikke et certifikat"),
    "another's key": (
        lambda: key_pem(ec.generate_private_key(ec.SECP256R1())) + pem(issued(KEY)),
        "hører ikke til certifikatet",
    ),
    "a key of another kind": (other_curve, "RSA eller EC"),
    "a key on an unknown curve": (unknown_curve, "ikke et certifikat"),
    "one that may not sign": (
        lambda: key_pem(KEY) + pem(issued(KEY, signs=False)),
        "»Aalborg Kommune« må ikke bruges",
    ),
    "pkcs12 without a certificate": (
        lambda: pkcs12.serialize_key_and_certificates(b"x", KEY, None, None, NoEncryption()),
        "både et certifikat og dets nøgle",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_seal_is_refused_in_a_sentence(case: str) -> None:
    made, sentence = REFUSED[case]
    with pytest.raises(CertificateRefused, match=sentence) as caught:
        read_certificate(made())
    assert isinstance(caught.value, Refusal)
    assert caught.value.text.en.endswith(".")
