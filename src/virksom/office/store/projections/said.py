"""The codes told of a person: what a search goes through, without the log being read for it."""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from decimal import Decimal

from virksom.programme.record import Known, Value
from virksom.programme.status import Person

_CODE = re.compile(r"([a-z]+)0+([0-9]+)")


def said(person: Person, known: Known, *, on: date) -> tuple[str, ...]:
    """Return every code told of a person by the day, in small letters, ascending; each once.

    ``K017`` stands as ``k017`` and as ``k17``; hours stand as they are told.
    """
    told = set(person.ids)
    for code in person.ids:
        for fact in known.about(code):
            if fact.since <= on:
                told |= {fact.kind, *_codes(fact.value)}
    small = {code.casefold() for code in told if " " not in code}
    return tuple(sorted(small | {_CODE.sub(r"\1\2", code) for code in small}))


def _codes(value: Value) -> Iterator[str]:
    for place in fields(value):
        told = getattr(value, place.name)
        match told:
            case str():
                yield told
            case Decimal():
                yield f"{told.normalize():f}"
            case tuple() if place.name != "more":
                yield from (part for part in told if isinstance(part, str))
