"""Good lines of a file of facts, to be spoilt one field at a time."""

import json
from collections.abc import Mapping

from virksom.programme.kernel import Json
from virksom.programme.record import Fact, Log, Place, read_fact

GONE = object()
"""Stands for a field to leave out."""

JOB: dict[str, Json] = {
    "employment": "E044",
    "company": "V009",
    "form": "ordinary",
    "weekly_hours": "20.0",
}


def wire(number: int = 1, **fields: object) -> dict[str, Json]:
    """Return an employment of K017 as on the wire, with ``fields`` in place of its own."""
    whole: dict[str, object] = {
        "id": f"f{number:06d}",
        "kind": "employment",
        "subject": "K017",
        "since": "2019-03-04",
        "until": None,
        "value": JOB,
        "known_at": "2019-03-05T09:12:00+01:00",
        "by": "konsulent-2",
        "source": "employment_contract",
        "replaces": None,
        "previous": None,
    }
    kept = {name: value for name, value in (whole | fields).items() if value is not GONE}
    return json.loads(json.dumps(kept))  # type: ignore[no-any-return]  # what JSON can hold


def job(**fields: object) -> dict[str, object]:
    """Return the value of the employment with ``fields`` in place of its own."""
    return {name: value for name, value in {**JOB, **fields}.items() if value is not GONE}


def line(number: int = 1, **fields: object) -> str:
    """Return the fact as a line of a file."""
    return json.dumps(wire(number, **fields))


def fact(number: int = 1, **fields: object) -> Fact:
    """Return the fact, read."""
    return read_fact(wire(number, **fields), Place("facts.jsonl", number))


def told(kind: str, value: Mapping[str, object] | None = None, **fields: object) -> Fact:
    """Return a fact of a kind, read."""
    return fact(kind=kind, value=dict(value or {}), **fields)


def log(*facts: Fact) -> Log:
    """Return the log of these facts."""
    return Log.of((one, Place("facts.jsonl", at)) for at, one in enumerate(facts, start=1))
