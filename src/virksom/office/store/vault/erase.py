"""Erasing a person: what the vault holds of a code is gone; facts, documents and sums stay.

Source:
    Invariant 3; rules, section 6 (erasing the person destroys the key, the digest stays).
"""

import json
from dataclasses import dataclass
from typing import TypeVar

from django.conf import settings
from django.db import connection, transaction
from django.db.models import Model, Q, QuerySet

from virksom.office.store.erased import Listing, write_down
from virksom.office.store.models import (
    DocumentKey,
    Draft,
    Fact,
    Glass,
    KeptLonger,
    Notice,
    Programme,
    VaultPerson,
    VaultText,
    VaultWord,
)
from virksom.office.store.vault.hold import held

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True, kw_only=True)
class Erased:
    """How much was erased of one code.

    Args:
        persons: 1 where the vault knew who it was.
        words: digests the name was searched by.
        texts: free texts about them.
        drafts: versions of what was being written.
        keys: 1 where documents had a key; none of them can be opened any more.
        attachments: calendar files in notices about or for them; the notices stay.
        reasons: reasons somebody gave for breaking the glass, or for keeping data longer; who and
            when stay.
    """

    persons: int
    words: int
    texts: int
    drafts: int
    keys: int
    attachments: int
    reasons: int


def erase(programme: str, code: str) -> Erased:
    """Erase what the vault holds of a code, whole or not at all; return how much that was.

    Somebody who is erased already has nothing more to erase. On SQLite the deleted bytes are
    overwritten, and the file beside the database is emptied once the transaction ends.

    Raises:
        NoSuchProgramme: there is none with that code.
    """
    with transaction.atomic():
        home = held(programme)
        about = {"programme": home, "subject": code}
        notices = Notice.objects.filter(Q(subject=code) | Q(code=code), programme=home)
        erased = Erased(
            words=_gone(VaultWord.objects.filter(programme=home, person__code=code)),
            persons=_gone(VaultPerson.objects.filter(programme=home, code=code)),
            texts=_gone(_texts(home, code)),
            drafts=_gone(Draft.objects.filter(**about)),
            keys=_gone(DocumentKey.objects.filter(**about)),
            attachments=_emptied(notices, "attached_sealed"),
            reasons=_emptied(Glass.objects.filter(**about), "reason_sealed")
            + _emptied(KeptLonger.objects.filter(**about), "reason_sealed"),
        )
        gone_for_good()
    return erased


def gone_for_good() -> None:
    """Once the transaction ends: leave no bytes beside the database, and write down who it was.

    Raises:
        Refusal: the list of the erased cannot be written; then nothing is erased either.
    """
    place: Listing = settings.ERASURES
    place.add(())
    transaction.on_commit(_leave_nothing_beside)
    transaction.on_commit(write_down)


def _texts(home: Programme, code: str) -> QuerySet[VaultText]:
    """Return the texts about somebody, and those about openings they were proposed for."""
    told = Fact.objects.filter(programme=home, kind="proposal", wire__contains=json.dumps(code))
    named = Q(subject=code) | Q(about__in=told.values("fact_id"))
    return VaultText.objects.filter(named, programme=home)


def _gone(rows: QuerySet[Row]) -> int:
    deleted, _ = rows.delete()
    return deleted


def _emptied(rows: QuerySet[Row], column: str) -> int:
    return rows.exclude(**{column: ""}).update(**{column: ""})


def _leave_nothing_beside() -> None:
    """Write SQLite's log of late changes into the file and empty it; readers may put that off."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
