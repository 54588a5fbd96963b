"""Writing files: a folder that takes nothing is told in one sentence."""

import os
from collections.abc import Callable
from pathlib import Path

from virksom.programme.kernel import Refusal, Text


class CannotWriteFile(Refusal):
    """A file cannot be written where it was asked for."""


def write_file(target: Path, write: Callable[[], None]) -> None:
    """Write by calling ``write``.

    Raises:
        CannotWriteFile: the folder is not there, takes nothing, or is full.
    """
    try:
        write()
    except OSError as trouble:
        raise CannotWriteFile(
            Text(
                f"{target}: kan ikke skrives ({why(trouble).da}).",
                f"{target}: cannot be written ({why(trouble).en}).",
            )
        ) from None


def write_content(target: Path, content: bytes) -> None:
    """Write a file whole, or not at all: what stood there stands until it is written.

    Raises:
        CannotWriteFile: the folder is not there, takes nothing, or is full.
    """

    def write() -> None:
        partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
        try:
            partial.write_bytes(content)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)

    write_file(target, write)


def why(trouble: OSError) -> Text:
    """Return in words why the system refused."""
    known = {
        FileNotFoundError: Text("mappen findes ikke", "the folder is not there"),
        NotADirectoryError: Text("det er ikke en mappe", "that is no folder"),
        FileExistsError: Text("det er ikke en mappe", "that is no folder"),
        IsADirectoryError: Text("det er en mappe", "it is a folder"),
        PermissionError: Text("adgang nægtet", "access denied"),
    }
    other = trouble.strerror or type(trouble).__name__
    return known.get(type(trouble), Text(other, other))
