"""Finding an entry of a list: by code, label or synonym; the nearest where nothing is the same.

Source:
    Clause 6.3 (companies first: it must be quick to tell what is needed).
"""

from collections.abc import Mapping
from typing import TypeVar

from virksom.programme.competences.entries import CompetenceEntry, Occupation, Town
from virksom.programme.competences.stems import fold, likeness, stem

Entry = TypeVar("Entry", CompetenceEntry, Occupation)
"""What can be found: it has a code, a label and phrases."""

_FIRST, _BEGINS, _WORD, _WITHIN, _LIKE, _NOT = range(6)
_ALIKE = 45
_DIGITS = 4
_LONG = 80


def found(entries: Mapping[str, Entry], text: str) -> Entry | None:
    """Return the entry that a text names; None when it names none.

    By code first, then by label, then by synonym: a word that is one's label and another's synonym
    is the first's.

    Args:
        entries: by code.
        text: as it was typed; letters great or small, ``oe`` for ``ø``.
    """
    if text.strip() in entries:
        return entries[text.strip()]
    asked = fold(text)
    for entry in entries.values():
        if asked in {fold(entry.label.da), fold(entry.label.en)}:
            return entry
    for entry in entries.values():
        if asked in {fold(phrase) for phrase in entry.phrases}:
            return entry
    return None


def search(entries: Mapping[str, Entry], text: str) -> tuple[Entry, ...]:
    """Return the entries that a text may mean, the best first.

    First what is just that, then what begins with it, has a word that begins with it, or holds
    it; last what is spelled nearly so. Within each by the Danish label.

    Args:
        entries: by code.
        text: as it was typed; blank finds all.
    """
    asked = fold(text)[:_LONG]
    ranked = []
    for code, entry in entries.items():
        rank = min(_rank(asked, fold(phrase)) for phrase in entry.phrases)
        if rank[0] <= _LIKE:
            ranked.append((rank, fold(entry.label.da), code))
    return tuple(entries[code] for _, _, code in sorted(ranked))


def nearest(entries: Mapping[str, Entry], text: str, *, most: int = 3) -> tuple[Entry, ...]:
    """Return the entries whose words are most like a text, the best first.

    Args:
        entries: by code.
        text: as it was typed; its first 80 signs are compared.
        most: how many at most.

    Returns:
        As many as there are, up to ``most``, also where none is much like it.
    """
    asked = fold(text)[:_LONG]
    scored = sorted(
        (-max(_likeness(asked, fold(phrase)) for phrase in entry.phrases), code)
        for code, entry in entries.items()
    )
    return tuple(entries[code] for _, code in scored[:most])


def _rank(asked: str, phrase: str) -> tuple[int, int]:
    if phrase == asked:
        return (_FIRST, 0)
    if phrase.startswith(asked):
        return (_BEGINS, 0)
    if f" {asked}" in phrase:
        return (_WORD, 0)
    if asked in phrase:
        return (_WITHIN, 0)
    alike = _likeness(asked, phrase)
    return (_LIKE, -alike) if alike >= _ALIKE else (_NOT, 0)


def _likeness(asked: str, phrase: str) -> int:
    """Return how alike two phrases are: as wholes, or word by word without endings."""
    mine = [stem(word) for word in asked.split()]
    theirs = [stem(word) for word in phrase.split()]
    best = [max(likeness(one, other) for other in theirs) for one in mine]
    return max(likeness(asked, phrase), sum(best) // max(len(mine), len(theirs)))


def town(towns: Mapping[str, Town], text: str) -> Town | None:
    """Return the town a text names: by postcode, by name, or by both; None when none does.

    Args:
        towns: by postcode.
        text: »9000«, »Aalborg«, »9000 Aalborg«.

    Returns:
        Of several postcodes of one name the first.
    """
    asked = fold(text)
    digits = asked[:_DIGITS]
    if digits in towns and not asked[_DIGITS : _DIGITS + 1].isdigit():
        return towns[digits]
    named = {fold(one.name): one for one in reversed(tuple(towns.values()))}
    return next((named[name] for name in (asked, *_centres(asked)) if name in named), None)


def _centres(name: str) -> tuple[str, ...]:
    """Return what a town is called with its letter: »Aarhus« is »Aarhus C«."""
    return tuple(f"{name} {letter}" for letter in "ckj")
