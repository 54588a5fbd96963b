"""``python -m tests.faults``: kills on SQLite and on PostgreSQL; exits 1 when one does harm.

``TIMES``, ``MONEY_TIMES`` and ``SEED`` in the environment ask for other numbers.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.office.postgres import Cluster

ROOT = Path(__file__).parents[2]
TIMES = os.environ.get("TIMES", "200")
MONEY_TIMES = os.environ.get("MONEY_TIMES", "100")
SEED = os.environ.get("SEED", "60")
_DEEDS = {
    "it settles": ("--times", TIMES),
    "money is recorded and months close": ("--times", MONEY_TIMES, "--money"),
}
_KEYS = {
    "VIRKSOM_SECRET_KEY": "a key for tests, long enough to sign with: 0123456789 abcdefghij",
    "VIRKSOM_VAULT_KEYS": "YSBrZXkgZm9yIHRlc3RzIG9ubHksIDMyIGJ5dGVzISE=",
    "VIRKSOM_VAULT_INDEX_KEYS": "YW5vdGhlciBrZXkgZm9yIHRlc3RzIG9ubHksIDMyISE=",
    "DJANGO_SETTINGS_MODULE": "virksom.office.site.settings",
}


def main() -> int:
    """Kill on one, then on the other."""
    harmed = 0
    for name, database in (("SQLite", _file), ("PostgreSQL", _server)):
        for what, words in _DEEDS.items():
            with database() as url:
                print(f"{name}: {words[1]} kills while {what}, seed {SEED}", flush=True)  # noqa: T201  # what follows
                harmed += _killed(url, words)
    return int(harmed > 0)


def _killed(url: str, words: Sequence[str]) -> int:
    environment = {**os.environ, **_KEYS, "VIRKSOM_DATABASE": url}
    for run in (
        ["django", "migrate", "--verbosity", "0"],
        ["tests.faults.kills", *words, "--seed", SEED],
    ):
        code = subprocess.run(
            [sys.executable, "-m", *run], env=environment, cwd=ROOT, check=False
        ).returncode
        if code:
            return code
    return 0


@contextmanager
def _file() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{folder}/office.sqlite3"


@contextmanager
def _server() -> Iterator[str]:
    cluster = Cluster()
    try:
        cluster.make("killed", template="template0")
        yield cluster.url("killed")
    finally:
        cluster.stop()


if __name__ == "__main__":
    sys.exit(main())
