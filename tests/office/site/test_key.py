"""The secret key."""

from pathlib import Path

import pytest

from tests.office.databases import at_once
from virksom.office.site.key import NoKey, secret_key

KEY = "from outside, and long enough to sign with"


@pytest.fixture(autouse=True)
def _no_key_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VIRKSOM_SECRET_KEY", raising=False)


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    key = secret_key(tmp_path / "var")
    assert len(key) > 80
    assert secret_key(tmp_path / "var") == key
    (file,) = (tmp_path / "var").iterdir()
    assert file.stat().st_mode & 0o777 == 0o600


def test_the_environment_goes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIRKSOM_SECRET_KEY", KEY)
    assert secret_key(tmp_path) == KEY
    assert list(tmp_path.iterdir()) == []


def test_two_offices_have_two_keys(tmp_path: Path) -> None:
    assert secret_key(tmp_path / "one") != secret_key(tmp_path / "two")


def test_those_who_start_at_once_agree_on_one_key(tmp_path: Path) -> None:
    keys: set[str] = set()
    assert at_once(*[lambda: keys.add(secret_key(tmp_path))] * 8) == [None] * 8
    assert len(keys) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["secret.key"]


@pytest.mark.parametrize("key", ["", "x" * 31, "x" * 31 + " \n"])
def test_a_short_key_is_refused_and_not_shown(tmp_path: Path, key: str) -> None:
    (tmp_path / "secret.key").write_text(key)
    with pytest.raises(NoKey, match="for kort: mindst 32 tegn") as refused:
        secret_key(tmp_path)
    assert "xxx" not in str(refused.value)


def test_a_short_key_from_outside_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIRKSOM_SECRET_KEY", "short")
    with pytest.raises(NoKey, match="for kort"):
        secret_key(tmp_path)


@pytest.mark.parametrize("inside", [b"", bytes(range(200, 255))])
def test_a_key_that_cannot_be_read_or_made_is_said(tmp_path: Path, inside: bytes) -> None:
    (tmp_path / "secret.key").write_bytes(inside) if inside else (tmp_path / "var").touch()
    with pytest.raises(NoKey, match="kan ikke læses eller laves"):
        secret_key(tmp_path if inside else tmp_path / "var")
