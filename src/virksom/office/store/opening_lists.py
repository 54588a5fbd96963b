"""What an opening is told with: occupations and competences, with their words.

The competences are those of the programme's catalogue, in use or not, so that one that was taken
out of use stays readable.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.store import competences as catalogue
from virksom.programme.competences import CompetenceEntry, found, nearest
from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of a list: what it is called, and whether it can be chosen.

    Args:
        label: what it is called.
        in_use: whether it can be chosen now.
    """

    label: Text
    in_use: bool = True


def occupations() -> Mapping[str, Text]:
    """Return what each occupation is called, by code."""
    return {code: one.label for code, one in catalogue.shipped().occupations.items()}


def occupation_named(text: str) -> str:
    """Return the code of the occupation a text names, by label or synonym; "" for none."""
    named = found(catalogue.shipped().occupations, text)
    return "" if named is None else named.code


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds competences by what people type.

    Args:
        entries: the competences of a programme, by code.
    """

    entries: Mapping[str, CompetenceEntry]

    def code(self, text: str) -> str:
        """Return the code of the one a text names, by label or synonym; "" for none."""
        named = found(self.entries, text)
        return "" if named is None else named.code

    def near(self, text: str) -> tuple[Text, ...]:
        """Return what those are called whose words are most like a text."""
        there = {code: entry for code, entry in self.entries.items() if entry.in_use}
        return tuple(entry.label for entry in nearest(there, text, most=2))


def finder(programme: str) -> Finder:
    """Return what finds the competences of a programme."""
    return Finder(catalogue.competences(programme))


def competences(programme: str) -> Mapping[str, Listed]:
    """Return the competences of a programme, those out of use too, by code."""
    entries = catalogue.competences(programme)
    return {code: Listed(entry.label, entry.in_use) for code, entry in entries.items()}


def in_use(programme: str) -> Mapping[str, bool]:
    """Return whether each competence of a programme can be chosen now, by code."""
    return {code: one.in_use for code, one in competences(programme).items()}
