"""Sealing and opening texts with the office's keys.

Fernet: AES-128 in CBC mode with HMAC-SHA256 over it, a fresh beginning each time.

Source:
    Invariant 3; decision 0017.
"""

from functools import lru_cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet

from virksom.office.store.vault.columns import samples
from virksom.office.store.vault.keys import ring
from virksom.office.store.vault.ring import KeyRing
from virksom.programme.kernel import Refusal, Text

NO_TIME = 0
"""What a seal says of when it was made: nothing, for no clock is asked here."""


class CannotOpen(Refusal):
    """Something sealed opens with none of the office's keys, or was tampered with."""


def seal(text: str) -> str:
    """Return ``text`` sealed with the newest key; "" stays "". Two seals of one text differ.

    Any text can be sealed, whatever signs are in it.

    Raises:
        Refusal: there are no keys to be had.
    """
    if not text:
        return ""
    return _first(ring()).encrypt_at_time(_bytes(text), NO_TIME).decode("ascii")


def opened(sealed: str) -> str:
    """Return the text that was sealed, with whichever of the office's keys; "" stays "".

    Raises:
        CannotOpen: no key fits; the sentence names where they were looked for.
        Refusal: there are no keys to be had.
    """
    if not sealed:
        return ""
    held = ring()
    try:
        return _all(held).decrypt(_bytes(sealed)).decode("utf-8", "surrogatepass")
    except InvalidToken:
        raise CannotOpen(
            Text(
                f"Boksen kan ikke åbnes med nøglerne i {held.place}: det er ikke dem, der er "
                "lukket med, eller noget er ændret. Intet er åbnet.",
                f"The vault does not open with the keys in {held.place}: it was not sealed with "
                "them, or something was changed. Nothing was opened.",
            )
        ) from None


def is_newest(sealed: str) -> bool:
    """Say whether a text is sealed with the newest key; "" needs none."""
    if not sealed:
        return True
    try:
        _first(ring()).decrypt(_bytes(sealed))
    except InvalidToken:
        return False
    return True


def check_keys() -> None:
    """See that the office's keys open what lies in the vault, by one text of each column.

    Raises:
        CannotOpen: they do not.
        Refusal: there are no keys to be had.
    """
    ring()
    for sealed in samples():
        opened(sealed)


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


@lru_cache(maxsize=4)
def _first(held: KeyRing) -> Fernet:
    return Fernet(held.sealing[0])


@lru_cache(maxsize=4)
def _all(held: KeyRing) -> MultiFernet:
    return MultiFernet([Fernet(key) for key in held.sealing])
