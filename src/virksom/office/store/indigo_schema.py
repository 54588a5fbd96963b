"""The schema of the INDIGO Data Standard, from the operator's own folder, read once a process."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from virksom.exchange.indigo import SCHEMA
from virksom.programme.kernel import Refusal, Text


class NoSchema(Refusal):
    """The folder that the operator named has no schema that can be read."""


def has_indigo_schema() -> bool:
    """Say whether a folder is named, so that what is given is held against the schema."""
    return bool(settings.INDIGO_SCHEMA)


def indigo_schema() -> bytes | None:
    """Return the schema; None where no folder is named.

    Raises:
        NoSchema: the folder that is named has none, or it cannot be read.
    """
    return _read(settings.INDIGO_SCHEMA) if settings.INDIGO_SCHEMA else None


@lru_cache(maxsize=2)
def _read(folder: str) -> bytes:
    try:
        return (Path(folder) / SCHEMA).read_bytes()
    except OSError:
        raise NoSchema(_UNREAD) from None


_UNREAD = Text(
    f"Mappen i VIRKSOM_INDIGO_SCHEMA har ingen {SCHEMA}, der kan læses; bed den, der driver "
    "kontoret, om hjælp.",
    f"The folder in VIRKSOM_INDIGO_SCHEMA has no {SCHEMA} that can be read; ask whoever runs the "
    "office for help.",
)
