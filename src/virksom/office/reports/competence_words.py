"""What competences and their levels are called on pages, and which belong to a trade."""

from collections.abc import Mapping

from virksom.office.reports import words
from virksom.office.reports.days import sentence
from virksom.office.reports.labels import CODES
from virksom.programme.kernel import Text
from virksom.programme.path.competence import LEVELS

EVIDENCE: Mapping[str | None, Text] = {
    None: Text("joblæring", "job training"),
    "training": Text("joblæring", "job training"),
    "job": Text("et job", "a job"),
}
"""What a documented competence rests on, as it follows »set i«."""

_TRADES: Mapping[str, tuple[str, ...]] = {
    "cleaning": ("floor_care", "cleaning_plans", "building_upkeep"),
    "kitchen": ("food_hygiene", "coffee_bar", "serving"),
    "retail": ("stock_keeping", "till", "customer_service"),
    "construction": ("hand_tools", "painting", "site_safety"),
}


def competence_labels(programme: str) -> Mapping[str, Text]:  # noqa: ARG001  # the catalogue is a programme's
    """Return what the competences of a programme are called, by code."""
    return CODES


def competence_label(code: str, labels: Mapping[str, Text]) -> Text:
    """Return what a competence is called, as it begins a line; its code where nobody told."""
    return sentence(words.looked_up(labels, code))


def level_label(level: object) -> Text:
    """Return how well a competence is mastered, in words; empty when nobody told."""
    if level is None:
        return words.NOTHING
    known = LEVELS.get(str(level))
    return words.looked_up(CODES, str(level)) if known is None else known.label


def of_trade(programme: str, trade: str) -> tuple[tuple[str, Text], ...]:
    """Return the competences in use that belong to a trade, by their Danish name."""
    labels = competence_labels(programme)
    found = [(code, competence_label(code, labels)) for code in _TRADES.get(trade, ())]
    return tuple(sorted(found, key=lambda pair: pair[1].da))


def of_others(programme: str, trade: str) -> tuple[tuple[str, Text], ...]:
    """Return the competences in use that do not belong to a trade, by their Danish name."""
    labels = competence_labels(programme)
    codes = {code for codes in _TRADES.values() for code in codes} - set(_TRADES.get(trade, ()))
    found = [(code, competence_label(code, labels)) for code in codes]
    return tuple(sorted(found, key=lambda pair: pair[1].da))
