"""The oracle for codes of an app: RFC 6238 on its own, checked by the RFC's own numbers."""

import hashlib
import hmac
from base64 import b32decode
from datetime import datetime

RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


def totp(secret: str, moment: datetime) -> str:
    """Return the six digits that an app with this secret shows at a moment."""
    counter = int(moment.timestamp()) // 30
    digest = hmac.new(b32decode(secret), counter.to_bytes(8, "big"), hashlib.sha1).digest()
    at = digest[-1] & 15
    number = int.from_bytes(digest[at : at + 4], "big") & 0x7FFF_FFFF
    return f"{number % 1_000_000:06}"
