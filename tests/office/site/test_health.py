"""Whether the office can answer, and whether it is ready."""

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import LazySettings
from django.db import connection
from django.test import Client

from tests.office.cast import CODE, MOMENT, stand
from tests.office.databases import use
from virksom.office.site.database import DEFAULT_URL
from virksom.office.site.owner_list import OwnerList
from virksom.office.store.backup import unfinished
from virksom.office.store.models import Fact
from virksom.office.store.vault.persons import PersonData, put

ALL = {"restored", "database", "migrations", "keys", "chain", "disk"}
FULL = SimpleNamespace(total=1000, used=999, free=1)


def ready(client: Client, *, status: int) -> dict[str, object]:
    answer = client.get("/sundhed/klar")
    assert answer.status_code == status
    found: dict[str, object] = answer.json()
    assert found.keys() == {"ready", *ALL}
    assert found["ready"] == (status == 200)
    return found


@pytest.mark.django_db
def test_a_healthy_office_says_ok(client: Client) -> None:
    answer = client.get("/sundhed")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


def test_an_office_without_tables_says_so_and_names_no_database(
    own_database: str, client: Client, tmp_path: Path
) -> None:
    use(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    answer, looks = client.get("/sundhed"), ready(client, status=503)
    use(own_database)
    assert answer.status_code == 503
    assert b"sqlite" not in answer.content
    assert DEFAULT_URL.encode() not in answer.content
    assert looks["database"] is False
    assert looks["chain"] is None


@pytest.mark.django_db
@pytest.mark.usefixtures("engine")
def test_a_ready_office_says_what_it_looked_at(client: Client) -> None:
    stand()
    assert all(ready(client, status=200).values())


@pytest.mark.usefixtures("engine", "own_database")
def test_a_migration_that_is_missing_shows(client: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT max(id) FROM django_migrations WHERE app = 'store'")
        cursor.execute("DELETE FROM django_migrations WHERE id = %s", cursor.fetchone())
    assert ready(client, status=503)["migrations"] is False


@pytest.mark.django_db
def test_keys_that_open_nothing_show(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    stand()
    put(CODE, PersonData(code="K001", name="Anne"), moment=MOMENT)
    monkeypatch.setitem(
        os.environ, "VIRKSOM_VAULT_KEYS", "T3RoZXIga2V5IGZvciB0ZXN0cywgYWxzbyAzMiBieXQ="
    )
    assert ready(client, status=503)["keys"] is False


@pytest.mark.usefixtures("own_database")
@pytest.mark.parametrize("missing", [1, 2, 4])
def test_a_fact_that_is_gone_shows(missing: int, client: Client) -> None:
    code = stand()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'store_fact'"
        )
        for (name,) in cursor.fetchall():
            cursor.execute(f'DROP TRIGGER "{name}"')
    Fact.objects.filter(programme__code=code, position=missing).delete()
    assert ready(client, status=503)["chain"] is False


@pytest.mark.django_db
def test_strangers_are_told_yes_or_no_alone(client: Client, settings: LazySettings) -> None:
    stand()
    through = {"X-Forwarded-For": "198.51.100.7"}
    assert client.get("/sundhed/klar", headers=through).json() == {"ready": True}
    assert client.get("/sundhed/klar", REMOTE_ADDR="198.51.100.7").json() == {"ready": True}
    settings.METRICS_TOKEN = "s3cret"
    assert client.get("/sundhed/klar").json() == {"ready": True}
    key = through | {"Authorization": "Bearer s3cret"}
    assert client.get("/sundhed/klar", headers=key).json().keys() == {"ready", *ALL}


@pytest.mark.django_db
def test_while_a_restore_stands_half_way_nothing_is_shown_but_that(
    client: Client, tmp_path: Path, settings: LazySettings
) -> None:
    settings.ERASURES = OwnerList(tmp_path / "erasures.jsonl")
    unfinished.begin("sha256:ab")
    assert ready(client, status=503)["restored"] is False
    assert client.get("/sundhed").status_code == 200
    answers = [client.get(page) for page in ("/", "/log-ind", "/api/1/status")]
    assert [answer.status_code for answer in answers] == [503] * 3
    assert answers[2].json()["da"].startswith("Kontoret er ved at blive gendannet")
    unfinished.end()
    assert client.get("/log-ind").status_code == 200


@pytest.mark.django_db
def test_a_disk_that_is_full_shows(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: FULL)
    assert ready(client, status=503)["disk"] is False
