"""A short list of competences to try the rules on."""

from virksom.programme.competences import CompetenceEntry
from virksom.programme.kernel import Text


def entry(code: str, label: str, **more: object) -> CompetenceEntry:
    """Return a competence called the same in both languages."""
    return CompetenceEntry(code=code, label=Text(label, f"{label} in English"), **more)


def by_code(*entries: CompetenceEntry) -> dict[str, CompetenceEntry]:
    """Return entries by code, in their order."""
    return {one.code: one for one in entries}


CLEANING = entry("cleaning", "rengøring", synonyms=("gøre rent",))
FLOORS = entry("floors", "gulvpleje", synonyms=("vaske gulv",), broader="cleaning")
POLISH = entry("polish", "bonevask", broader="floors")
FORKLIFT = entry("forklift", "gaffeltruck", synonyms=("køre truck",), trades=("warehouse",))
LIST = by_code(CLEANING, FLOORS, POLISH, FORKLIFT)
