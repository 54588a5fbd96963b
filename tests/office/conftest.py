"""What the office's tests share: databases of both kinds, and a fixed cast."""

import os
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, datetime

os.environ["VIRKSOM_SECRET_KEY"] = (
    "a key for tests, long enough to sign with: 0123456789 abcdefghij"
)

os.environ["VIRKSOM_VAULT_KEYS"] = "YSBrZXkgZm9yIHRlc3RzIG9ubHksIDMyIGJ5dGVzISE="
os.environ["VIRKSOM_VAULT_INDEX_KEYS"] = "YW5vdGhlciBrZXkgZm9yIHRlc3RzIG9ubHksIDMyISE="
os.environ["VIRKSOM_ERASURES"] = f"{tempfile.mkdtemp(prefix='virksom-')}/erasures.jsonl"

import pytest
from django.conf import settings
from django.test import Client, override_settings
from pytest_django import DjangoDbBlocker, Settings

from tests.office import cast
from tests.office.actions.billed import at_work, released
from tests.office.certificate import certificate_file
from tests.office.databases import PostgresDatabases, SqliteFiles, fresh, use
from tests.office.postgres import Cluster
from virksom.office.actions.load_demo import load_demo
from virksom.office.store import read
from virksom.programme.record import Fact

Databases = SqliteFiles | PostgresDatabases
_SHARED: dict[str, str] = {}
_PLAYED: dict[str, str] = {}
_KNOWN: dict[str, str] = {}
_CAST: dict[str, str] = {}
_BILLED: dict[str, str] = {}
OF_THEIR_OWN = {"own_database", "known_demo", "played_demo", "peopled"}
"""What else points the office at a database, in which the cast is gathered if a test asks."""
KnownDemo = Callable[..., None]


@pytest.fixture(scope="session")
def sqlite_files(
    tmp_path_factory: pytest.TempPathFactory, django_db_blocker: DjangoDbBlocker
) -> SqliteFiles:
    with django_db_blocker.unblock():
        files = SqliteFiles(tmp_path_factory.mktemp("sqlite"))
    _SHARED["sqlite"] = files.copy()
    return files


@pytest.fixture(scope="session")
def postgres_databases(django_db_blocker: DjangoDbBlocker) -> Iterator[PostgresDatabases]:
    cluster = Cluster()
    try:
        with django_db_blocker.unblock():
            databases = PostgresDatabases(cluster)
        _SHARED["postgres"] = databases.copy()
        yield databases
    finally:
        with django_db_blocker.unblock():
            use(_SHARED["sqlite"])
        cluster.stop()


@pytest.fixture(scope="session")
def django_db_setup(sqlite_files: SqliteFiles, django_db_blocker: DjangoDbBlocker) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.WHITENOISE_AUTOREFRESH = True  # else every client looks through every asset first
    with django_db_blocker.unblock():
        _gather("sqlite", sqlite_files)
        use(_SHARED["sqlite"])


def _gather(engine: str, databases: Databases) -> None:
    """Gather the cast in a database of its own, once and before any test has changed anything."""
    if engine not in _CAST:
        _CAST[engine] = databases.copy()
        use(_CAST[engine])
        cast.gather()


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def engine(
    request: pytest.FixtureRequest,
    django_db_setup: None,  # noqa: ARG001  # first
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[str]:
    """Run a module's tests on SQLite, then on PostgreSQL."""
    with django_db_blocker.unblock():
        if request.param == "postgres":
            _gather(request.param, request.getfixturevalue("postgres_databases"))
        use(_SHARED[request.param])
    yield request.param
    with django_db_blocker.unblock():
        use(_SHARED["sqlite"])


@pytest.fixture(scope="module")
def played_demo(
    request: pytest.FixtureRequest, engine: str, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """Let the demo stand for a module whose tests only look; the code of its programme.

    It is loaded once for each engine into a database of its own, however many modules ask.
    """
    made = _databases(request, engine)
    with django_db_blocker.unblock():
        if engine not in _PLAYED:
            _PLAYED[engine] = made.copy()
            use(_PLAYED[engine])
            assert load_demo(moment=cast.LOADED) is not None
        use(_PLAYED[engine])
    yield "P1"
    with django_db_blocker.unblock():
        use(_SHARED[engine])


@pytest.fixture
def known_demo(
    request: pytest.FixtureRequest,
    django_db_setup: None,  # noqa: ARG001  # first
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[KnownDemo]:
    """Return a function that lets the demo stand as known at a moment, the test's own to change.

    It is laid down once for each engine and moment, and copied. On PostgreSQL as ``own_database``.
    """
    engine = _engine(request)
    databases = _databases(request, engine)
    used: list[str] = []

    def stand(moment: datetime, rows_of: date | None = None) -> None:
        key = f"{engine} {moment} {rows_of}"
        if key not in _KNOWN:
            url = databases.copy()
            use(url)
            cast.stand_demo(moment, rows_of=rows_of)
            _KNOWN[key] = url
        use(_SHARED[engine])  # nobody may have open what is copied
        used.append(databases.copy(of=_KNOWN[key]))
        use(used[-1])

    with django_db_blocker.unblock():
        yield stand
        use(_SHARED[engine])
    for url in used:
        databases.drop(url)


@pytest.fixture
def own_database(
    request: pytest.FixtureRequest,
    django_db_setup: None,  # noqa: ARG001  # first
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[str]:
    """Give the test a fresh database of its own that really commits; its URL.

    On PostgreSQL where the test asks for ``engine`` and it is its turn; else on SQLite.
    """
    engine = _engine(request)
    databases = _databases(request, engine)
    with django_db_blocker.unblock(), fresh(databases, then=_SHARED[engine]) as url:
        yield url


def _engine(request: pytest.FixtureRequest) -> str:
    """Return whose turn it is where the test asks for ``engine``; else SQLite's."""
    return request.getfixturevalue("engine") if "engine" in request.fixturenames else "sqlite"


def _databases(request: pytest.FixtureRequest, engine: str) -> Databases:
    name = "sqlite_files" if engine == "sqlite" else "postgres_databases"
    made: Databases = request.getfixturevalue(name)
    return made


@pytest.fixture
def standing(
    request: pytest.FixtureRequest,
    django_db_setup: None,  # noqa: ARG001  # first
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[bool]:
    """Let stand already what a test asks for, the cast or its bill too; say whether it does.

    To make it took longer than most tests: it is done once for each engine, in a database of
    its own, and what a test writes there is rolled back.
    """
    wanted = set(request.fixturenames)
    if "office" not in wanted or wanted & OF_THEIR_OWN:
        yield False
        return
    engine = _engine(request)
    with django_db_blocker.unblock():
        if "billed" in wanted and engine not in _BILLED:
            _BILLED[engine] = _databases(request, engine).copy(of=_CAST[engine])
            use(_BILLED[engine])
            _bill()
        use((_BILLED if "billed" in wanted else _CAST)[engine])
    yield True
    with django_db_blocker.unblock():
        use(_SHARED[engine])


def _bill() -> None:
    """Bill eight weeks of K001's work."""
    with override_settings(SEALING_CERTIFICATE=certificate_file()):
        at_work()
        released()


@pytest.fixture
def _django_db_helper(*, standing: bool, _django_db_helper: None) -> None:
    """Open a test's transaction only once the office is at the test's database."""


@pytest.fixture
def office(*, standing: bool, db: None) -> cast.Cast:  # noqa: ARG001  # its tables
    """Return the cast, standing in the database."""
    return cast.everybody() if standing else cast.gather()


@pytest.fixture
def billed(*, standing: bool, office: cast.Cast, settings: Settings) -> Fact:
    """Return K001's job, eight weeks of which are billed in the cast's office.

    Whatever a test puts otherwise, such as a clock, asks for this first.
    """
    assert standing
    settings.SEALING_CERTIFICATE = certificate_file()
    return next(fact for fact in read.log(office.programme).facts if fact.kind == "employment")


@pytest.fixture(scope="module")
def peopled(
    sqlite_files: SqliteFiles,
    django_db_setup: None,  # noqa: ARG001  # first
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[cast.Cast]:
    """Let the cast stand for a whole module, which tests each on it alone and put it back.

    In a database of its own; for modules with very many tests that only look.
    """
    with django_db_blocker.unblock():
        url = sqlite_files.copy()
        use(url)
        people = cast.gather()
    yield people
    with django_db_blocker.unblock():
        use(_SHARED["sqlite"])
        sqlite_files.drop(url)


@pytest.fixture
def browser_of(office: cast.Cast) -> "cast.ClientOf":  # noqa: ARG001  # its users
    """Return a function from a username to a test client signed in with a second factor."""
    return signed_in


def signed_in(username: str) -> Client:
    """Return a test client of somebody of the cast, signed in with a second factor."""
    client = Client()
    assert client.login(username=username, password=cast.PASSWORD, moment=cast.MOMENT)
    cast.passed_second_step(client)
    return client
