"""Databases for tests: migrated once, then copied; the office is pointed at one at a time."""

import itertools
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

from django.core.management import call_command
from django.db import connection, connections

from tests.office.postgres import Cluster
from virksom.office.site.database import database


def use(url: str) -> None:
    """Point the office at the database with this URL, from now on and in every thread."""
    opened = connections.all(initialized_only=True)
    connections.close_all()
    connections.settings = connections.configure_settings({"default": database(url)})
    if opened:
        del connections["default"]


def _file(url: str) -> Path:
    return Path(url.removeprefix("sqlite:///"))


def _name(url: str) -> str:
    return urlsplit(url).path[1:]


class SqliteFiles:
    """Migrated SQLite files in a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._number = itertools.count(1)
        self._template = folder / "template.sqlite3"
        use(f"sqlite:///{self._template}")
        call_command("migrate", verbosity=0)
        connections.close_all()

    def copy(self, of: str = "") -> str:
        """Make a database, empty or as the one at a URL, which nobody has open; return its URL."""
        path = self.folder / f"office{next(self._number)}.sqlite3"
        shutil.copyfile(_file(of) if of else self._template, path)
        return f"sqlite:///{path}"

    def drop(self, url: str) -> None:
        """Remove a database."""
        _file(url).unlink()


class PostgresDatabases:
    """Migrated databases in a cluster."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self._number = itertools.count(1)
        cluster.make("migrated", template="template0")
        use(cluster.url("migrated"))
        call_command("migrate", verbosity=0)
        connections.close_all()

    def copy(self, of: str = "") -> str:
        """Make a database, empty or as the one at a URL, which nobody has open; return its URL."""
        name = f"office{next(self._number)}"
        self.cluster.make(name, template=_name(of) if of else "migrated")
        return self.cluster.url(name)

    def drop(self, url: str) -> None:
        """Remove a database."""
        self.cluster.drop(_name(url))


@contextmanager
def fresh(databases: SqliteFiles | PostgresDatabases, *, then: str) -> Iterator[str]:
    """Use a fresh, migrated database inside; afterwards the one at ``then`` again."""
    url = databases.copy()
    use(url)
    try:
        yield url
    finally:
        use(then)
        databases.drop(url)


def at_once(*deeds: Callable[[], object]) -> list[BaseException | None]:
    """Do the deeds at the same time, each in its thread; return what each raised, or None."""
    raised: list[BaseException | None] = [None] * len(deeds)

    def work(place: int, deed: Callable[[], object]) -> None:
        try:
            deed()
        except BaseException as trouble:  # noqa: BLE001  # handed back to the test
            raised[place] = trouble
        finally:
            connection.close()

    threads = [Thread(target=work, args=pair) for pair in enumerate(deeds)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised
