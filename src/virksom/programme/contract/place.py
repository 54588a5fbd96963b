"""Where in a contract something is wrong, and the refusal that names it."""

from dataclasses import dataclass

from virksom.programme.kernel import Refusal, Text, plain


class BadContract(Refusal):
    """A contract cannot be read: names file, key and what was expected."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A key in a file of a contract.

    Args:
        file: the file's name.
        keys: the keys that lead to it from the top; empty for the whole file.
    """

    file: str
    keys: tuple[str, ...] = ()

    def at(self, *keys: str | int) -> "Spot":
        """Return the spot below this one; a number is an item's place in a list, from 1."""
        return Spot(self.file, (*self.keys, *(str(key) for key in keys)))

    @property
    def key(self) -> str:
        """The keys as a person reads them: ``terms.full_rate.unit``."""
        return ".".join(self.keys)

    def refuse(self, da: str, en: str) -> BadContract:
        """Return the refusal: the sentence says what was expected here, in signs that print."""
        if not self.keys:
            return _refusal(f"{self.file}: {da}.", f"{self.file}: {en}.")
        return _refusal(f"{self.file}, »{self.key}«: {da}.", f"{self.file}, “{self.key}”: {en}.")


def _refusal(da: str, en: str) -> BadContract:
    return BadContract(Text(plain(da), plain(en)))
