"""Free texts about somebody: notes, and what a fact has no room for.

Source:
    Invariant 3; rules, section 1 (strings in facts are never free text).
"""

from dataclasses import dataclass
from datetime import datetime

from virksom.office.store.models import VaultText
from virksom.office.store.vault.hold import home
from virksom.office.store.vault.sealing import opened, seal


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultTextRow:
    """A text about somebody.

    Args:
        id: its number in the vault.
        subject: code of whom it is about.
        about: of what: a word such as ``note``, or a fact's id.
        text: as it was written.
        by: code of who wrote it.
        written_at: when.
    """

    id: int
    subject: str
    about: str
    text: str
    by: str
    written_at: datetime


def write(programme: str, subject: str, *, about: str, text: str, by: str, moment: datetime) -> int:
    """Put a text into the vault; return its number.

    Raises:
        NoSuchProgramme: there is none with that code.
        Refusal: there are no keys to be had.
    """
    row = VaultText.objects.create(
        programme=home(programme),
        subject=subject,
        about=about,
        text_sealed=seal(text),
        by=by,
        written_at=moment,
    )
    return row.pk


def texts(programme: str, subject: str, *, about: str | None = None) -> tuple[VaultTextRow, ...]:
    """Return the texts about somebody, newest first; empty when there are none.

    Args:
        programme: its code.
        subject: code of whom they are about.
        about: only those about this; None gives all.

    Raises:
        Refusal: the keys are missing or do not fit; then no text is given at all.
    """
    rows = VaultText.objects.filter(programme__code=programme, subject=subject)
    if about is not None:
        rows = rows.filter(about=about)
    return tuple(
        VaultTextRow(
            id=row.pk,
            subject=row.subject,
            about=row.about,
            text=opened(row.text_sealed),
            by=row.by,
            written_at=row.written_at,
        )
        for row in rows.order_by("-written_at", "-pk")
    )
