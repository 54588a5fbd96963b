"""What an opening is called in the company's own words, and what else it says: sealed.

Source:
    Invariant 3: free text lies in the vault; the latest that was written holds.
"""

from collections.abc import Collection
from datetime import datetime

from virksom.office.store.models import VaultText
from virksom.office.store.vault import texts
from virksom.office.store.vault.sealing import opened

TITLE, NOTE = "title", "note"
"""What of an opening is told in free text."""


def titles(programme: str, openings: Collection[str]) -> dict[str, str]:
    """Return what those openings are called that have words of their own, by code.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    rows = VaultText.objects.filter(
        programme__code=programme, subject__in=tuple(openings), about=TITLE
    ).order_by("written_at", "pk")
    sealed = dict(rows.values_list("subject", "text_sealed"))
    return {code: text for code, told in sealed.items() if (text := opened(told))}


def told_of(programme: str, opening: str, about: str) -> str:  # noqa: PLR0917  # of what, and what
    """Return the latest that was written of an opening; "" when nothing was.

    Args:
        programme: its code.
        opening: the opening's code.
        about: ``TITLE``, ``NOTE`` or a fact's id.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    return next((row.text for row in texts.texts(programme, opening, about=about)), "")


def keep_texts(
    programme: str, opening: str, *, told: dict[str, str], by: str, moment: datetime
) -> None:
    """Keep what is told of an opening in free text; what is as it was is not written again.

    Args:
        programme: its code.
        opening: the opening's code.
        told: ``TITLE`` and ``NOTE``, each with its text; "" takes one out of use.
        by: who wrote it.
        moment: when.

    Raises:
        Refusal: the vault's keys are missing or do not fit.
    """
    for about, text in told.items():
        if text != told_of(programme, opening, about):
            texts.write(programme, opening, about=about, text=text, by=by, moment=moment)
