"""What of the database goes into a backup, and how a row is written: the same on both databases."""

import json
from base64 import b64encode
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.apps.registry import Apps
from django.db.models import Field, Model
from django.utils.duration import duration_iso_string

LEFT_OUT = frozenset(
    {
        "django_content_type",
        "auth_permission",
        "django_session",
        "usersessions_usersession",
        "store_candidaterow",
    }
)
"""Tables no backup has: what Django makes by itself, who is signed in, and what is computed."""

_CHUNK = 2000


def tables(apps: Apps) -> tuple[type[Model], ...]:
    """Return the tables of a backup, by name; those between two others too."""
    models = apps.get_models(include_auto_created=True)
    kept = (model for model in models if model._meta.managed)  # noqa: SLF001  # Django's own door
    return tuple(sorted((m for m in kept if name_of(m) not in LEFT_OUT), key=name_of))


def name_of(model: type[Model]) -> str:
    """Return the table's name in the database."""
    return str(model._meta.db_table)  # noqa: SLF001  # Django's own door


def fields_of(model: type[Model]) -> tuple["Field[Any, Any]", ...]:
    """Return the columns of a table by name: an order that no migration changes."""
    fields = model._meta.concrete_fields  # noqa: SLF001  # Django's own door
    return tuple(sorted(fields, key=lambda field: str(field.column)))


def lines(model: type[Model]) -> Iterator[bytes]:
    """Yield each row as a line of JSON with its values in the columns' order, by key."""
    names = [field.attname for field in fields_of(model)]
    rows = model._base_manager.order_by("pk").values_list(*names)  # noqa: SLF001  # all rows
    for row in rows.iterator(chunk_size=_CHUNK):
        told = [_plain(value) for value in row]
        yield json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def row_of(model: type[Model], line: bytes) -> Model:
    """Return the row that a line tells of, not saved yet."""
    fields = fields_of(model)
    told = zip(fields, json.loads(line), strict=True)
    return model(**{field.attname: _typed(field, value) for field, value in told})


def _plain(value: object) -> object:
    if isinstance(value, bytes | memoryview):
        return b64encode(value).decode("ascii")
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, timedelta):
        return duration_iso_string(value)
    return str(value) if isinstance(value, Decimal) else value


def _typed(field: "Field[Any, Any]", value: object) -> object:
    """Return a value as its column holds it; JSON stands as it is."""
    if value is None or field.get_internal_type() == "JSONField":
        return value
    return field.to_python(value)
