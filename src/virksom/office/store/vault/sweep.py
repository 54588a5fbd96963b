"""Leaving no bytes of what was deleted in the database's files.

SQLite overwrites what is deleted at once. PostgreSQL keeps old rows in its files until its tables
are written anew, and in its log of changes until that is used again.

Source:
    Article 17 of the General Data Protection Regulation.
"""

from django.db import connection

from virksom.office.store.models import (
    DocumentKey,
    Draft,
    Glass,
    KeptLonger,
    Look,
    Notice,
    User,
    VaultPerson,
    VaultText,
    VaultWord,
)

TABLES = (
    DocumentKey,
    Draft,
    Glass,
    KeptLonger,
    Look,
    Notice,
    User,
    VaultPerson,
    VaultText,
    VaultWord,
)
"""Tables that an erasure deletes from or writes over."""


def sweep() -> None:
    """Write the tables anew without what was deleted; on PostgreSQL others wait meanwhile.

    Not inside a transaction; only the tables' owner may do it on PostgreSQL.
    """
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            return
        for model in TABLES:
            cursor.execute(f'VACUUM FULL "{model._meta.db_table}"')  # noqa: SLF001  # Django's own door
