"""Invariant 1: facts are never edited; the database itself refuses."""

from collections.abc import Iterator

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import ProtectedError

from tests.office.cast import Cast
from virksom.office.store.models import Fact, Programme

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _kept(office: Cast) -> Iterator[None]:  # noqa: ARG001  # stands in the database
    connection.check_constraints()
    before = list(Fact.objects.values_list("position", "fact_id", "wire"))
    yield
    assert list(Fact.objects.values_list("position", "fact_id", "wire")) == before


def refused(sentence: str) -> None:
    with (
        pytest.raises(DatabaseError, match="append-only"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(sentence)


def test_a_fact_cannot_be_changed() -> None:
    refused("UPDATE store_fact SET wire = '{}' WHERE position = 1")


def test_a_fact_cannot_be_deleted() -> None:
    refused("DELETE FROM store_fact WHERE position = 5")


def test_a_fact_cannot_be_changed_through_the_rows() -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Fact.objects.update(kind="start")


def test_a_fact_cannot_be_deleted_through_the_rows() -> None:
    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Fact.objects.all().delete()


def test_the_log_cannot_be_emptied() -> None:
    word = "TRUNCATE" if connection.vendor == "postgresql" else "DELETE FROM"
    refused(f"{word} store_fact")


def test_a_fact_cannot_be_put_in_the_place_of_another() -> None:
    if connection.vendor == "postgresql":
        refused(
            "INSERT INTO store_fact SELECT * FROM store_fact WHERE position = 1 "
            "ON CONFLICT (id) DO UPDATE SET kind = 'start'"
        )
        return
    refused("INSERT OR REPLACE INTO store_fact SELECT * FROM store_fact WHERE position = 1")
    refused("REPLACE INTO store_programme SELECT * FROM store_programme")


def test_a_programme_cannot_become_invented() -> None:
    refused("UPDATE store_programme SET invented = NOT invented")


def test_a_programme_cannot_be_removed_with_its_facts() -> None:
    with pytest.raises(ProtectedError):
        Programme.objects.all().delete()
    word = "TRUNCATE store_programme CASCADE" if connection.vendor == "postgresql" else ""
    refused(word or "DELETE FROM store_programme")
