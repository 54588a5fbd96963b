"""The API's description, OpenAPI 3.1: every operation with its scope and all it may answer."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from ninja import NinjaAPI
from ninja.operation import Operation

from virksom.office.rest.around import KEY, Shape
from virksom.office.rest.door import KeyDoor

PREFIX = "/api/1/"
_SECURITY = "key"
_JSON, _MULTIPART = "application/json", "multipart/form-data"

ABOUT = """\
What a jobcentre's, the municipality's or a provider's own system can ask of the office.

A key of an organisation comes along as `Authorization: Bearer …`; its scopes say what it opens.
Every wrong is answered with one sentence in Danish (`da`) and English (`en`). An unknown field or
query name is refused (422). A POST with an `Idempotency-Key` is done once: sent again with the
same body it is answered the same (`Idempotency-Replayed: true`), with another body 409. What was
refused has changed nothing and frees its key. Answers are kept for seven days.
"""

_WRONG = {
    400: "The body is no JSON, or the request cannot be read",
    401: "The key does not fit",
    403: "The key lacks the scope, or its organisation may not; the sentence says which",
    404: "Nothing is called so, or was by then",
    409: "The idempotency key was used for something else",
    413: "The body is too big",
    415: "The body is not sent as JSON",
    422: "A field cannot be read, which `fields` names; or the programme says no, and why",
    503: "The office cannot answer just now; nothing was changed",
}
_SCHEMAS = {422: "Unreadable"}
_OF_READING = (401, 403, 422)
_OF_WRITING = (400, 401, 403, 409, 413, 422, 503)
_IDEMPOTENCY = {
    "in": "header",
    "name": KEY,
    "required": False,
    "description": "A key of your own choice; under it the write is done once.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 128, "pattern": "^[!-~]+$"},
}


def described(api: NinjaAPI) -> dict[str, Any]:
    """Return the description of an API."""
    whole: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=PREFIX))
    told = dict(_doors(api))
    for methods in whole["paths"].values():
        for method, operation in methods.items():
            _complete(operation, method, door=told[operation["operationId"]])
    whole["components"]["securitySchemes"] = {
        _SECURITY: {"type": "http", "scheme": "bearer", "description": "A key of an organisation."}
    }
    schemas = whole["components"]["schemas"]
    schemas.setdefault("Wrong", _wrong_schema())
    schemas.setdefault("Unreadable", _unreadable_schema())
    whole["components"]["schemas"] = dict(sorted(schemas.items()))
    whole["servers"] = [{"url": "/"}]
    return whole


@lru_cache(maxsize=4)
def shapes(api: NinjaAPI) -> Mapping[str, Shape]:
    """Return what each operation takes, by the name of what answers there."""
    paths = described(api)["paths"]
    told = {
        operation["operationId"]: _shape(method, operation)
        for methods in paths.values()
        for method, operation in methods.items()
    }
    return {name: told[operation] for name, operation in _names(api)}


def doors(api: NinjaAPI) -> Mapping[str, KeyDoor]:
    """Return the door of each operation, by the name of what answers there."""
    found = dict(_doors(api))
    return {name: found[operation] for name, operation in _names(api)}


def _operations(api: NinjaAPI) -> Iterator[Operation]:
    for bound in api._get_bound_routers():  # noqa: SLF001  # ninja's description asks the same
        for view in bound.path_operations.values():
            yield from view.operations


def _doors(api: NinjaAPI) -> Iterator[tuple[str, KeyDoor]]:
    for operation in _operations(api):
        (door,) = operation.auth_callbacks
        if isinstance(door, KeyDoor):
            yield operation.operation_id or "", door


def _names(api: NinjaAPI) -> Iterator[tuple[str, str]]:
    for operation in _operations(api):
        yield operation.view_func.__name__, operation.operation_id or ""


def _complete(operation: dict[str, Any], method: str, *, door: KeyDoor) -> None:
    """Add scope, idempotency key and all that may be answered to an operation."""
    writes = method == "post"
    operation["security"] = [{_SECURITY: [door.scope.value]}]
    told = operation.get("description", "").strip()
    operation["description"] = f"{told}\n\nScope: `{door.scope.value}`."
    if writes:
        operation["parameters"] = [*operation.get("parameters", ()), _IDEMPOTENCY]
    answers = operation["responses"]
    codes = set(_OF_WRITING if writes else _OF_READING)
    if any(one["in"] == "path" for one in operation.get("parameters", ())):
        codes.add(404)
    if _JSON in operation.get("requestBody", {}).get("content", {}):
        codes.add(415)
    for code in codes:
        answers.setdefault(code, {"content": {_JSON: {"schema": _ref(code)}}})
    for code, answer in answers.items():
        answer["description"] = _WRONG.get(code, answer.get("description", ""))
    operation["responses"] = {str(code): answers[code] for code in sorted(answers)}


def _ref(code: int) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{_SCHEMAS.get(code, 'Wrong')}"}


def _shape(method: str, operation: Mapping[str, Any]) -> Shape:
    content = operation.get("requestBody", {}).get("content", {})
    form = content.get(_MULTIPART, {}).get("schema", {}).get("properties")
    asks = (one["name"] for one in operation.get("parameters", ()) if one["in"] == "query")
    return Shape(
        asks=frozenset(asks),
        form=None if form is None else frozenset(form),
        takes_json=_JSON in content,
        writes=method == "post",
    )


def _wrong_schema() -> dict[str, Any]:
    text = {"type": "string"}
    return {
        "title": "Wrong",
        "description": "What is wrong, in both languages.",
        "type": "object",
        "properties": {"da": text, "en": text},
        "required": ["da", "en"],
    }


def _unreadable_schema() -> dict[str, Any]:
    whole = _wrong_schema()
    fields = {"type": "array", "items": {"type": "string"}}
    return {**whole, "title": "Unreadable", "properties": {**whole["properties"], "fields": fields}}
