"""``openapi.json`` and ``api.md``: what the API can do, for machines and for people."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from virksom.office.access import SCOPE_NAMES, Role, Scope, scopes_of
from virksom.office.actions.make_api_key import KEYED
from virksom.office.reports.people import KIND_NAMES
from virksom.office.rest.api import api
from virksom.office.rest.described import described

HEAD = """\
# The API

What other systems can ask of the office, under `/api/1/`. The same as
[OpenAPI 3.1](openapi.json), from which a client can be generated; a running office serves it at
`/api/1/openapi.json` to whoever has a key, and to the administrator. How to begin:
[Use the API](../how-to/use-the-api.md). This page is written by `make docs`.

- A key comes along as `Authorization: Bearer …`; its scopes, chosen when it was made, say what it
  opens.
- Every wrong is `{"da": …, "en": …}`; a 422 about fields names them in `fields`.
- A field, query name or part of a form that is not known is refused (422).
- A POST may bring an `Idempotency-Key`: the same key and body are answered the same for seven days
  (`Idempotency-Replayed: true`), the same key with another body 409.
- Every operation that reads may answer 401, 403 and 422; every POST 400, 409, 413 and 503 too, one
  that takes JSON 415, and one about something named 404.
"""
"""What stands above the tables."""


def document() -> str:
    """Return the description as a file."""
    return json.dumps(described(api), indent=1, ensure_ascii=False) + "\n"


def page() -> str:
    """Return the page."""
    every = [HEAD, "## Scopes\n", *_scopes(), "\n## Operations\n", *_operations()]
    every += ["## What is sent and answered\n", *_schemas()]
    return "\n".join(every) + "\n"


def _scopes() -> Iterator[str]:
    kinds = list(KEYED)
    yield "| scope | opens | " + " | ".join(KIND_NAMES[kind].en for kind in kinds) + " |"
    yield "|---|---" + "|---" * len(kinds) + "|"
    for scope in Scope:
        marks = ("yes" if scope in scopes_of(Role(KEYED[kind])) else "–" for kind in kinds)
        yield f"| `{scope.value}` | {SCOPE_NAMES[scope].en} | {' | '.join(marks)} |"


def _operations() -> Iterator[str]:
    for path, methods in described(api)["paths"].items():
        for method, operation in methods.items():
            yield from _operation(path, operation, method=method.upper())


def _operation(path: str, operation: Mapping[str, Any], *, method: str) -> Iterator[str]:
    ((scopes,),) = (one.values() for one in operation["security"])
    yield f"### `{method} {path}`\n"
    told = operation["description"].partition("\n\nScope:")[0].strip()
    yield f"{' '.join(told.split())} Scope `{scopes[0]}`; called `{operation['operationId']}`.\n"
    asked = [_asked(one) for one in operation["parameters"] if one["in"] != "header"]
    if asked:
        yield "Asked by " + ", ".join(asked) + ".\n"
    for kind, sent in operation.get("requestBody", {}).get("content", {}).items():
        yield f"Sent as `{kind}`: {_named(sent['schema'])}.\n"
    good = (code for code in operation["responses"] if code.startswith("2"))
    for code in good:
        content = operation["responses"][code].get("content", {})
        told = ", ".join(_named(one["schema"]) for one in content.values()) or "the file"
        yield f"Answers {code} with {told}.\n"


def _asked(one: Mapping[str, Any]) -> str:
    needed = "" if one["required"] else " (may be left out)"
    return f"`{one['name']}`{needed}"


def _named(schema: Mapping[str, Any]) -> str:
    """Return what a schema is called, or its fields where it is not."""
    if "$ref" in schema:
        return f"`{schema['$ref'].rpartition('/')[2]}`"
    if schema.get("type") == "array":
        return f"a list of {_named(schema['items'])}"
    names = schema.get("properties")
    return "an object" if not names else ", ".join(f"`{name}`" for name in names)


def _schemas() -> Iterator[str]:
    for name, schema in described(api)["components"]["schemas"].items():
        yield f"### `{name}`\n"
        yield " ".join(schema.get("description", "").split()) + "\n"
        needed = schema.get("required", ())
        for field, says in schema.get("properties", {}).items():
            yield f"- `{field}`{'' if field in needed else ' (may be left out)'}: {_kind(says)}"
        yield ""


def _kind(says: Mapping[str, Any]) -> str:
    """Return what a field holds, in a word or two."""
    if "anyOf" in says:
        return " or ".join(_kind(one) for one in says["anyOf"])
    if "$ref" in says:
        return _named(says)
    if says.get("type") == "array":
        return f"a list of {_kind(says['items'])}" if "items" in says else "a list"
    return " ".join(str(says[part]) for part in ("type", "format") if part in says) or "anything"
