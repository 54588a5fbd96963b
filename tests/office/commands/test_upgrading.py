"""An office of an older version, upgraded: the same facts, digests and tables as before."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from pytest_django import DjangoDbBlocker

from tests.office import cast
from tests.office.cast import CODE
from tests.office.databases import SqliteFiles, use
from virksom.office.commands.start import make_ready
from virksom.office.store import health, projections, read, users
from virksom.office.store.contracts import contract_of
from virksom.programme.record import Log
from virksom.programme.status import StatusTable, people, status_table

COPIED = ("kind", "subject", "since", "until", "known_at")
ON = date(2019, 9, 30)
FIRST = "0001_initial"
pytestmark = pytest.mark.usefixtures("_upgraded", "unblocked")


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def _upgraded(
    request: pytest.FixtureRequest,
    sqlite_files: SqliteFiles,
    django_db_setup: None,  # noqa: ARG001  # first
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[None]:
    """Make an office of the first version, with facts and somebody in it, and upgrade it."""
    with django_db_blocker.unblock():
        shared, url = sqlite_files.copy(), f"sqlite:///{sqlite_files.folder / 'older.sqlite3'}"
        if request.param == "postgres":
            cluster = request.getfixturevalue("postgres_databases").cluster
            cluster.make("older", template="template0")
            url = cluster.url("older")
        use(url)
        stand()
        assert not health.migrated()
        make_ready()
        yield
        use(shared)


def stand() -> None:
    """Make the tables of the first version and put the cast's facts and somebody in, as it did."""
    executor = MigrationExecutor(connection)
    executor.migrate([leaf for leaf in executor.loader.graph.leaf_nodes() if leaf[0] != "store"])
    executor = MigrationExecutor(connection)
    old = executor.migrate([("store", FIRST)]).apps
    home = old.get_model("store", "Programme").objects.create(
        code=CODE, contract="impact60", invented=False
    )
    old.get_model("store", "Fact").objects.bulk_create(
        old.get_model("store", "Fact")(
            programme=home,
            position=position,
            fact_id=fact.id,
            wire=fact.wire,
            **{name: getattr(fact, name) for name in COPIED},
        )
        for position, fact in enumerate(cast.log().facts, start=1)
    )
    somebody = old.get_model("store", "User").objects.create(username="anna", password="!")
    old.get_model("store", "Membership").objects.create(
        programme=home, user=somebody, role="administrator"
    )


@pytest.fixture
def unblocked(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let a test look at the database that stands for all of them."""
    with django_db_blocker.unblock():
        yield


def table(log: Log) -> StatusTable:
    known = log.known()
    moment = log.facts[-1].known_at
    return status_table(people(known), contract_of("impact60").terms.known(moment), on=ON)


def test_an_older_office_is_the_same_after_an_upgrade() -> None:
    before, after = cast.log(), read.log(CODE)
    assert [fact.digest for fact in after.facts] == [fact.digest for fact in before.facts]
    assert table(after) == table(before)
    assert health.migrated()
    assert health.chains_hold()


def test_after_an_upgrade_people_come_in_and_lists_are_computed() -> None:
    anna = users.by_username("anna")
    assert anna is not None
    assert [held.role for held in anna.memberships] == ["administrator"]
    call_command("refresh_lists", "--all")
    assert sum(projections.counts(CODE).values()) == 2


def test_upgraded_twice_nothing_happens() -> None:
    facts = read.log(CODE).facts
    make_ready()
    assert read.log(CODE).facts == facts
