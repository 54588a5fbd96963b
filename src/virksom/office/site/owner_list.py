"""Lists beside the vault's keys that are only added to, and are in no backup.

Who was erased, and who took facts out from a terminal.
"""

import fcntl
import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from virksom.programme.kernel import Refusal, Text


class BadList(Refusal):
    """A list cannot be read or written; its place is named."""


@dataclass(frozen=True, slots=True)
class OwnerList:
    """A list that only its owner reads, in a file at ``path``."""

    path: Path

    def lines(self) -> tuple[str, ...] | None:
        """Return the lines, oldest first; None when there is no list yet.

        Raises:
            BadList: it cannot be read.
        """
        try:
            return tuple(self.path.read_text(encoding="utf-8").splitlines())
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError):
            raise self._bad() from None

    def add(self, lines: Iterable[str]) -> None:
        """Write lines at the end of the list, made when there is none; on the disk when it returns.

        All of them or none: half a line would be one that nobody can read. With no lines it is
        seen that the list can be written.

        Raises:
            BadList: it cannot be written.
        """
        told = "".join(f"{line}\n" for line in lines).encode()
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX)
                _write_all(handle, told)
            finally:
                os.close(handle)
        except OSError:
            raise self._bad() from None

    def _bad(self) -> BadList:
        return BadList(
            Text(
                f"Listen {self.path} kan ikke læses eller skrives, så intet er gjort; gør mappen "
                "skrivbar, eller nævn en anden i VIRKSOM_ERASURES.",
                f"The list {self.path} cannot be read or written, so nothing was done; make the "
                "folder writable, or name another in VIRKSOM_ERASURES.",
            )
        )


def _write_all(handle: int, told: bytes) -> None:
    before = os.fstat(handle).st_size
    try:
        while told:
            told = told[os.write(handle, told) :]
        os.fsync(handle)
    except OSError:
        os.ftruncate(handle, before)
        raise
