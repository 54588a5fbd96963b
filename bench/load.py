"""``python -m bench.load``: fifty people at once in an office of its own, on this machine.

Each has signed in, opens a page of those their role works in, reads it for a while, and opens the
next. The demo is loaded. The database is an SQLite file of its own; ``--database postgres`` starts
a PostgreSQL of its own with the settings Debian gives it, and a URL (or ``VIRKSOM_DATABASE``) names
an empty database. The office is ``virksom serve`` as it comes, one process with eight threads;
``--processes 2`` serves it by gunicorn as the guide for several processes says. Who asks runs on
the same machine as who answers. Exits 1 on any error, or when 95 of 100 answers took more than the
target.
"""

import argparse
import os
import socket
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from threading import Thread
from time import perf_counter, sleep

import psycopg

from bench.load_people import Answer, Person, crowd
from bench.load_told import Conditions, told
from tests.office.postgres import Cluster

POSTGRES, SQLITE = "postgres", "sqlite:///"
_PATIENCE = 60.0
_DEBIANS = ("listen_addresses=", "max_connections=100")
_GUNICORN = ("gunicorn", "-c", "python:virksom.office.site.gunicorn", "virksom.office.site.wsgi")


def main() -> int:
    """Run, print, and say whether the target is met."""
    said = _asked()
    before = os.getloadavg()[0]
    with tempfile.TemporaryDirectory() as folder, _database(said.database, folder) as url:
        _fill(url, folder)
        port = _free()
        with _served(url, folder=folder, port=port, processes=said.processes) as server:
            people = crowd(said.people, port)
            entered = _entered(people)
            answers = _worked(people, seconds=said.minutes * 60)
        under = Conditions(
            people=said.people,
            minutes=said.minutes,
            server=server,
            database=_version(url),
            held=_held(url),
            before=before,
        )
    text, met = told(answers, entered=entered, under=under)
    print(text)
    return 0 if met else 1


def _asked() -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python -m bench.load", description=__doc__)
    asked.add_argument("--minutes", type=float, default=10)
    asked.add_argument("--people", type=int, default=50)
    asked.add_argument("--processes", type=int, default=1)
    named = os.environ.get("VIRKSOM_DATABASE", "sqlite")
    asked.add_argument("--database", default=named, help="sqlite, postgres, or a URL")
    return asked.parse_args()


@contextmanager
def _database(asked: str, folder: str) -> Iterator[str]:
    """Yield the URL of an empty database."""
    if asked != POSTGRES:
        yield f"sqlite:///{folder}/office.sqlite3" if asked == "sqlite" else asked
        return
    cluster = Cluster(settings=_DEBIANS)
    try:
        cluster.make("load", template="template0")
        yield cluster.url("load")
    finally:
        cluster.stop()


def _version(url: str) -> str:
    if url.startswith(SQLITE):
        return f"SQLite {sqlite3.sqlite_version}"
    with psycopg.connect(url) as link:
        return f"PostgreSQL {link.info.server_version // 10_000}"


def _held(url: str) -> str:
    """Return how much the office holds at the end, in words."""
    if url.startswith(SQLITE):
        link: sqlite3.Connection | psycopg.Connection = sqlite3.connect(url.removeprefix(SQLITE))
    else:
        link = psycopg.connect(url)
    found = [
        link.execute(f"SELECT count(*) FROM store_{table}").fetchone()[0]  # type: ignore[index]  # noqa: S608  # a row of our own tables
        for table in ("candidaterow", "fact", "look")
    ]
    link.close()
    return "{} candidates, {} facts, {} looks at the end".format(*found)


def _environment(url: str) -> dict[str, str]:
    return {**os.environ, "VIRKSOM_DATABASE": url}


def _fill(url: str, folder: str) -> None:
    """Load the demo."""
    words = [sys.executable, "-m", "virksom.cli", "demo", "--load"]
    subprocess.run(words, env=_environment(url), cwd=folder, check=True, stdout=sys.stderr)


@contextmanager
def _served(url: str, *, folder: str, port: int, processes: int) -> Iterator[str]:
    """Serve the office; yield how, in words, once it answers."""
    environment = _environment(url)
    if processes == 1:
        words, how = ("virksom.cli", "serve", "--port", str(port)), "virksom serve, 1 process"
    else:
        words, how = _GUNICORN, f"gunicorn, {processes} processes"
        bind = {"VIRKSOM_BIND": f"127.0.0.1:{port}", "WEB_CONCURRENCY": str(processes)}
        environment |= bind
    process = subprocess.Popen(
        [sys.executable, "-m", *words], env=environment, cwd=folder, stdout=sys.stderr
    )
    try:
        _wait(port, process)
        yield f"{how} with 8 threads"
    finally:
        process.terminate()
        process.wait()


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until something listens there.

    Raises:
        RuntimeError: nothing does in time, or the process has ended.
    """
    deadline = perf_counter() + _PATIENCE
    while perf_counter() < deadline and process.poll() is None:
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.1)
    message = "the office does not open"
    raise RuntimeError(message)


def _free() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def _entered(people: Sequence[Person]) -> list[float]:
    """Let everybody in, one by one; return how long each took."""
    found = []
    for person in people:
        begun = perf_counter()
        person.enter()
        found.append(perf_counter() - begun)
    return found


def _worked(people: Sequence[Person], *, seconds: float) -> list[Answer]:
    until = perf_counter() + seconds
    threads = [Thread(target=person.work, args=(until,)) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [answer for person in people for answer in person.answers]


if __name__ == "__main__":
    sys.exit(main())
