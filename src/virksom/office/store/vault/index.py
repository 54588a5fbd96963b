"""Keyed digests to look things up by, without opening anything.

HMAC-SHA256 under a key of its own, cut to 128 bits, over a kind and a text as it is spelled: the
same CPR, mail or name has the same digest, and without the key nobody can try CPRs through.

Source:
    Invariant 3; decision 0017.
"""

import base64
import hashlib
import hmac
import unicodedata
from collections.abc import Callable, Mapping

from virksom.office.store.vault.keys import ring
from virksom.office.store.vault.spelling import spelled

CPR, MAIL, NAME_BIRTH, WORD, IDENTITY = "cpr", "mail", "name_birth", "word", "identity"

_SIGNS = 32


def blind(kind: str, text: str) -> str:
    """Return the digest of ``text`` under the newest index key: 32 hexadecimal digits.

    A CPR goes by its digits, a mail by its small letters without space around, a name by its words
    as ``spelling`` has them. Where nothing is left, the digest is "", which nothing has.

    Args:
        kind: ``CPR``, ``MAIL``, ``NAME_BIRTH``, ``WORD`` or ``IDENTITY``; equal texts of
            two kinds differ.
        text: what to look up by.

    Raises:
        Refusal: there are no keys to be had.
    """
    return _digest(ring().indexing[0], kind=kind, spelling=_SPELLED[kind](text))


def blinds(kind: str, text: str) -> tuple[str, ...]:
    """Return the digests under each index key, newest first; empty where ``blind`` gives "".

    More than one only while the index key is renewed: then a row may have either.
    """
    spelling = _SPELLED[kind](text)
    if not spelling:
        return ()
    return tuple(_digest(key, kind=kind, spelling=spelling) for key in ring().indexing)


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign in "0123456789")


def _mail(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text.strip()).casefold())


def _as_it_is(text: str) -> str:
    """A beginning of a word has been spelled already."""
    return text


_SPELLED: Mapping[str, Callable[[str], str]] = {
    CPR: _digits,
    MAIL: _mail,
    NAME_BIRTH: spelled,
    WORD: _as_it_is,
    IDENTITY: _as_it_is,
}


def _digest(key: str, *, kind: str, spelling: str) -> str:
    if not spelling:
        return ""
    message = f"{kind}:{spelling}".encode("utf-8", "surrogatepass")
    return hmac.new(base64.urlsafe_b64decode(key), message, hashlib.sha256).hexdigest()[:_SIGNS]
