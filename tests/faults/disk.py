"""A disk that is really full: SQLite may have no more pages, PostgreSQL's files may not grow.

SQLite's limit is its own, ``max_page_count``, and answers as a full disk does. On PostgreSQL the
kernel forbids the one server process that serves us to make a file longer (``RLIMIT_FSIZE``, half a
page on): the write comes back short, as from a full disk, and the server says so by itself
(SQLSTATE 53100). Its log of changes lies in files of 16 MB that are there already, so the table of
documents is first made longer than that.
"""

import subprocess
from datetime import UTC, datetime
from random import Random

from django.db import connection

from tests.faults.ground import CODE
from tests.office.postgres import as_owner
from virksom.office.store.vault import documents
from virksom.office.store.vault.documents import NewDocument

_PAGE = 8192
_LONG = 14_000_000
_TOAST = "SELECT pg_relation_size(reltoastrelid) FROM pg_class WHERE relname = 'store_document'"


def fill(pages: int = 0) -> None:
    """Let there be room for so many pages more and no further."""
    if connection.vendor == "sqlite":
        (count,) = _asked("PRAGMA page_count")
        _asked(f"PRAGMA max_page_count = {count + pages}")
        return
    (length,) = _asked(_TOAST)  # half a page is left of a write that came back short
    _limit(str((length // _PAGE + pages) * _PAGE + _PAGE // 2))


def make_room() -> None:
    """Let there be room again."""
    if connection.vendor == "sqlite":
        _asked(f"PRAGMA max_page_count = {2**30}")
    else:
        _limit("unlimited")


def lengthen() -> None:
    """Make PostgreSQL's table of documents longer than the files of its log."""
    if connection.vendor == "sqlite":
        return
    kept = NewDocument(
        number="X-1",
        kind="filler",
        subject="X-1",
        content=Random(1).randbytes(_LONG),  # noqa: S311  # only long
        content_digest="",
        fields={},
    )
    documents.keep(CODE, kept, moment=datetime(2018, 9, 3, tzinfo=UTC))


def _limit(most: str) -> None:
    (server,) = _asked("SELECT pg_backend_pid()")
    words = ["prlimit", "--pid", str(server), f"--fsize={most}:unlimited"]
    subprocess.run([*as_owner(), *words], check=True)


def _asked(sentence: str) -> tuple[int, ...]:
    with connection.cursor() as cursor:
        found: tuple[int, ...] = cursor.execute(sentence).fetchone()
        return found
