"""Which database, from a URL."""

from pathlib import Path

import pytest

from virksom.office.site.database import DEFAULT_URL, BadDatabaseUrl, database


def test_sqlite_lies_under_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert database(DEFAULT_URL)["NAME"] == str(tmp_path / "var" / "office.sqlite3")


def test_sqlite_may_lie_anywhere() -> None:
    found = database("sqlite:////srv/office%20one.sqlite3")
    assert found["NAME"] == "/srv/office one.sqlite3"
    assert found["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert "journal_mode=WAL" in found["OPTIONS"]["init_command"]
    assert "secure_delete=ON" in found["OPTIONS"]["init_command"]


def test_postgresql_is_read_part_by_part() -> None:
    found = database("postgres://anna:s%40fe@db.example:5433/office?sslmode=require")
    parts = ("USER", "PASSWORD", "HOST", "PORT", "NAME")
    assert [found[part] for part in parts] == ["anna", "s@fe", "db.example", "5433", "office"]
    assert found["OPTIONS"]["sslmode"] == "require"


def test_postgresql_may_be_on_a_socket() -> None:
    assert database("postgresql:///office?host=/run/postgresql")["HOST"] == "/run/postgresql"


@pytest.mark.parametrize(
    "url",
    [
        "",
        "office.sqlite3",
        "sqlite://office.sqlite3",
        "sqlite:///",
        "sqlite:////srv/office#2/o.sqlite3",
        "sqlite:///o.sqlite3?mode=ro",
        "sqlite:///o%00.sqlite3",
        "postgres://anna:secret@db/office#2",
        "mysql://anna:secret@db/office",
        "postgres://anna:secret@db",
        "postgres://anna:secret@db:port/office",
        "postgres://anna:secret@[db/office",
    ],
)
def test_another_url_is_refused_without_showing_it(url: str) -> None:
    with pytest.raises(BadDatabaseUrl) as refused:
        database(url)
    assert "VIRKSOM_DATABASE skal være" in str(refused.value)
    assert "secret" not in str(refused.value)
