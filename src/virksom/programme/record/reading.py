"""Readers for the fields of a fact: each takes what JSON gave and returns a typed value.

A reader raises ``Unexpected`` with what it expected; the caller adds file, line and field.
"""

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from virksom.programme.kernel import Json, Text
from virksom.programme.record.place import MISSING, Missing
from virksom.programme.record.values import Came, Label, More, Signature

Reader = Callable[["Json | Missing"], object]

LABEL_LENGTH = 80
"""Longest text a fact may hold: longer ones are free text and belong in the vault."""

MOST_HOURS = Decimal(80)
"""Most weekly hours one employment may have."""


class Unexpected(Exception):
    """A field holds something else than expected; ``expected`` completes a sentence."""

    def __init__(self, expected: Text) -> None:
        """Keep what was expected."""
        super().__init__(expected.da)
        self.expected = expected


_LABEL = Text("en kode eller kort tekst på 1–80 tegn", "a code or short text of 1–80 signs")


def label(found: "Json | Missing") -> str:
    """Read a code or short label of 1 to 80 signs on one line."""
    if isinstance(found, str) and 0 < len(found) <= LABEL_LENGTH and found.isprintable():
        return found
    raise Unexpected(_LABEL)


def code(prefix: str) -> Callable[["Json | Missing"], str]:
    """Return the reader of codes that begin with one of the letters of ``prefix``."""
    pattern = re.compile(rf"[{prefix}][0-9A-Za-z_-]{{1,30}}", re.ASCII)
    shown = " eller ".join(f"{letter}…" for letter in prefix)
    english = " or ".join(f"{letter}…" for letter in prefix)

    def read(found: "Json | Missing") -> str:
        if isinstance(found, str) and pattern.fullmatch(found):
            return found
        raise Unexpected(Text(f"en kode som {shown}", f"a code such as {english}"))

    return read


def one_of(*choices: str) -> Callable[["Json | Missing"], str]:
    """Return the reader that takes one of ``choices``."""
    da, en = " eller ".join(choices), " or ".join(choices)

    def read(found: "Json | Missing") -> str:
        if isinstance(found, str) and found in choices:
            return found
        raise Unexpected(Text(da, en))

    return read


def truth(found: "Json | Missing") -> bool:
    """Read true or false."""
    if isinstance(found, bool):
        return found
    raise Unexpected(Text("true eller false", "true or false"))


def count(found: "Json | Missing") -> int:
    """Read a whole number from 0."""
    if isinstance(found, int) and not isinstance(found, bool) and found >= 0:
        return found
    raise Unexpected(Text("et helt tal fra 0", "a whole number from 0"))


def hours(found: "Json | Missing") -> Decimal | None:
    """Read weekly hours: a text such as ``"20.0"`` from 0 to 80, or null for not yet known."""
    if found is None:
        return None
    try:
        number = Decimal(found) if isinstance(found, str) else Decimal("NaN")
    except InvalidOperation:
        number = Decimal("NaN")
    if number.is_finite() and 0 <= number <= MOST_HOURS:
        return number
    raise Unexpected(
        Text(
            'timer om ugen som "20.0", fra 0 til 80, eller null',
            'hours a week such as "20.0", from 0 to 80, or null',
        )
    )


def loose(found: "Json | Missing") -> Label:
    """Read a short label, a whole number, or true/false."""
    return found if isinstance(found, bool | int) else label(found)


def labels(found: "Json | Missing") -> tuple[str, ...]:
    """Read a list of short labels; may be empty."""
    if isinstance(found, list):
        return tuple(label(item) for item in found)
    raise Unexpected(Text("en liste af korte tekster", "a list of short texts"))


def came(found: "Json | Missing") -> Came:
    """Read who came: a list of roles, or true/false."""
    return found if isinstance(found, bool) else labels(found)


def signatures(found: "Json | Missing") -> tuple[Signature, ...]:
    """Read a list of signatures, each with ``party`` and ``at``."""
    if not isinstance(found, list):
        raise Unexpected(Text("en liste af underskrifter", "a list of signatures"))
    return tuple(_signature(item) for item in found)


def _signature(item: Json) -> Signature:
    if not isinstance(item, dict):
        raise Unexpected(Text("en underskrift med party og at", "a signature with party and at"))
    return Signature(party=label(item.get("party", MISSING)), at=label(item.get("at", MISSING)))


def more(fields: dict[str, Json]) -> More:
    """Read the fields a kind does not name: any values whose texts are short labels."""
    for name, value in fields.items():
        label(name)
        _short(value)
    return tuple(sorted(fields.items()))


def _short(value: Json) -> None:
    if isinstance(value, dict):
        for name, item in value.items():
            label(name)
            _short(item)
    elif isinstance(value, list):
        for item in value:
            _short(item)
    elif isinstance(value, str) and value:
        label(value)
