"""Where the vault's keys lie."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import pytest

from tests.office.databases import at_once
from virksom.office.site import owner_file
from virksom.office.site.vault_keys import BadVaultKey, KeysElsewhere, VaultKeys
from virksom.office.store.vault.ring import KeyRing

ONE, TWO, THREE = (f"{letter * 43}=" for letter in "AEI")


@pytest.fixture(autouse=True)
def _no_keys_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VIRKSOM_VAULT_KEYS", raising=False)
    monkeypatch.delenv("VIRKSOM_VAULT_INDEX_KEYS", raising=False)


@pytest.fixture
def give(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that puts keys into the environment."""

    def put(sealing: str, indexing: str) -> None:
        monkeypatch.setenv("VIRKSOM_VAULT_KEYS", sealing)
        monkeypatch.setenv("VIRKSOM_VAULT_INDEX_KEYS", indexing)

    return put


def made(folder: Path) -> KeyRing:
    """Return the keys of a folder, made when need be."""
    VaultKeys(folder).make()
    found = VaultKeys(folder).found()
    assert found is not None
    return found


def test_there_are_no_keys_until_they_are_made(tmp_path: Path) -> None:
    assert VaultKeys(tmp_path / "var").found() is None
    assert list(tmp_path.iterdir()) == []


def test_keys_are_made_once_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    ring = made(tmp_path / "var")
    assert made(tmp_path / "var") == ring
    (file,) = (tmp_path / "var").iterdir()
    assert (file.name, file.stat().st_mode & 0o777) == ("vault.key", 0o600)
    assert (len(ring.sealing), len(ring.indexing), ring.place) == (1, 1, str(file))
    assert ring.sealing != ring.indexing


def test_those_who_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    rings: set[KeyRing] = set()
    assert at_once(*[lambda: rings.add(made(tmp_path))] * 8) == [None] * 8
    assert len(rings) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["vault.key"]


def test_two_offices_have_two_keys(tmp_path: Path) -> None:
    assert made(tmp_path / "one").sealing != made(tmp_path / "two").sealing


def test_the_environment_goes_first(tmp_path: Path, give: Callable[..., None]) -> None:
    made(tmp_path)
    give(f"{ONE}, {TWO}", THREE)
    ring = VaultKeys(tmp_path).found()
    assert ring is not None
    assert (ring.sealing, ring.indexing) == ((ONE, TWO), (THREE,))
    assert "VIRKSOM_VAULT_KEYS" in ring.place


@pytest.mark.parametrize(
    ("sealing", "indexing"),
    [(ONE, ""), ("", ONE), ("short", ONE), (ONE, f"{ONE},short"), (ONE, "å" * 44), (",", ",")],
)
def test_keys_that_are_none_are_refused_and_not_shown(
    tmp_path: Path, give: Callable[..., None], sealing: str, indexing: str
) -> None:
    give(sealing, indexing)
    with pytest.raises(BadVaultKey, match="VIRKSOM_VAULT_INDEX_KEYS kan ikke bruges") as refused:
        VaultKeys(tmp_path).found()
    assert "short" not in str(refused.value)


@pytest.mark.parametrize(
    "text",
    ["", f"seal {ONE}\n", f"seal {ONE}\nindex short\n", f"seal {ONE}\nindex {TWO}\nkey {ONE}\n"],
)
def test_a_file_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "vault.key").write_text(text)
    with pytest.raises(BadVaultKey, match=r"vault\.key kan ikke bruges"):
        VaultKeys(tmp_path).found()


@pytest.mark.parametrize("inside", [b"", bytes(range(200, 255))])
def test_keys_that_cannot_be_read_or_made_are_said(tmp_path: Path, inside: bytes) -> None:
    (tmp_path / "vault.key").write_bytes(inside) if inside else (tmp_path / "var").touch()
    with pytest.raises(BadVaultKey, match=r"kan ikke læses eller laves i .*vault\.key"):
        made(tmp_path if inside else tmp_path / "var")


def test_no_key_is_shown_by_what_holds_it(tmp_path: Path) -> None:
    ring = made(tmp_path)
    assert ring.sealing[0] not in repr(ring)
    assert ring.indexing[0] not in repr(ring)


def test_a_new_key_stands_first_and_the_old_one_stays(tmp_path: Path) -> None:
    before = made(tmp_path)
    VaultKeys(tmp_path).renew(index=False)
    after = made(tmp_path)
    assert (after.sealing[1:], after.indexing) == (before.sealing, before.indexing)
    assert after.turning
    assert (tmp_path / "vault.key").stat().st_mode & 0o777 == 0o600


def test_the_index_key_is_renewed_when_asked(tmp_path: Path) -> None:
    before = made(tmp_path)
    VaultKeys(tmp_path).renew(index=True)
    assert made(tmp_path).indexing[1:] == before.indexing


def test_of_two_who_renew_at_once_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made(tmp_path)
    written, meeting, replace = [], Barrier(2), owner_file.replace

    def replace_together(path: Path, text: str) -> None:
        written.append(text)
        with suppress(BrokenBarrierError):
            meeting.wait(timeout=0.3)
        replace(path, text)

    monkeypatch.setattr(owner_file, "replace", replace_together)
    assert at_once(*[lambda: VaultKeys(tmp_path).renew(index=True)] * 2) == [None] * 2
    assert (len(written), len(made(tmp_path).sealing)) == (1, 2)


def test_only_the_newest_are_left_when_the_old_are_dropped(tmp_path: Path) -> None:
    made(tmp_path)
    VaultKeys(tmp_path).renew(index=True)
    turning = made(tmp_path)
    assert VaultKeys(tmp_path).drop_old()
    assert made(tmp_path).sealing == turning.sealing[:1]
    assert not made(tmp_path).turning


def test_in_the_environment_a_person_puts_the_new_key(
    tmp_path: Path, give: Callable[..., None]
) -> None:
    give(ONE, TWO)
    with pytest.raises(KeysElsewhere, match="sæt en ny forrest"):
        VaultKeys(tmp_path).renew(index=False)
    give(f"{THREE},{ONE}", TWO)
    VaultKeys(tmp_path).renew(index=False)
    assert not VaultKeys(tmp_path).drop_old()
