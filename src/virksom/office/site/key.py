"""The office's secret key: from the environment, or a file only the owner can read."""

import os
import secrets
from pathlib import Path

from virksom.office.site import owner_file
from virksom.programme.kernel import Refusal, Text

_BYTES = 64
_LEAST = 32


class NoKey(Refusal):
    """There is no key to sign with: it is too short, or it cannot be read or made."""


def secret_key(folder: Path) -> str:
    """Return the key that signs sessions and forms.

    ``VIRKSOM_SECRET_KEY`` goes first; else ``folder``/``secret.key``, made with mode 0600 the
    first time something is signed. Two processes that start at once agree on one key.

    Raises:
        NoKey: it has fewer than 32 signs, or the file cannot be read or made.
    """
    given = os.environ.get("VIRKSOM_SECRET_KEY")
    key = given.strip() if given else _kept(folder / "secret.key")
    if len(key) < _LEAST:
        raise NoKey(
            Text(
                f"Kontorets hemmelige nøgle er for kort: mindst {_LEAST} tegn, i "
                "VIRKSOM_SECRET_KEY eller secret.key.",
                f"The office's secret key is too short: at least {_LEAST} signs, in "
                "VIRKSOM_SECRET_KEY or secret.key.",
            )
        )
    return key


def _kept(path: Path) -> str:
    try:
        if not path.exists():
            owner_file.make(path, secrets.token_urlsafe(_BYTES))
        return path.read_text(encoding="ascii").strip()
    except (OSError, UnicodeDecodeError):
        raise NoKey(
            Text(
                f"Kontorets hemmelige nøgle kan ikke læses eller laves i {path}; nævn den i "
                "VIRKSOM_SECRET_KEY, eller gør mappen skrivbar.",
                f"The office's secret key cannot be read or made in {path}; name it in "
                "VIRKSOM_SECRET_KEY, or make the folder writable.",
            )
        ) from None
