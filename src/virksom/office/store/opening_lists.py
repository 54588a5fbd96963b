"""What an opening is told with: occupations and competences, with their words.

The competences are those of the programme's catalogue, in use or not, so that one that was taken
out of use stays readable.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from virksom.office.store import competences as catalogue
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


def competences(programme: str) -> Mapping[str, Listed]:
    """Return the competences of a programme, those out of use too, by code."""
    found = catalogue.competences(programme)
    return {code: Listed(entry.label, entry.in_use) for code, entry in found.items()}


def in_use(programme: str) -> Mapping[str, bool]:
    """Return whether each competence of a programme can be chosen now, by code."""
    return {code: one.in_use for code, one in competences(programme).items()}
