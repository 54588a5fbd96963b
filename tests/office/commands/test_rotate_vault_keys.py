"""Renewing the vault's keys from the terminal."""

from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command

from tests.office.cast import CODE, MOMENT, stand
from virksom.office.commands.rotating import rotate
from virksom.office.site.vault_keys import KeysElsewhere, VaultKeys
from virksom.office.store.vault.persons import PersonData, person, put
from virksom.office.store.vault.rotate import NotAllRenewed

pytestmark = pytest.mark.usefixtures("own_database")
ANNE = PersonData(code="K001", name="Anne")
SEALING, INDEXING = "VIRKSOM_VAULT_KEYS", "VIRKSOM_VAULT_INDEX_KEYS"
NEW = "T3RoZXIga2V5IGZvciB0ZXN0cywgYWxzbyAzMiBieXQ="


def said(*words: str) -> str:
    """Run the command; return what it said."""
    out = StringIO()
    call_command("rotate_vault_keys", *words, stdout=out)
    return out.getvalue()


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Keep the keys in a file of the test's own; return it."""
    monkeypatch.delenv(SEALING)
    monkeypatch.delenv(INDEXING)
    monkeypatch.setattr(settings, "VAULT_KEYS", VaultKeys(tmp_path))
    stand()
    put(CODE, ANNE, moment=MOMENT)
    return tmp_path / "vault.key"


def keys(file: Path) -> list[str]:
    return [line for line in file.read_text().splitlines() if not line.startswith("#")]


def test_keys_in_a_file_are_renewed_and_the_old_dropped(file: Path) -> None:
    (index, old) = keys(file)
    told = said()
    assert told.startswith("1 af 1 rækker\n")
    assert "kør så »rotate_vault_keys --drop-old«" in told
    assert (keys(file)[0], keys(file)[2], len(keys(file))) == (index, old, 3)
    assert "De gamle nøgler er glemt" in said("--drop-old")
    assert len(keys(file)) == 2
    assert old not in keys(file)
    assert person(CODE, "K001") == ANNE


def test_the_index_key_is_renewed_when_asked(file: Path) -> None:
    (index, _) = keys(file)
    said("--index")
    said("--drop-old")
    assert index not in keys(file)


def test_the_command_says_no_key(file: Path) -> None:
    told = said("--index") + said("--drop-old")
    assert not any(line.split()[1] in told for line in keys(file))


def test_keys_in_the_environment_are_put_there_by_a_person(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stand()
    put(CODE, ANNE, moment=MOMENT)
    with pytest.raises(KeysElsewhere, match="sæt en ny forrest"):
        said()
    monkeypatch.setenv(SEALING, f"{NEW},{settings.VAULT_KEYS.found().sealing[0]}")
    with pytest.raises(NotAllRenewed):
        said("--drop-old")
    said()
    assert "tag de gamle ud af VIRKSOM_VAULT_KEYS" in said("--drop-old")
    monkeypatch.setenv(SEALING, NEW)
    assert person(CODE, "K001") == ANNE


def test_the_command_of_the_office_does_the_same_in_two_languages(file: Path) -> None:
    (index, old) = keys(file)
    told = rotate(index=False, drop_old=False)
    assert told.en.startswith("1 rows were looked at")
    assert (keys(file)[0], keys(file)[2], len(keys(file))) == (index, old, 3)
    assert "are forgotten" in rotate(index=False, drop_old=True).en
    assert old not in keys(file)
