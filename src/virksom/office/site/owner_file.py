"""Files that only their owner reads, written whole or not at all."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def make(path: Path, text: str) -> None:
    """Write a new file with its folder; what another process put there first stays.

    It is written beside the place and linked there whole, so nobody reads half of it.

    Raises:
        OSError: the folder cannot be made or written.
    """
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with _beside(path, text) as partial:
        try:
            path.hardlink_to(partial)
        except FileExistsError:
            return
        _settle(path.parent)


def replace(path: Path, text: str) -> None:
    """Put a new text in the place of the old: readers see the one or the other, whole.

    Raises:
        OSError: the folder cannot be written.
    """
    with _beside(path, text) as partial:
        partial.rename(path)
        _settle(path.parent)


@contextmanager
def _beside(path: Path, text: str) -> Iterator[Path]:
    partial = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}.partial")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        yield partial
    finally:
        partial.unlink(missing_ok=True)


def _settle(folder: Path) -> None:
    """Let the name outlive a power cut, as what is sealed with a key does."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
