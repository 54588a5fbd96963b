"""Renewing the vault's keys from the terminal."""

from virksom.office.commands.start import database_trouble_said, make_ready
from virksom.office.store.vault import rotate as vault
from virksom.programme.kernel import Text, number_text

_DROPPED = Text(
    "De gamle nøgler er glemt. Gem en kopi af nøglerne, som de er nu.",
    "The old keys are forgotten. Keep a copy of the keys as they are now.",
)
_TAKE_OUT = Text(
    "Intet er lukket med en gammel nøgle: tag de gamle ud af VIRKSOM_VAULT_KEYS og "
    "VIRKSOM_VAULT_INDEX_KEYS, og genstart kontoret.",
    "Nothing is sealed with an old key: take the old ones out of VIRKSOM_VAULT_KEYS and "
    "VIRKSOM_VAULT_INDEX_KEYS, and restart the office.",
)


def rotate(*, index: bool, drop_old: bool) -> Text:
    """Seal the vault with a new key, or forget the old ones; return what to tell.

    Raises:
        Refusal: keys are missing or do not fit, a person has to put the new one in place, or
            something is still under an old key.
    """
    make_ready()
    with database_trouble_said():
        if drop_old:
            return _DROPPED if vault.drop_old() else _TAKE_OUT
        vault.renew(index=index)
        done = 0
        for progress in vault.reseal():
            done = progress.done
    rows = number_text(done)
    return Text(
        f"{rows} rækker er set efter, og boksen er lukket med den nye nøgle. Gem en kopi af "
        "nøglerne, og kør så »virksom office rotate-keys --drop-old«.",
        f"{rows} rows were looked at, and the vault is sealed with the new key. Keep a copy of "
        "the keys, then run “virksom office rotate-keys --drop-old”.",
    )
