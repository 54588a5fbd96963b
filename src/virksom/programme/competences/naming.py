"""What a competence may be called, and what it may be part of, when the provider edits the list.

Source:
    Clause 3.3 (competences are documented in words that mean the same to all).
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from virksom.programme.competences.entries import CompetenceEntry
from virksom.programme.competences.rules import LONGEST, above
from virksom.programme.competences.stems import fold
from virksom.programme.kernel import Text, quoted

MOST_SYNONYMS = 20
"""Synonyms a competence may have."""


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a competence cannot be told like this: the field, and one sentence."""

    field: str
    text: Text


def code_for(name: str, *, taken: Collection[str]) -> str:
    """Return a code for a new competence: ``oestershold``, with a number when it is taken.

    Args:
        name: its Danish label.
        taken: every code there is.

    Returns:
        A code of at most 80 signs that nobody has.
    """
    plain = re.sub(r"[^a-z0-9]+", "_", fold(name)).strip("_")[: LONGEST // 2].strip("_")
    stem = plain if plain[:1].isalpha() else f"competence_{plain}".strip("_")
    code, number = stem, 2
    while code in taken:
        code, number = f"{stem}_{number}", number + 1
    return code


def flaw(entry: CompetenceEntry, *, others: Mapping[str, CompetenceEntry]) -> Flaw | None:
    """Return the first thing that is wrong with a competence as it is told; None when all is well.

    Args:
        entry: as it would be.
        others: every competence there is, in use or not; its own code is passed over.
    """
    rest = {code: one for code, one in others.items() if code != entry.code}
    return _of_label(entry, rest) or _of_synonyms(entry) or _of_broader(entry, others)


def _of_label(entry: CompetenceEntry, rest: Mapping[str, CompetenceEntry]) -> Flaw | None:
    for field, label in (("da", entry.label.da), ("en", entry.label.en)):
        if not 0 < len(label) <= LONGEST:
            return Flaw(field, Text("Skriv et navn på 1–80 tegn.", "Write a name of 1–80 signs."))
    for one in rest.values():
        if fold(one.label.da) == fold(entry.label.da):
            said = quoted(one.label.da)
            return Flaw(
                "da",
                Text(
                    f"{said.da} står allerede i kataloget; ret den i stedet, "
                    "eller tag den i brug igen.",
                    f"{said.en} is in the catalogue already; change it instead, "
                    "or take it into use again.",
                ),
            )
    return None


def _of_synonyms(entry: CompetenceEntry) -> Flaw | None:
    if len(entry.synonyms) > MOST_SYNONYMS or any(len(one) > LONGEST for one in entry.synonyms):
        return Flaw(
            "synonyms",
            Text(
                f"Skriv højst {MOST_SYNONYMS} andre ord, hvert på højst 80 tegn.",
                f"Write at most {MOST_SYNONYMS} other words, each of at most 80 signs.",
            ),
        )
    return None


def _of_broader(entry: CompetenceEntry, others: Mapping[str, CompetenceEntry]) -> Flaw | None:
    if entry.broader is None:
        return None
    if entry.broader not in others:
        said = quoted(entry.broader)
        return Flaw(
            "broader",
            Text(f"{said.da} står ikke i kataloget.", f"{said.en} is not in the catalogue."),
        )
    if entry.code in above(entry.code, {**others, entry.code: entry}):
        label = others[entry.broader].label
        return Flaw(
            "broader",
            Text(
                f"»{label.da}« hører selv under »{entry.label.da}«; vælg en anden.",
                f"“{label.en}” is itself part of “{entry.label.en}”; choose another.",
            ),
        )
    return None
