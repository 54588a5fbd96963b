"""The options that every question takes, written once.

A command that asks the facts is a function of the edge, these options and its own; ``question``
gives typer the signature with all of them.
"""

import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from functools import wraps
from typing import Annotated, cast

import typer

from virksom.cli.edge import Edge, Reply
from virksom.cli.usage import bad_choice

FORMATS = ("text", "json", "csv")

Language = Annotated[str | None, typer.Option("--lang", metavar="da|en")]
"""Read before anything else; stands here so that typer takes it and help tells it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the common options said, as it was written; None for an option not given."""

    facts: Annotated[str | None, typer.Option("--facts", metavar="FIL.jsonl|demo")] = None
    contract: Annotated[str, typer.Option("--contract", metavar="NAVN|MAPPE")] = "impact60"
    on: Annotated[str | None, typer.Option("--on", metavar="DATO")] = None
    known: Annotated[str | None, typer.Option("--known", metavar="TIDSPUNKT")] = None
    format: Annotated[str, typer.Option("--format", metavar="text|json|csv")] = "text"


def question(command: Callable[..., Reply]) -> Callable[..., Reply]:
    """Give ``command(edge, options, **own)`` the common options after its own.

    Raises:
        BadUsage: when called, for a format there is not.
    """

    @wraps(command)
    def asked(**given: object) -> Reply:
        ctx = cast("typer.Context", given.pop("ctx"))
        del given["lang"]
        common = {field.name: given.pop(field.name) for field in fields(Options)}
        options = Options(**common)  # type: ignore[arg-type]  # typer gave them their types
        check_format(options.format)
        return command(edge_of(ctx), options, **given)

    own = list(inspect.signature(command, eval_str=True).parameters.values())[2:]
    signature = inspect.Signature([_parameter("ctx", typer.Context), *own, *_common()])
    # typer reads both: the signature for order and defaults, the annotations for the types.
    asked.__dict__["__signature__"] = signature
    asked.__annotations__ = {item.name: item.annotation for item in signature.parameters.values()}
    del asked.__wrapped__  # or the inner signature would be read
    return asked


def edge_of(ctx: typer.Context) -> Edge:
    """Return what was read at the edge."""
    found = ctx.find_root().obj
    if not isinstance(found, Edge):
        message = "a command was called without its edge"
        raise TypeError(message)
    return found


def check_format(found: str) -> None:
    """Refuse a format there is not.

    Raises:
        BadUsage: neither text, json nor csv.
    """
    if found not in FORMATS:
        raise bad_choice("--format", found, FORMATS)


def _common() -> list[inspect.Parameter]:
    annotations = inspect.get_annotations(Options, eval_str=True)
    given = [
        _parameter(item.name, annotations[item.name], item.default) for item in fields(Options)
    ]
    return [*given, _parameter("lang", Language, None)]


def _parameter(
    name: str, annotation: object, default: object = inspect.Parameter.empty
) -> inspect.Parameter:
    kind = inspect.Parameter.KEYWORD_ONLY
    return inspect.Parameter(name, kind, annotation=annotation, default=default)
