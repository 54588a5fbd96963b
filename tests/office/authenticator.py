"""A passkey in a test: made and answering as a browser would send it (WebAuthn, level 2)."""

import json
from base64 import urlsafe_b64encode
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from fido2 import cbor
from fido2.cose import ES256

ORIGIN = "http://localhost"
_PRESENT, _VERIFIED, _ATTESTED = 1, 4, 64


def _text(raw: bytes) -> str:
    return urlsafe_b64encode(raw).decode().rstrip("=")


class SoftKey:
    """A passkey for ``localhost`` that somebody holds."""

    def __init__(self, *, origin: str = ORIGIN, verifies: bool = True) -> None:
        self.origin = origin
        self.flags = _PRESENT | (_VERIFIED if verifies else 0)
        self.secret = ec.generate_private_key(ec.SECP256R1())
        self.id = sha256(str(id(self)).encode()).digest()
        self.user = ""

    def made(self, invitation: dict[str, Any]) -> str:
        """Return what the browser sends when the key is made."""
        asked = invitation["publicKey"]
        self.user = asked["user"]["id"]
        key = cbor.encode(ES256.from_cryptography_key(self.secret.public_key()))
        data = self._data(_ATTESTED) + bytes(16) + len(self.id).to_bytes(2, "big") + self.id + key
        attested = cbor.encode({"fmt": "none", "attStmt": {}, "authData": data})
        client = self._client("webauthn.create", asked["challenge"])
        return self._answer(attestationObject=_text(attested), clientDataJSON=_text(client))

    def answers(self, question: dict[str, Any]) -> str:
        """Return what the browser sends when the key is asked."""
        client = self._client("webauthn.get", question["publicKey"]["challenge"])
        data = self._data(0)
        signed = data + sha256(client).digest()
        return self._answer(
            authenticatorData=_text(data),
            clientDataJSON=_text(client),
            signature=_text(self.secret.sign(signed, ec.ECDSA(hashes.SHA256()))),
            userHandle=self.user,
        )

    def _data(self, more: int) -> bytes:
        return sha256(b"localhost").digest() + bytes([self.flags | more]) + bytes(4)

    def _client(self, kind: str, challenge: str) -> bytes:
        told = {"type": kind, "challenge": challenge, "origin": self.origin}
        return json.dumps(told).encode()

    def _answer(self, **response: str) -> str:
        told = {"id": _text(self.id), "rawId": _text(self.id), "type": "public-key"}
        return json.dumps({**told, "clientExtensionResults": {}, "response": response})
