"""Where the list of who was erased lies: beside the vault's keys, and never in a backup."""

import fcntl
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from virksom.programme.kernel import Refusal, Text


class BadErasureList(Refusal):
    """The list of who was erased cannot be read or written."""


@dataclass(frozen=True, slots=True)
class ErasureList:
    """The office's list, a line an erasure; ``path`` is ``VIRKSOM_ERASURES`` or beside the keys."""

    path: Path

    def lines(self) -> tuple[str, ...] | None:
        """Return the lines, oldest first; None when there is no list yet.

        Raises:
            BadErasureList: it cannot be read.
        """
        try:
            return tuple(self.path.read_text(encoding="utf-8").splitlines())
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError):
            raise self._bad() from None

    def add(self, lines: Iterable[str]) -> None:
        """Write lines at the end of the list, made when there is none; on the disk when it returns.

        Raises:
            BadErasureList: it cannot be written.
        """
        told = "".join(f"{line}\n" for line in lines).encode()
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX)
                os.write(handle, told)
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError:
            raise self._bad() from None

    def _bad(self) -> BadErasureList:
        return BadErasureList(
            Text(
                f"Listen over dem, der er slettet, kan ikke læses eller skrives i {self.path}; "
                "nævn et andet sted i VIRKSOM_ERASURES.",
                f"The list of who was erased cannot be read or written in {self.path}; name "
                "another place in VIRKSOM_ERASURES.",
            )
        )
