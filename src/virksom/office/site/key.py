"""The office's secret key: from the environment, or a file only the owner can read."""

import os
import secrets
from pathlib import Path

_BYTES = 64


def secret_key(folder: Path) -> str:
    """Return the key that signs sessions and forms.

    ``VIRKSOM_SECRET_KEY`` goes first; else ``folder``/``secret.key``, made with mode 0600 the
    first time something is signed. Two processes that start at once agree on one key.
    """
    given = os.environ.get("VIRKSOM_SECRET_KEY")
    if given:
        return given
    path = folder / "secret.key"
    if not path.exists():
        _make(path)
    return path.read_text(encoding="ascii")


def _make(path: Path) -> None:
    """Write a new key beside the place and link it there whole, so nobody reads half a key."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.partial")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(secrets.token_urlsafe(_BYTES))
        path.hardlink_to(partial)
    except FileExistsError:
        pass
    finally:
        partial.unlink()
