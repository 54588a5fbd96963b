"""The office's keys, asked for each time something is sealed, opened or looked up.

Source:
    Invariant 3; decision 0017.
"""

from django.conf import settings

from virksom.office.store.vault.columns import anything_sealed
from virksom.office.store.vault.ring import KeyRing, KeySource
from virksom.programme.kernel import Refusal, Text


class NoVaultKey(Refusal):
    """The vault holds something, and the keys that opened it are not where they should be."""


def source() -> KeySource:
    """Return where this office's keys come from."""
    return settings.VAULT_KEYS


def ring() -> KeyRing:
    """Return the office's keys, making them when the vault is still empty.

    Keys are looked for each time, so that a running office follows a rotation.

    Raises:
        NoVaultKey: there are none, and something is sealed already.
        Refusal: they cannot be read or made, or are no keys.
    """
    held = source()
    found = held.found()
    if found is not None:
        return found
    if anything_sealed():
        raise NoVaultKey(
            Text(
                f"Boksens nøgler er ikke i {held.place}, og boksen er ikke tom: læg dem tilbage "
                "fra sikkerhedskopien. Intet er åbnet, og der er ikke lavet nye.",
                f"The vault's keys are not in {held.place}, and the vault is not empty: put them "
                "back from the copy. Nothing was opened, and no new ones were made.",
            )
        )
    held.make()
    return ring()
