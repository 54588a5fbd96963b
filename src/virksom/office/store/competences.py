"""The programme's competences: those that ship, told otherwise where the provider has, and its own.

What ships is never copied into the database: a row stands only where the provider has changed an
entry or added one. Nothing is deleted, so what facts name stays readable.

Source:
    Clause 3.3 (competences are documented in words that mean the same to all).
"""

from collections.abc import Mapping

from virksom.office.store.models import CatalogueCompetence, Programme
from virksom.programme.competences import Catalogue, CompetenceEntry
from virksom.programme.files.catalogue import shipped_catalogue
from virksom.programme.kernel import Text

_BETWEEN = "\n"


def shipped() -> Catalogue:
    """Return what ships: competences as they were written, occupations, trades, towns."""
    return shipped_catalogue()


def competences(programme: str) -> Mapping[str, CompetenceEntry]:
    """Return the competences of a programme by code, those out of use too.

    Args:
        programme: its code.

    Returns:
        Those that ship in their order, as the provider has them; then its own by code.
    """
    rows = CatalogueCompetence.objects.filter(programme__code=programme)
    return {**shipped().competences, **{row.code: _entry(row) for row in rows}}


def competence(programme: str, code: str) -> CompetenceEntry | None:
    """Return one competence, in use or not; None where there is none of that code."""
    row = CatalogueCompetence.objects.filter(programme__code=programme, code=code).first()
    return shipped().competences.get(code) if row is None else _entry(row)


def competence_labels(programme: str) -> Mapping[str, Text]:
    """Return what every competence of a programme is called, by code, those out of use too."""
    return {code: entry.label for code, entry in competences(programme).items()}


def keep_competence(programme: str, entry: CompetenceEntry) -> None:
    """Keep a competence as the provider has it, in the place of what was there.

    Ask for it inside the transaction that read the others, the programme being held.
    """
    CatalogueCompetence.objects.update_or_create(
        programme=Programme.objects.get(code=programme),
        code=entry.code,
        defaults={
            "label_da": entry.label.da,
            "label_en": entry.label.en,
            "synonyms": _BETWEEN.join(entry.synonyms),
            "trades": " ".join(entry.trades),
            "broader": entry.broader or "",
            "in_use": entry.in_use,
        },
    )


def _entry(row: CatalogueCompetence) -> CompetenceEntry:
    return CompetenceEntry(
        code=row.code,
        label=Text(row.label_da, row.label_en),
        synonyms=tuple(row.synonyms.split(_BETWEEN)) if row.synonyms else (),
        trades=tuple(row.trades.split()),
        broader=row.broader or None,
        in_use=row.in_use,
    )
