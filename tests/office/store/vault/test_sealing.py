"""Sealing and opening."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.office.cast import CODE, MOMENT, stand
from tests.office.store.vault.people import ANNE, HOSTILE
from virksom.office.store.vault import persons, sealing
from virksom.office.store.vault.columns import sealed_tables
from virksom.office.store.vault.sealing import CannotOpen, check_keys, is_newest, opened, seal

OTHER = "T3RoZXIga2V5IGZvciB0ZXN0cywgYWxzbyAzMiBieXQ="


@given(st.text())
def test_what_was_sealed_opens_as_it_was(text: str) -> None:
    assert opened(seal(text)) == text


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_signs_are_sealed_like_any_others(text: str) -> None:
    assert opened(seal(text)) == text


@given(st.text(min_size=1))
def test_two_seals_of_one_text_differ_and_hold_none_of_it(text: str) -> None:
    first, second = seal(text), seal(text)
    assert first != second
    assert len(text) < 8 or text not in first


def test_nothing_is_nothing_sealed_or_not() -> None:
    assert seal("") == opened("") == ""
    assert is_newest("")


def test_a_seal_does_not_tell_when_it_was_made() -> None:
    assert sealing.Fernet(os.environ["VIRKSOM_VAULT_KEYS"]).extract_timestamp(seal("x")) == 0


def test_an_older_key_still_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    old = seal("Anne")
    monkeypatch.setenv("VIRKSOM_VAULT_KEYS", f"{OTHER},{os.environ['VIRKSOM_VAULT_KEYS']}")
    assert opened(old) == "Anne"
    assert not is_newest(old)
    assert is_newest(seal("Anne"))


def test_a_wrong_key_is_one_sentence_that_names_where_keys_were_looked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sealed = seal("Anne")
    monkeypatch.setenv("VIRKSOM_VAULT_KEYS", OTHER)
    with pytest.raises(CannotOpen, match=r"nøglerne i VIRKSOM_VAULT_KEYS, .*Intet er åbnet"):
        opened(sealed)


@pytest.mark.parametrize("sealed", ["x", "gAAAA", "å", "\0", "\ud800"])
def test_what_is_no_seal_is_refused(sealed: str) -> None:
    with pytest.raises(CannotOpen):
        opened(sealed)
    assert not is_newest(sealed)


def test_what_was_tampered_with_is_refused() -> None:
    sealed = seal("Anne")
    for changed in (sealed[:-8], sealed.swapcase(), sealed[:30] + "A" + sealed[31:] + sealed):
        with pytest.raises(CannotOpen):
            opened(changed)


@pytest.mark.django_db
def test_the_keys_are_checked_on_what_lies_in_the_vault(monkeypatch: pytest.MonkeyPatch) -> None:
    stand()
    persons.put(CODE, ANNE, moment=MOMENT)
    check_keys()
    monkeypatch.setenv("VIRKSOM_VAULT_KEYS", OTHER)
    with pytest.raises(CannotOpen):
        check_keys()


def test_every_sealed_column_is_known_to_the_vault() -> None:
    found = {table.model.__name__: table.columns for table in sealed_tables()}
    assert found.keys() >= {"VaultPerson", "VaultText", "DocumentKey", "Draft", "Organisation"}
    assert found["Authenticator"] == ("secret", "seed")
    assert "Document" not in found
