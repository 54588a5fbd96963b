"""Tables, and the triggers that keep facts and programmes as they were written.

A later migration that changes one of the two tables on SQLite makes the table anew, and its
triggers with it are lost: such a migration ends by making them again.
"""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEPT = ("store_fact", "store_programme")

SQLITE = """
CREATE TRIGGER {table}_no_update BEFORE UPDATE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
CREATE TRIGGER {table}_no_delete BEFORE DELETE ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
"""

# INSERT OR REPLACE deletes a row without asking the trigger above.
SQLITE_REPLACE = """
CREATE TRIGGER store_fact_no_replace BEFORE INSERT ON store_fact
WHEN EXISTS (
    SELECT 1 FROM store_fact WHERE id = NEW.id
    OR (programme_id = NEW.programme_id AND position = NEW.position)
    OR (programme_id = NEW.programme_id AND fact_id = NEW.fact_id)
)
BEGIN SELECT RAISE(ABORT, 'store_fact is append-only: UNIQUE'); END;
CREATE TRIGGER store_programme_no_replace BEFORE INSERT ON store_programme
WHEN EXISTS (SELECT 1 FROM store_programme WHERE id = NEW.id OR code = NEW.code)
BEGIN SELECT RAISE(ABORT, 'store_programme is append-only: UNIQUE'); END;
"""

POSTGRESQL_REFUSE = """
CREATE FUNCTION store_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END
$$;
"""

POSTGRESQL = """
CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table}
FOR EACH ROW EXECUTE FUNCTION store_append_only();
CREATE TRIGGER {table}_no_truncate BEFORE TRUNCATE ON {table}
FOR EACH STATEMENT EXECUTE FUNCTION store_append_only();
"""


def make_append_only(_apps: object, editor: BaseDatabaseSchemaEditor) -> None:
    """Let the database itself refuse what would change a fact or a programme."""
    vendor = editor.connection.vendor
    statements = postgresql_statements() if vendor == "postgresql" else sqlite_statements()
    with editor.connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def postgresql_statements() -> list[str]:
    """The function first, then the triggers that call it."""
    return [POSTGRESQL_REFUSE, *(POSTGRESQL.format(table=table) for table in KEPT)]


def sqlite_statements() -> list[str]:
    """SQLite takes one statement at a time."""
    whole = "".join(SQLITE.format(table=table) for table in KEPT) + SQLITE_REPLACE
    return [f"{part} END;" for part in whole.split(" END;") if part.strip()]


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                ("username", models.CharField(max_length=150, unique=True)),
                ("demo", models.BooleanField(default=False)),
                ("is_active", models.BooleanField(default=True)),
                ("failures", models.PositiveSmallIntegerField(default=0)),
                ("failed_at", models.DateTimeField(null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=80, unique=True)),
                ("contract", models.CharField(max_length=80)),
                ("invented", models.BooleanField()),
            ],
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("role", models.CharField(max_length=40)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="memberships",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("pk",),
                "constraints": [
                    models.UniqueConstraint(fields=("programme", "user", "role"), name="role_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="Fact",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveIntegerField()),
                ("fact_id", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=80)),
                ("subject", models.CharField(max_length=80)),
                ("since", models.DateField()),
                ("until", models.DateField(null=True)),
                ("known_at", models.DateTimeField()),
                ("wire", models.TextField()),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="facts",
                        to="store.programme",
                    ),
                ),
            ],
            options={
                "ordering": ("programme", "position"),
                "constraints": [
                    models.UniqueConstraint(
                        fields=("programme", "position"), name="fact_place_once"
                    ),
                    models.UniqueConstraint(fields=("programme", "fact_id"), name="fact_id_once"),
                ],
            },
        ),
        migrations.RunPython(make_append_only),
    ]
