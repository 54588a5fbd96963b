"""The catalogues of the match: competences, occupations, trades, places, and words for them."""

from virksom.programme.competences.entries import (
    Catalogue,
    CompetenceEntry,
    Division,
    Occupation,
    Town,
    Trade,
)
from virksom.programme.competences.lookup import found, nearest, search, town
from virksom.programme.competences.rules import Fault, above, covers, faults, is_code, narrower
from virksom.programme.competences.suggest import Suggestion, suggestions
from virksom.programme.competences.travel import (
    TRANSPORTS,
    Transport,
    distance_km,
    estimated_minutes,
)

__all__ = [
    "TRANSPORTS",
    "Catalogue",
    "CompetenceEntry",
    "Division",
    "Fault",
    "Occupation",
    "Suggestion",
    "Town",
    "Trade",
    "Transport",
    "above",
    "covers",
    "distance_km",
    "estimated_minutes",
    "faults",
    "found",
    "is_code",
    "narrower",
    "nearest",
    "search",
    "suggestions",
    "town",
]
