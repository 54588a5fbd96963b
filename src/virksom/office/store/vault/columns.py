"""Which columns lie sealed under the office's keys: all that are called so, in every table."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db.models import Model

from virksom.office.store.models import Document

_ENDING = "_sealed"


@dataclass(frozen=True, slots=True)
class SealedTable:
    """A table with sealed columns.

    Args:
        model: the table.
        columns: the names of its columns that are sealed under the office's keys.
    """

    model: type[Model]
    columns: tuple[str, ...]


def sealed_tables() -> Iterator[SealedTable]:
    """Yield each table that has columns under the office's keys; documents have a key apart."""
    for model in apps.get_app_config("store").get_models():
        names = [field.attname for field in model._meta.concrete_fields]  # noqa: SLF001  # Django's own door to it
        columns = tuple(name for name in names if name.endswith(_ENDING))
        if columns and model is not Document:
            yield SealedTable(model, columns)


def samples() -> Iterator[str]:
    """Yield one sealed text of each column that holds any, the newest."""
    for table in sealed_tables():
        for column in table.columns:
            rows = table.model._default_manager.exclude(**{column: ""})  # noqa: SLF001  # any table
            yield from rows.order_by("-pk").values_list(column, flat=True)[:1]


def anything_sealed() -> bool:
    """Say whether anything lies sealed in this database."""
    return any(samples())
