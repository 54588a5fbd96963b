"""A project held against the schema of the INDIGO Data Standard that the operator has fetched.

The schema is the standard's own and does not ship: the operator puts ``project.json`` in a folder.
"""

import json
from collections.abc import Mapping

from virksom.exchange.indigo.leaf import Node
from virksom.programme.kernel import Refusal, Text, plain

SCHEMA = "project.json"
"""Name of the schema's file in the operator's folder."""

_MOST = 5


class SchemaUnusable(Refusal):
    """The operator's file is no schema."""


class BreaksSchema(Refusal):
    """The project does not hold against the schema; where and why is said."""


def hold(project: Mapping[str, Node], schema: bytes) -> None:
    """Hold a project against the schema; returns when it holds.

    Nothing the schema names is fetched.

    Args:
        project: from ``indigo_project``.
        schema: the file as the operator put it there.

    Raises:
        SchemaUnusable: the file is no JSON schema.
        BreaksSchema: the project breaks it; at most five places are told.
    """
    # Loading it costs what a page may not, and it has no stubs here.
    from jsonschema import (  # type: ignore[import-untyped]  # noqa: PLC0415
        Draft7Validator,
        SchemaError,
    )
    from referencing.exceptions import Unresolvable  # noqa: PLC0415  # the same

    try:
        read = json.loads(schema)
        Draft7Validator.check_schema(read)
        found = sorted(Draft7Validator(read).iter_errors(project), key=lambda one: one.json_path)
    except (ValueError, RecursionError, SchemaError, Unresolvable) as wrong:
        raise SchemaUnusable(_UNUSABLE) from wrong
    if found:
        where = "; ".join(f"{one.json_path}: {_short(one.message)}" for one in found[:_MOST])
        raise BreaksSchema(
            Text(
                f"Data holder ikke mod INDIGO-skemaet: {where}",
                f"The data do not hold against the INDIGO schema: {where}",
            )
        )


def _short(message: str) -> str:
    return plain(message)[:120]


_UNUSABLE = Text(
    f"Filen {SCHEMA} i VIRKSOM_INDIGO_SCHEMA er ikke et JSON-skema; hent den igen fra INDIGO.",
    f"The file {SCHEMA} in VIRKSOM_INDIGO_SCHEMA is no JSON schema; fetch it from INDIGO again.",
)
