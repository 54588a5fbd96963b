"""What competences and their levels are called on pages, and which belong to a trade."""

from collections.abc import Mapping

from virksom.office.reports import words
from virksom.office.reports.days import sentence
from virksom.office.reports.labels import CODES
from virksom.office.store import competences as catalogue
from virksom.programme.competences import CompetenceEntry
from virksom.programme.kernel import Text
from virksom.programme.path.competence import LEVELS

EVIDENCE: Mapping[str | None, Text] = {
    None: Text("joblæring", "job training"),
    "training": Text("joblæring", "job training"),
    "job": Text("et job", "a job"),
}
"""What a documented competence rests on, as it follows »set i«."""


def competence_labels(programme: str) -> Mapping[str, Text]:
    """Return what the competences of a programme are called, by code, those out of use too."""
    return {**CODES, **catalogue.competence_labels(programme)}


def called(code: str, labels: Mapping[str, Text]) -> Text:
    """Return what one competence is called in the middle of a sentence.

    Args:
        code: its code; it stands as it is where nobody told what it is called.
        labels: of the programme's own; those that ship need not be among them.
    """
    entry = catalogue.shipped().competences.get(code)
    label = labels.get(code) or (None if entry is None else entry.label)
    return words.looked_up(CODES, code) if label is None else label


def competence_label(code: str, labels: Mapping[str, Text]) -> Text:
    """Return what a competence is called, as it begins a line; its code where nobody told."""
    return sentence(words.looked_up(labels, code))


def level_label(level: object) -> Text:
    """Return how well a competence is mastered, in words; empty when nobody told."""
    if level is None:
        return words.NOTHING
    known = LEVELS.get(str(level))
    return words.looked_up(CODES, str(level)) if known is None else known.label


def trade_label(trade: str) -> Text:
    """Return what a trade is called, as it begins a line; its code where nobody told."""
    trades = {code: one.label for code, one in catalogue.shipped().trades.items()}
    return sentence(words.looked_up({**trades, **CODES}, trade))


def in_use(programme: str) -> Mapping[str, CompetenceEntry]:
    """Return the competences that can be chosen now, by code, in the catalogue's order."""
    return {code: entry for code, entry in catalogue.competences(programme).items() if entry.in_use}


def of_others(programme: str, trade: str) -> tuple[tuple[str, Text], ...]:
    """Return the competences in use that do not belong to a trade, by their Danish name."""
    found = [
        (code, sentence(entry.label))
        for code, entry in in_use(programme).items()
        if trade not in entry.trades
    ]
    return tuple(sorted(found, key=lambda pair: pair[1].da.casefold()))
