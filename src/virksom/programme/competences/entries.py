"""What the catalogues hold: a competence, an occupation, a trade, a division, a town.

Source:
    Clauses 3.3 (competences are documented) and 6.3 (companies first); Danmarks Statistik, DB07;
    ILO, ISCO-08 (unit groups).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from virksom.programme.kernel import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceEntry:
    """A competence of the catalogue; a fact names its code.

    Args:
        code: what facts say: ``floor_care``.
        label: what it is called.
        synonyms: other words that people type for it, Danish first; may be empty.
        trades: codes of the trades it belongs to; empty where it belongs to all.
        broader: code of the competence it is part of; None for none.
        in_use: whether it can be chosen now; out of use it stays readable.
    """

    code: str
    label: Text
    synonyms: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    broader: str | None = None
    in_use: bool = True

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every way of saying it: the two labels, then the synonyms."""
        return (self.label.da, self.label.en, *self.synonyms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occupation:
    """An occupation a job opening may be for.

    Args:
        code: what facts say: ``cleaner``.
        label: what it is called.
        isco: its unit group of ISCO-08, four digits; None where it is not known for sure.
        trade: code of its trade.
        synonyms: other words that people type for it; may be empty.
    """

    code: str
    label: Text
    isco: str | None
    trade: str
    synonyms: tuple[str, ...] = ()

    @property
    def phrases(self) -> tuple[str, ...]:
        """Every way of saying it: the two labels, then the synonyms."""
        return (self.label.da, self.label.en, *self.synonyms)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trade:
    """A trade as the programme speaks of it.

    Args:
        code: what facts say: ``cleaning``.
        label: what it is called.
        divisions: the divisions of DB07 it lies in, two digits each.
        sections: their sections, by letter.
    """

    code: str
    label: Text
    divisions: tuple[str, ...]
    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """A division of DB07: its two digits, what it is called, its section's letter."""

    number: str
    label: Text
    section: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Town:
    """A postcode and its town, with a point in its middle where one is known.

    Args:
        postcode: four digits.
        name: the town.
        latitude: degrees north, from -90 to 90; None where unknown.
        longitude: degrees east, from -180 to 180; None with it.
    """

    postcode: str
    name: str
    latitude: Decimal | None = None
    longitude: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """All that ships: each list by code, in its own order."""

    competences: Mapping[str, CompetenceEntry]
    occupations: Mapping[str, Occupation]
    trades: Mapping[str, Trade]
    divisions: Mapping[str, Division]
    towns: Mapping[str, Town]
