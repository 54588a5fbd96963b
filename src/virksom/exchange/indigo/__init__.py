"""The INDIGO Data Standard 4.1.0: the programme as one project, held against its schema."""

import json

from virksom.exchange.indigo.held import SCHEMA, BreaksSchema, SchemaUnusable, hold
from virksom.exchange.indigo.project import IndigoProgramme, indigo_project

__all__ = [
    "SCHEMA",
    "BreaksSchema",
    "IndigoProgramme",
    "SchemaUnusable",
    "hold",
    "indigo_json",
    "indigo_project",
]


def indigo_json(programme: IndigoProgramme, *, schema: bytes | None) -> bytes:
    """Return the project as a file: UTF-8, indented, the same bytes for the same programme.

    Args:
        programme: what strangers are told.
        schema: what it is held against first; None where the operator has fetched none.

    Raises:
        SchemaUnusable, BreaksSchema: it cannot be held against the schema, or does not hold.
        TermMissing: the contract has no terms in force.
    """
    project = indigo_project(programme)
    if schema is not None:
        hold(project, schema)
    return f"{json.dumps(project, ensure_ascii=False, indent=2)}\n".encode()
