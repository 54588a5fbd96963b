"""One look at the whole database that nobody's writing changes while it lasts."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def still() -> Iterator[None]:
    """Read inside as if nobody wrote; whoever writes does not wait."""
    if connection.vendor == "postgresql":
        with transaction.atomic():
            _say("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            yield
    elif connection.in_atomic_block:
        yield
    else:
        connection.ensure_connection()
        _say("BEGIN DEFERRED")
        try:
            yield
        finally:
            _say("ROLLBACK")


def _say(sentence: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sentence)
