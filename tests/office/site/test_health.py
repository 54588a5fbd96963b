"""Whether the office can answer."""

from pathlib import Path

import pytest
from django.test import Client

from tests.office.databases import use
from virksom.office.site.database import DEFAULT_URL


@pytest.mark.django_db
def test_a_healthy_office_says_ok(client: Client) -> None:
    answer = client.get("/sundhed")
    assert (answer.status_code, answer.content) == (200, b"ok\n")


def test_an_office_without_tables_says_so_and_names_no_database(
    own_database: str, client: Client, tmp_path: Path
) -> None:
    use(f"sqlite:///{tmp_path / 'empty.sqlite3'}")
    answer = client.get("/sundhed")
    use(own_database)
    assert answer.status_code == 503
    assert b"sqlite" not in answer.content
    assert DEFAULT_URL.encode() not in answer.content
