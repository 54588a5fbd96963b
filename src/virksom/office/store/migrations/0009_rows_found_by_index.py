"""Rows of candidates are counted by reason and found by the beginnings of words, by an index."""

from typing import ClassVar

from django.apps.registry import Apps
from django.db import DatabaseError, migrations, models, transaction
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

_EXTENSION = "CREATE EXTENSION IF NOT EXISTS pg_trgm"
_INDEX = "CREATE INDEX candidate_row_says ON store_candidaterow USING gin (says gin_trgm_ops)"


def add_words(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Add the index of words on PostgreSQL, where pg_trgm is to be had; without it, it is slower.

    The extension comes with PostgreSQL, and the owner of a database may add it.
    """
    if editor.connection.vendor != "postgresql":
        return
    try:
        with (
            transaction.atomic(using=editor.connection.alias),
            editor.connection.cursor() as cursor,
        ):
            cursor.execute(_EXTENSION)
            cursor.execute(_INDEX)
    except DatabaseError:
        return


def drop_words(_apps: Apps, editor: BaseDatabaseSchemaEditor) -> None:
    """Drop the index where it is."""
    if editor.connection.vendor == "postgresql":
        with editor.connection.cursor() as cursor:
            cursor.execute("DROP INDEX IF EXISTS candidate_row_says")


class Migration(migrations.Migration):
    """Nothing changes but how quickly rows are found."""

    dependencies: ClassVar = [("store", "0008_notice_unmailed")]

    operations: ClassVar = [
        migrations.AddIndex(
            model_name="candidaterow",
            index=models.Index(
                fields=["programme", "group", "reason", "code"], name="candidate_row_reason"
            ),
        ),
        migrations.RunPython(add_words, drop_words),
    ]
