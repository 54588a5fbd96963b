"""A PostgreSQL of the tests' own: in a folder of its own, on a socket only, gone afterwards.

It dies with the process that started it. Its password is that nobody else can reach the folder.
"""

import os
import shutil
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import psycopg
import pytest

MISSING = (
    "PostgreSQL is missing: `make test` installs it as root; "
    "otherwise install Debian's package postgresql."
)
_SETTINGS = (
    "listen_addresses=",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "shared_buffers=32MB",
    "max_connections=60",
)
_PATIENCE = 20.0


class Cluster:
    """A running server; ``url`` names a database in it, ``make`` and ``drop`` handle them."""

    def __init__(self, *, settings: Sequence[str] = _SETTINGS) -> None:
        self._bin = binaries()
        self._settings = settings
        self.folder = Path(tempfile.mkdtemp(prefix="virksom-pg-"))
        self._as_owner = _owner(self.folder)
        data = str(self.folder / "data")
        self._run(
            "initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "-N", "--no-locale"
        )
        self._server = self._start(data)
        self._wait()

    def url(self, name: str) -> str:
        """Return the URL of a database, as the office takes it."""
        return f"postgres://postgres@/{name}?host={self.folder}"

    def make(self, name: str, *, template: str) -> None:
        """Make a database as a copy of another that nobody is connected to."""
        self._say(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        self._say(f'DROP DATABASE "{name}" WITH (FORCE)')

    def stop(self) -> None:
        """Stop the server and remove the folder."""
        self._server.terminate()
        self._server.wait(_PATIENCE)
        shutil.rmtree(self.folder, ignore_errors=True)

    def _say(self, sentence: str) -> None:
        with psycopg.connect(
            host=str(self.folder), user="postgres", dbname="postgres", autocommit=True
        ) as link:
            link.execute(sentence)

    def _run(self, program: str, *arguments: str) -> None:
        command = [*self._as_owner, str(self._bin / program), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
        if done.returncode:
            pytest.fail(f"{program} failed: {done.stderr}", pytrace=False)

    def _start(self, data: str) -> subprocess.Popen[bytes]:
        settings = [part for setting in self._settings for part in ("-c", setting)]
        command = [*self._as_owner, str(self._bin / "postgres"), "-D", data]
        with (self.folder / "log").open("wb") as log:
            return subprocess.Popen(
                [*command, "-k", str(self.folder), *settings], stdout=log, stderr=log, cwd="/"
            )

    def _wait(self) -> None:
        deadline = time.monotonic() + _PATIENCE
        while time.monotonic() < deadline and self._server.poll() is None:
            try:
                self._say("SELECT 1")
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return
        said = (self.folder / "log").read_text()
        self.stop()
        pytest.fail(f"PostgreSQL does not start: {said}", pytrace=False)


def binaries() -> Path:
    """Return the folder of PostgreSQL's programs, the newest; fail with a sentence if absent."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda at: float(at.parent.name))
    on_path = shutil.which("initdb")
    if on_path:
        found.append(Path(on_path).resolve().parent)
    if not found:
        pytest.fail(MISSING, pytrace=False)
    return found[-1]


def _owner(folder: Path) -> list[str]:
    """Return what to put before a command; PostgreSQL refuses to run as root."""
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    return as_owner()


def as_owner() -> list[str]:
    """Return what makes a command run as whoever owns the server, and end with us."""
    last = ["setpriv", "--pdeathsig", "INT"]
    if os.geteuid() != 0:
        return last
    return [*last, "--reuid", "postgres", "--regid", "postgres", "--clear-groups"]
