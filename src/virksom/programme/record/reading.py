"""Readers for the fields of a fact: each takes what JSON gave and returns a typed value.

A reader raises ``Unexpected`` with what it expected; the caller adds file, line and field.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from virksom.programme.kernel import Json, Text, parse_day, parse_moment
from virksom.programme.kernel.moment import NotADay, NotAMoment, is_day, is_moment
from virksom.programme.record.field_types import Came, Label
from virksom.programme.record.place import LABEL_LENGTH, Found, is_label
from virksom.programme.record.values import Signature

Reader = Callable[[Found], object]
"""Takes what a field holds and returns it typed, or raises ``Unexpected``."""

MOST_HOURS = Decimal(80)
"""Most weekly hours one employment may have."""

MOST_DEPTH = 3
"""How deep lists and objects may lie in a field that no kind names."""

KEPT = 8_192
"""Texts of days, moments, weeks and numbers whose reading is kept, each sort: very many facts say
the same, and then it is one object."""

_HOURS = re.compile(r"\d{1,3}(\.\d{1,6})?", re.ASCII)


class Unexpected(Exception):
    """A field holds something else than expected; ``expected`` completes a sentence."""

    def __init__(self, expected: Text) -> None:
        """Keep what was expected."""
        super().__init__(expected.da)
        self.expected = expected


_LABEL = Text(
    f"en kode eller kort tekst på 1–{LABEL_LENGTH} tegn",
    f"a code or short text of 1–{LABEL_LENGTH} signs",
)
_LOOSE = Text(
    "en kort tekst, et helt tal eller true/false", "a short text, a whole number or true/false"
)
_LABELS = Text("en liste af korte tekster", "a list of short texts")
_CAME = Text("en liste af roller eller true/false", "a list of roles or true/false")
_SIGNATURES = Text(
    "en liste af underskrifter, hver med party og at",
    "a list of signatures, each with party and at",
)


def label(found: Found) -> str:
    """Read a code or short label of 1 to 80 signs on one line."""
    if is_label(found):
        return found
    raise Unexpected(_LABEL)


def code(prefix: str) -> Callable[[Found], str]:
    """Return the reader of codes that begin with one of the letters of ``prefix``."""
    pattern = re.compile(rf"[{prefix}][0-9A-Za-z_-]{{1,30}}")
    shown = " eller ".join(f"{letter}…" for letter in prefix)
    english = " or ".join(f"{letter}…" for letter in prefix)

    def read(found: Found) -> str:
        if isinstance(found, str) and pattern.fullmatch(found):
            return found
        raise Unexpected(Text(f"en kode som {shown}", f"a code such as {english}"))

    return read


def one_of(*choices: str) -> Callable[[Found], str]:
    """Return the reader that takes one of ``choices``, of which there are two or more."""
    first, last = ", ".join(choices[:-1]), choices[-1]
    da, en = f"{first} eller {last}", f"{first} or {last}"

    def read(found: Found) -> str:
        if isinstance(found, str) and found in choices:
            return found
        raise Unexpected(Text(da, en))

    return read


def day(found: Found) -> date:
    """Read a day such as ``"2019-03-04"``, from 1900 to 2199; no other form."""
    try:
        if isinstance(found, str):
            return _day(found)
    except NotADay:
        pass
    raise Unexpected(_DAY)


_DAY = Text(
    "en dato fra 1900 til 2199 som 2019-03-04", "a date from 1900 to 2199 such as 2019-03-04"
)


@lru_cache(maxsize=KEPT)
def _day(text: str) -> date:
    if is_day(text):
        return parse_day(text)
    raise NotADay(_DAY)


def day_after(since: date) -> Callable[[Found], date]:
    """Return the reader of days after ``since``."""

    def read(found: Found) -> date:
        until = day(found)
        if until > since:
            return until
        raise Unexpected(Text(f"en dato efter {since}", f"a date after {since}"))

    return read


def nothing(_found: Found) -> None:
    """Read the ``until`` of what happens on one day: there is none."""
    raise Unexpected(Text("null, for det sker på én dag", "null, since it happens on one day"))


def moment(found: Found) -> datetime:
    """Read a moment such as ``"2019-03-05T09:12:00+01:00"``, from 1900 to 2199."""
    try:
        if isinstance(found, str):
            return _moment(found)
    except NotAMoment:
        pass
    raise Unexpected(_MOMENT)


@lru_cache(maxsize=KEPT)
def _moment(text: str) -> datetime:
    if is_moment(text):
        return parse_moment(text)
    raise NotAMoment(_MOMENT)


_MOMENT = Text(
    "et tidspunkt fra 1900 til 2199 som 2019-03-05T09:12:00+01:00",
    "a moment from 1900 to 2199 such as 2019-03-05T09:12:00+01:00",
)


def truth(found: Found) -> bool:
    """Read true or false."""
    if isinstance(found, bool):
        return found
    raise Unexpected(Text("true eller false", "true or false"))


def count(found: Found) -> int:
    """Read a whole number from 0."""
    if isinstance(found, int) and not isinstance(found, bool) and found >= 0:
        return found
    raise Unexpected(Text("et helt tal fra 0", "a whole number from 0"))


def hours(found: Found) -> Decimal | None:
    """Read weekly hours: a text such as ``"20.0"`` from 0 to 80, or null for not yet known."""
    if found is None:
        return None
    if isinstance(found, str) and _HOURS.fullmatch(found) and Decimal(found) <= MOST_HOURS:
        return Decimal(found)
    raise Unexpected(
        Text(
            'timer om ugen som "20.0", fra 0 til 80, eller null',
            'hours a week such as "20.0", from 0 to 80, or null',
        )
    )


def loose(found: Found) -> Label:
    """Read a short label, a whole number, or true/false."""
    if isinstance(found, bool | int) or is_label(found):
        return found
    raise Unexpected(_LOOSE)


def labels(found: Found) -> tuple[str, ...]:
    """Read a list of short labels; may be empty."""
    if isinstance(found, list) and all(is_label(item) for item in found):
        return tuple(found)
    raise Unexpected(_LABELS)


def came(found: Found) -> Came:
    """Read who came: a list of roles, or true/false."""
    if isinstance(found, bool):
        return found
    try:
        return labels(found)
    except Unexpected:
        raise Unexpected(_CAME) from None


def signatures(found: Found) -> tuple[Signature, ...]:
    """Read a list of signatures, each with ``party`` and ``at`` and nothing else."""
    if isinstance(found, list):
        return tuple(_signature(item) for item in found)
    raise Unexpected(_SIGNATURES)


def _signature(item: Json) -> Signature:
    if isinstance(item, dict) and item.keys() == {"party", "at"}:
        party, at = item["party"], item["at"]
        if is_label(party) and is_label(at):
            return Signature(party=party, at=at)
    raise Unexpected(_SIGNATURES)


def unnamed(found: Found) -> Json:
    """Read a field that its kind does not name: any value whose texts are short labels.

    Lists become tuples, and objects tuples of pairs ascending by name: the value is frozen.
    """
    return _frozen(found, MOST_DEPTH)


def _frozen(found: Found, depth: int) -> Json:
    if found is None or isinstance(found, bool | int) or found == "" or is_label(found):
        return found
    if isinstance(found, list) and depth:
        return tuple(_frozen(item, depth - 1) for item in found)
    if isinstance(found, dict) and depth:
        return tuple((label(name), _frozen(found[name], depth - 1)) for name in sorted(found))
    raise Unexpected(
        Text(
            "korte tekster, hele tal og true/false, højst i tre lag",
            "short texts, whole numbers and true/false, at most three deep",
        )
    )
