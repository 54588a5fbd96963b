"""What must hold of the lists together; the first thing wrong is told with its key.

Source:
    Clause 3.3 (competences are documented in words that mean the same to all).
"""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from virksom.programme.competences.entries import CompetenceEntry
from virksom.programme.competences.stems import fold
from virksom.programme.kernel import Text

_CODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
LONGEST = 80
"""Signs that a code or a label may have, as in facts."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with an entry: its code, the field, and what was expected."""

    code: str
    field: str
    expected: Text


def is_code(text: str) -> bool:
    """Say whether a text can be a code: small letters, digits and ``_``, at most 80 signs."""
    return len(text) <= LONGEST and _CODE.fullmatch(text) is not None


def faults(entries: Mapping[str, CompetenceEntry], *, trades: Collection[str]) -> Iterator[Fault]:
    """Yield what is wrong with competences, in their order; nothing when all is well.

    Args:
        entries: by code.
        trades: the codes there are.
    """
    said: dict[str, str] = {}
    for code, entry in entries.items():
        yield from _of_one(entry, entries=entries, trades=trades)
        name = fold(entry.label.da)
        if name in said:
            other = said[name]
            yield Fault(
                code,
                "da",
                Text(f"et navn, som »{other}« ikke har", f"a label that “{other}” does not have"),
            )
        said[name] = code


def _of_one(
    entry: CompetenceEntry, *, entries: Mapping[str, CompetenceEntry], trades: Collection[str]
) -> Iterator[Fault]:
    for trade in entry.trades:
        if trade not in trades:
            known = ", ".join(trades)
            yield Fault(
                entry.code, "trades", Text(f"brancher blandt {known}", f"trades among {known}")
            )
    if entry.broader is not None and entry.broader not in entries:
        yield Fault(entry.code, "broader", Text("en kode fra listen", "a code of the list"))
    if in_a_ring(entry.code, entries):
        yield Fault(
            entry.code,
            "broader",
            Text("en kode, der ikke fører tilbage", "a code that does not lead back"),
        )


def in_a_ring(code: str, entries: Mapping[str, CompetenceEntry]) -> bool:
    """Say whether the way up from a competence leads back to itself."""
    return code in above(code, entries)


def above(code: str, entries: Mapping[str, CompetenceEntry]) -> tuple[str, ...]:
    """Return the broader competences of one, the nearest first; each once, also in a ring."""
    found: dict[str, None] = {}
    entry = entries.get(code)
    while entry is not None and entry.broader is not None and entry.broader not in found:
        found[entry.broader] = None
        entry = entries.get(entry.broader)
    return tuple(found)


def covers(entries: Mapping[str, CompetenceEntry]) -> Mapping[str, frozenset[str]]:
    """Return what each competence answers for: itself, and every broader one.

    Whoever can do the narrower one can, for the match, do what it is part of; not the other way.

    Args:
        entries: by code, those out of use too.

    Returns:
        For each code at least the code itself.
    """
    return {code: frozenset({code, *above(code, entries)}) for code in entries}


def narrower(code: str, entries: Mapping[str, CompetenceEntry]) -> tuple[CompetenceEntry, ...]:
    """Return the competences right below one, in the list's order; may be empty."""
    return tuple(entry for entry in entries.values() if entry.broader == code)
