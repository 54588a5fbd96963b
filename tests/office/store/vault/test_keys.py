"""When keys are made, and when that would be the end of what is sealed already."""

from pathlib import Path

import pytest
from django.conf import settings

from tests.office.cast import CODE, stand
from tests.office.store.vault.people import ANNE, WHEN
from virksom.office.site.vault_keys import VaultKeys
from virksom.office.store.vault import persons
from virksom.office.store.vault.keys import NoVaultKey, ring
from virksom.office.store.vault.sealing import check_keys

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Look for the keys in a folder of the test's own."""
    monkeypatch.delenv("VIRKSOM_VAULT_KEYS")
    monkeypatch.delenv("VIRKSOM_VAULT_INDEX_KEYS")
    monkeypatch.setattr(settings, "VAULT_KEYS", VaultKeys(tmp_path))
    return tmp_path


def test_keys_are_made_when_the_vault_is_empty(folder: Path) -> None:
    check_keys()
    assert (folder / "vault.key").exists()
    assert ring() == ring()


def test_a_full_vault_gets_no_new_keys_and_opens_nothing(folder: Path) -> None:
    stand()
    persons.put(CODE, ANNE, moment=WHEN)
    (folder / "vault.key").unlink()
    for deed in (lambda: persons.person(CODE, "K001"), ring, check_keys):
        with pytest.raises(NoVaultKey, match=r"ikke i .*vault\.key, og boksen er ikke tom"):
            deed()
    assert not (folder / "vault.key").exists()


def test_keys_that_are_put_back_open_everything_again(folder: Path) -> None:
    stand()
    persons.put(CODE, ANNE, moment=WHEN)
    kept = (folder / "vault.key").read_text()
    (folder / "vault.key").unlink()
    (folder / "vault.key").write_text(kept)
    assert persons.person(CODE, "K001") == ANNE
