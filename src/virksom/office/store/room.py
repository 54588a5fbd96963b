"""The disk is full: whoever wanted to save something is told, and nothing is half saved.

A transaction that the database cannot write down is rolled back whole; only the sentence is made
here, so that pages, the API and the command line say it as they say every refusal.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError

from virksom.programme.kernel import Refusal, Text

_FULL = {"SQLITE_FULL", "53100"}
"""What SQLite and PostgreSQL call a full disk."""


class NoRoom(Refusal):
    """There is no room on the disk; nothing was saved."""


@contextmanager
def room() -> Iterator[None]:
    """Say it in a sentence when the database has no room to save what is done inside.

    Put it around the transaction: by then everything in it is rolled back.

    Raises:
        NoRoom: the disk is full.
    """
    try:
        yield
    except DatabaseError as trouble:
        told = no_room(trouble)
        if told is None:
            raise
        raise told from trouble


def no_room(trouble: BaseException) -> NoRoom | None:
    """Return the refusal when a database's trouble is that the disk is full; else None."""
    cause = trouble.__cause__
    code = getattr(cause, "sqlite_errorname", None) or getattr(cause, "sqlstate", None)
    return NoRoom(_NO_ROOM) if code in _FULL else None


_NO_ROOM = Text(
    "Der er ikke plads på disken, så intet er gemt. Bed den, der driver kontoret, om at skaffe "
    "plads, og prøv så igen.",
    "There is no room on the disk, so nothing was saved. Ask whoever runs the office to make room, "
    "and then try again.",
)
