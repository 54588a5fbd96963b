"""Triggers that keep rows as they were written; migrations put them on their tables.

A later migration that changes such a table on SQLite makes the table anew, and its triggers with
it are lost: such a migration ends by making them again.
"""

from collections.abc import Callable

from django.db.backends.base.schema import BaseDatabaseSchemaEditor

SQLITE = """
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
"""

# INSERT OR REPLACE deletes a row without asking the trigger above.
SQLITE_REPLACE = """
CREATE TRIGGER {table}_no_replace BEFORE INSERT ON {table}
WHEN EXISTS (SELECT 1 FROM {table} WHERE {same})
BEGIN SELECT RAISE(ABORT, '{table} is append-only: UNIQUE'); END;
"""

POSTGRESQL_REFUSE = """
CREATE OR REPLACE FUNCTION store_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END
$$;
"""

POSTGRESQL = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION store_append_only();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION store_append_only();
"""


SQLITE_LOOKS = """
DROP TRIGGER IF EXISTS store_look_no_delete;
CREATE TRIGGER store_look_no_delete BEFORE DELETE ON store_look
WHEN OLD.what = 'erase_person' OR NOT EXISTS (
    SELECT 1 FROM store_look AS told WHERE told.programme_id = OLD.programme_id
    AND told.subject = OLD.subject AND told.what = 'erase_person' AND told.page = 'erase_looks'
    AND told.id > OLD.id)
BEGIN SELECT RAISE(ABORT, 'store_look is append-only'); END;
"""

POSTGRESQL_LOOKS = """
CREATE OR REPLACE FUNCTION store_look_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
IF TG_OP = 'DELETE' THEN
    IF OLD.what <> 'erase_person' AND EXISTS (
        SELECT 1 FROM store_look AS told WHERE told.programme_id = OLD.programme_id
        AND told.subject = OLD.subject AND told.what = 'erase_person'
        AND told.page = 'erase_looks' AND told.id > OLD.id) THEN RETURN OLD;
    END IF;
END IF;
RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END
$$;
DROP TRIGGER IF EXISTS store_look_append_only ON store_look;
CREATE TRIGGER store_look_append_only BEFORE UPDATE OR DELETE ON store_look
FOR EACH ROW EXECUTE FUNCTION store_look_append_only();
"""
"""A look goes only when it is written down after it that the looks at that candidate are erased,
and what says so never does."""

SQLITE_LOOKS_STAY = """
DROP TRIGGER IF EXISTS store_look_no_delete;
CREATE TRIGGER store_look_no_delete BEFORE DELETE ON store_look
BEGIN SELECT RAISE(ABORT, 'store_look is append-only'); END;
"""

POSTGRESQL_LOOKS_STAY = """
DROP TRIGGER IF EXISTS store_look_append_only ON store_look;
CREATE TRIGGER store_look_append_only BEFORE UPDATE OR DELETE ON store_look
FOR EACH ROW EXECUTE FUNCTION store_append_only();
DROP FUNCTION IF EXISTS store_look_append_only();
"""


def looks_may_go(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Let looks be deleted once their erasure is written among them; a migration's step."""
    _say(editor, sqlite=SQLITE_LOOKS, postgresql=POSTGRESQL_LOOKS)


def looks_stay(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Let no look be deleted, as before ``looks_may_go``; the same step backwards."""
    _say(editor, sqlite=SQLITE_LOOKS_STAY, postgresql=POSTGRESQL_LOOKS_STAY)


def _say(editor: BaseDatabaseSchemaEditor, *, sqlite: str, postgresql: str) -> None:
    """Say it in the database's own words; SQLite takes one statement at a time."""
    statements = [postgresql]
    if editor.connection.vendor != "postgresql":
        statements = sqlite.strip().split(";\n", 1)
    with editor.connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def append_only(tables: dict[str, str]) -> Callable[[object, BaseDatabaseSchemaEditor], None]:
    """Return the migration's step that makes tables append-only.

    Args:
        tables: each table's name, with the condition under which a row that stands is the same
            as ``NEW``, in SQL.
    """

    def make(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
        vendor = editor.connection.vendor
        statements = _postgresql(tables) if vendor == "postgresql" else _sqlite(tables)
        with editor.connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    return make


def _postgresql(tables: dict[str, str]) -> list[str]:
    """The function first, then the triggers that call it."""
    return [POSTGRESQL_REFUSE, *(POSTGRESQL.format(table=table) for table in tables)]


def _sqlite(tables: dict[str, str]) -> list[str]:
    """SQLite takes one statement at a time."""
    whole = "".join(
        (SQLITE + SQLITE_REPLACE).format(table=table, same=same) for table, same in tables.items()
    )
    return [f"{part} END;" for part in whole.split(" END;") if part.strip()]
