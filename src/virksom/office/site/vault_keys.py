"""Where the vault's keys lie: in the environment, or in a file only the owner can read."""

import base64
import binascii
import fcntl
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from virksom.office.site import owner_file
from virksom.office.store.vault.ring import KeyRing
from virksom.programme.kernel import Refusal, Text

NAME = "vault.key"

_SEAL, _INDEX = "seal", "index"
_ENVIRONMENT = "VIRKSOM_VAULT_KEYS, VIRKSOM_VAULT_INDEX_KEYS"
_BYTES = 32
_HEAD = (
    "# The office's vault is sealed with these keys, the newest of each kind first. Without them\n"
    "# nobody can open it, ever: keep a copy of this file, apart from the database.\n"
)


class BadVaultKey(Refusal):
    """The vault's keys cannot be read or made, or are no keys; no key is shown."""


class KeysElsewhere(Refusal):
    """The keys stand in the environment, where only a person can put a new one."""


@dataclass(frozen=True, slots=True)
class VaultKeys:
    """The keys of one office: those of the environment go first, then the file in ``folder``.

    The environment is asked and the file looked at each time, so that a running office follows
    when keys are renewed.
    """

    folder: Path

    @property
    def place(self) -> str:
        """Where keys are looked for."""
        return _ENVIRONMENT if any(_given()) else str(self._path)

    def found(self) -> KeyRing | None:
        """Return the keys that lie there now; None when there is no file yet.

        Raises:
            BadVaultKey: they cannot be read, are no keys, or only one of the two kinds is there.
        """
        given = _given()
        if any(given):
            return _of_environment(*given)
        with self._trouble_said():
            try:
                seen = self._path.stat()
            except FileNotFoundError:
                return None
            return _of_file(self._path, (seen.st_ino, seen.st_mtime_ns, seen.st_size))

    def make(self) -> None:
        """Make the file with a first key of each kind; one that is there stays.

        Raises:
            BadVaultKey: the folder cannot be written.
        """
        with self._trouble_said():
            owner_file.make(self._path, _written((_new(),), (_new(),)))

    def renew(self, *, index: bool) -> None:
        """Put a new sealing key first in the file, and with ``index`` a new index key.

        Where old keys stand there already, a rotation is under way and goes on with its own.

        Raises:
            KeysElsewhere: the keys stand in the environment, and no new one is among them.
            BadVaultKey: the file cannot be read or written.
        """
        given = _given()
        if any(given):
            if not _of_environment(*given).turning:
                raise KeysElsewhere(_PUT_IT_FIRST)
            return
        with self._alone() as held:
            if not held.turning:
                indexing = (_new(), *held.indexing) if index else held.indexing
                owner_file.replace(self._path, _written((_new(), *held.sealing), indexing))

    def drop_old(self) -> bool:
        """Leave only the newest of each kind in the file; False when they stand elsewhere.

        Raises:
            BadVaultKey: the file cannot be read or written.
        """
        if any(_given()):
            return False
        with self._alone() as held:
            owner_file.replace(self._path, _written(held.sealing[:1], held.indexing[:1]))
        return True

    @property
    def _path(self) -> Path:
        return self.folder / NAME

    @contextmanager
    def _alone(self) -> Iterator[KeyRing]:
        """Hold the folder, so that of two who renew at once neither loses the other's key."""
        with self._trouble_said():
            handle = os.open(self.folder, os.O_RDONLY)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX)
                held = self.found()
                if held is None:
                    raise FileNotFoundError
                yield held
            finally:
                os.close(handle)

    @contextmanager
    def _trouble_said(self) -> Iterator[None]:
        try:
            yield
        except (OSError, UnicodeDecodeError):
            raise BadVaultKey(
                Text(
                    f"Boksens nøgler kan ikke læses eller laves i {self._path}; nævn dem i "
                    f"{_ENVIRONMENT}, eller gør mappen skrivbar.",
                    f"The vault's keys cannot be read or made in {self._path}; name them in "
                    f"{_ENVIRONMENT}, or make the folder writable.",
                )
            ) from None


_PUT_IT_FIRST = Text(
    "Nøglerne står i VIRKSOM_VAULT_KEYS: sæt en ny forrest med komma efter, genstart kontoret, "
    "og kør kommandoen igen.",
    "The keys stand in VIRKSOM_VAULT_KEYS: put a new one first with a comma after it, restart "
    "the office, and run the command again.",
)


def _given() -> tuple[str, str]:
    """Return what the environment has; one kind alone is a slip, and is told of as one."""
    return (
        os.environ.get("VIRKSOM_VAULT_KEYS", ""),
        os.environ.get("VIRKSOM_VAULT_INDEX_KEYS", ""),
    )


@lru_cache(maxsize=4)
def _of_environment(sealing: str, indexing: str) -> KeyRing:
    return _ring(sealing.split(","), indexing.split(","), place=_ENVIRONMENT)


@lru_cache(maxsize=4)
def _of_file(path: Path, _stamp: tuple[int, int, int]) -> KeyRing:
    """Read the file; ``_stamp`` is another when it has been written since."""
    kinds: dict[str, list[str]] = {_SEAL: [], _INDEX: []}
    for line in path.read_text(encoding="ascii").splitlines():
        if line.strip() and not line.startswith("#"):
            kind, _, key = line.strip().partition(" ")
            kinds.setdefault(kind, []).append(key)
    if kinds.keys() != {_SEAL, _INDEX}:
        raise _bad(str(path))
    return _ring(kinds[_SEAL], kinds[_INDEX], place=str(path))


def _ring(sealing: Iterable[str], indexing: Iterable[str], *, place: str) -> KeyRing:
    kinds = [tuple(key.strip() for key in keys if key.strip()) for keys in (sealing, indexing)]
    if not all(kinds) or not all(_is_key(key) for keys in kinds for key in keys):
        raise _bad(place)
    return KeyRing(kinds[0], kinds[1], place)


def _bad(place: str) -> BadVaultKey:
    return BadVaultKey(
        Text(
            f"Boksens nøgler i {place} kan ikke bruges: der skal være mindst én af hver slags, "
            "og hver er 32 byte i base64 (44 tegn).",
            f"The vault's keys in {place} cannot be used: there must be at least one of each "
            "kind, and each is 32 bytes in base64 (44 signs).",
        )
    )


def _new() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(_BYTES)).decode("ascii")


def _written(sealing: Iterable[str], indexing: Iterable[str]) -> str:
    lines = [f"{_INDEX} {key}\n" for key in indexing] + [f"{_SEAL} {key}\n" for key in sealing]
    return _HEAD + "".join(lines)


def _is_key(text: str) -> bool:
    try:
        return len(base64.b64decode(text, altchars=b"-_", validate=True)) == _BYTES
    except (binascii.Error, ValueError):
        return False
