"""An empty office made from a backup: all of it or nothing."""

import hashlib
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from django.core.management.color import no_style
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.models import DateField, Model, TimeField

from virksom.office.store.backup.forms import apps_at, are_known, leads_to, targets
from virksom.office.store.backup.manifest import Manifest, Part
from virksom.office.store.backup.read import opened
from virksom.office.store.backup.tables import fields_of, lines, name_of, row_of, tables
from virksom.office.store.models import Programme, User
from virksom.office.store.room import room
from virksom.programme.kernel import Refusal, Text

_CHUNK = 500


class CannotRestore(Refusal):
    """A backup has no place in this office; nothing was changed."""


def restore(path: Path, manifest: Manifest) -> None:
    """Put every row of a backup that was read into this empty office: whole or not at all.

    The tables are first brought to the form they had in the backup; afterwards to the newest, by
    whoever calls. What is written is read again and held against the digests.

    Raises:
        CannotRestore: the office is not empty, or the backup was made by a newer virksom.
        BadBackup: the file can no longer be read.
        NoRoom: the disk is full.
    """
    forms = manifest.migrations
    if not are_known(forms):
        raise CannotRestore(_NEWER)
    if not is_empty() or not leads_to(forms):
        raise CannotRestore(_NOT_EMPTY)
    with room():
        # A table the backup has never heard of is made afterwards, with all the newest forms.
        MigrationExecutor(connection).migrate(targets(forms))
        models = {name_of(model): model for model in tables(apps_at(forms))}
        with opened(path) as archive, transaction.atomic():
            for part in manifest.parts:
                with archive.open(f"{part.table}.jsonl") as told:
                    _fill(models[part.table], told)
            _count_on(list(models.values()))
            for part in manifest.parts:
                _hold_against(part, models[part.table])


def is_empty() -> bool:
    """Say whether there is nothing here yet: no tables, or no programme and nobody to sign in."""
    there = connection.introspection.table_names()
    own = [model for model in (Programme, User) if name_of(model) in there]
    return not any(model._base_manager.exists() for model in own)  # noqa: SLF001  # every row


def _fill(model: type[Model], told: Iterable[bytes]) -> None:
    # A field that takes the moment it is written keeps the one it has; the model is ours alone.
    for field in fields_of(model):
        if isinstance(field, DateField | TimeField):
            field.auto_now = field.auto_now_add = False
    for chunk in _chunks(row_of(model, line) for line in told):
        model._base_manager.bulk_create(chunk)  # noqa: SLF001  # as they were written


def _chunks(rows: Iterator[Model]) -> Iterator[list[Model]]:
    while chunk := list(islice(rows, _CHUNK)):
        yield chunk


def _count_on(models: list[type[Model]]) -> None:
    """Let new rows be numbered after those that were put in."""
    with connection.cursor() as cursor:
        for sentence in connection.ops.sequence_reset_sql(no_style(), models):
            cursor.execute(sentence)


def _hold_against(part: Part, model: type[Model]) -> None:
    seen = hashlib.sha256()
    for line in lines(model):
        seen.update(line)
    if seen.hexdigest() != part.digest:
        raise CannotRestore(
            Text(
                f"Tabellen {part.table} blev ikke, som den står i kopien. Intet er gendannet.",
                f"The table {part.table} did not become what it is in the backup. Nothing was "
                "restored.",
            )
        )


_NOT_EMPTY = Text(
    "Kontoret er ikke tomt. En sikkerhedskopi gendannes kun i et tomt kontor: nævn en ny database "
    "i VIRKSOM_DATABASE. Intet er rørt.",
    "The office is not empty. A backup is restored into an empty office only: name a new database "
    "in VIRKSOM_DATABASE. Nothing was touched.",
)
_NEWER = Text(
    "Sikkerhedskopien er lavet af en nyere virksom; installér den, og prøv igen. Intet er rørt.",
    "The backup was made by a newer virksom; install that, and try again. Nothing was touched.",
)
