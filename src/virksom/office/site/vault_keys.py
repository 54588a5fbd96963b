"""Where the vault's keys lie: in the environment, or in a file only the owner can read."""

import base64
import binascii
import fcntl
import os
import secrets
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from virksom.office.site import owner_file
from virksom.office.store.vault.ring import KeyRing
from virksom.programme.kernel import Refusal, Text

SEALING, INDEXING = "VIRKSOM_VAULT_KEYS", "VIRKSOM_VAULT_INDEX_KEYS"
NAME = "vault.key"

_BYTES = 32
_HEAD = (
    "# The office's vault is sealed with these keys, newest first. Without them nobody can open\n"
    "# it, ever: keep a copy of this file apart from the database.\n"
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
        return f"{SEALING} og {INDEXING}" if _given() else str(self._path)

    def found(self) -> KeyRing | None:
        """Return the keys that lie there now; None when there is no file yet.

        Raises:
            BadVaultKey: they cannot be read, are no keys, or only one of the two kinds is there.
        """
        if _given():
            sealing, indexing = (os.environ.get(name, "").split(",") for name in (SEALING, INDEXING))
            return self._ring(sealing, indexing)
        text = self._text()
        if text is None:
            return None
        lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
        told = [line for line in lines if len(line) == 2]
        return self._ring(
            (key for kind, key in told if kind == "seal"),
            (key for kind, key in told if kind == "index"),
        )

    def make(self) -> None:
        """Make the file with a first key of each kind; one that is there stays.

        Raises:
            BadVaultKey: the folder cannot be written.
        """
        first = KeyRing((_new(),), (_new(),), self.place)
        with self._trouble_said():
            owner_file.make(self._path, _written(first))

    def renew(self, *, index: bool) -> None:
        """Put a new sealing key first in the file, and with ``index`` a new index key.

        Where old keys stand there already, a rotation is under way and goes on with its own.

        Raises:
            KeysElsewhere: the keys stand in the environment, and no new one is among them.
            BadVaultKey: the file cannot be read or written.
        """
        with self._alone() as held:
            if held.turning:
                return
            if _given():
                raise KeysElsewhere(_PUT_IT_FIRST)
            indexing = (_new(), *held.indexing) if index else held.indexing
            new = replace(held, sealing=(_new(), *held.sealing), indexing=indexing)
            owner_file.replace(self._path, _written(new))

    def drop_old(self) -> bool:
        """Leave only the newest of each kind in the file; False when they stand elsewhere.

        Raises:
            BadVaultKey: the file cannot be read or written.
        """
        if _given():
            return False
        with self._alone() as held:
            new = replace(held, sealing=held.sealing[:1], indexing=held.indexing[:1])
            owner_file.replace(self._path, _written(new))
        return True

    @property
    def _path(self) -> Path:
        return self.folder / NAME

    def _text(self) -> str | None:
        with self._trouble_said():
            try:
                return self._path.read_text(encoding="ascii")
            except FileNotFoundError:
                return None

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
                    f"{SEALING} og {INDEXING}, eller gør mappen skrivbar.",
                    f"The vault's keys cannot be read or made in {self._path}; name them in "
                    f"{SEALING} and {INDEXING}, or make the folder writable.",
                )
            ) from None

    def _ring(self, sealing: Iterable[str], indexing: Iterable[str]) -> KeyRing:
        kinds = [tuple(key.strip() for key in keys if key.strip()) for keys in (sealing, indexing)]
        if not all(kinds) or not all(_is_key(key) for keys in kinds for key in keys):
            raise BadVaultKey(
                Text(
                    f"Boksens nøgler i {self.place} kan ikke bruges: der skal være mindst én af "
                    "hver slags, og hver er 32 byte i base64 (44 tegn).",
                    f"The vault's keys in {self.place} cannot be used: there must be at least "
                    "one of each kind, and each is 32 bytes in base64 (44 signs).",
                )
            )
        return KeyRing(*kinds, self.place)


_PUT_IT_FIRST = Text(
    f"Nøglerne står i {SEALING}: sæt en ny forrest, foran et komma, genstart kontoret, og kør "
    "kommandoen igen.",
    f"The keys stand in {SEALING}: put a new one first, before a comma, restart the office, and "
    "run the command again.",
)


def _given() -> bool:
    """Say whether the environment has keys; one kind alone is a slip, and is told of as one."""
    return bool(os.environ.get("VIRKSOM_VAULT_KEYS") or os.environ.get("VIRKSOM_VAULT_INDEX_KEYS"))


def _new() -> str:
    return base64.urlsafe_b64encode(secrets.token_bytes(_BYTES)).decode("ascii")


def _written(ring: KeyRing) -> str:
    lines = [f"index {key}\n" for key in ring.indexing] + [f"seal {key}\n" for key in ring.sealing]
    return _HEAD + "".join(lines)


def _is_key(text: str) -> bool:
    try:
        return len(base64.b64decode(text, altchars=b"-_", validate=True)) == _BYTES
    except (binascii.Error, ValueError):
        return False
