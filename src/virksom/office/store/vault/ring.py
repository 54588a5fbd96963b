"""What the office's keys are, and what is asked of the place where they lie.

Source:
    Invariant 3; decision 0017.
"""

from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The office's keys, newest first; the first of each is the one to seal or index with.

    Args:
        sealing: keys of Fernet, each 32 bytes in URL-safe base64; at least one.
        indexing: keys of HMAC-SHA256 in the same form; at least one.
        place: where they were found, to be named to people.
    """

    sealing: tuple[str, ...] = field(repr=False)
    indexing: tuple[str, ...] = field(repr=False)
    place: str

    @property
    def turning(self) -> bool:
        """Whether there are keys on their way out."""
        return len(self.sealing) > 1 or len(self.indexing) > 1


class KeySource(Protocol):
    """Where keys come from; the settings hand one over as ``VAULT_KEYS``."""

    @property
    def place(self) -> str:
        """Where keys are looked for."""
        ...

    def found(self) -> KeyRing | None:
        """Return the keys that lie there now; None when there are none yet.

        Raises:
            Refusal: they cannot be read, or are no keys.
        """
        ...

    def make(self) -> None:
        """Make the first keys; those that somebody else made meanwhile stay.

        Raises:
            Refusal: they cannot be made there.
        """
        ...

    def renew(self, *, index: bool) -> None:
        """Put a new sealing key first, and with ``index`` a new index key; the old ones stay.

        Where a rotation is under way, nothing is done: it has to end first.

        Raises:
            Refusal: only a person can do it there.
        """
        ...

    def drop_old(self) -> bool:
        """Forget all but the newest of each; False where only a person can do it."""
        ...
