"""What is being written and not issued yet, version by version.

Source:
    Issue of the vault: an agreement is bound to the digest of its content, and changed content
    asks for new signatures.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from virksom.office.store.models import Draft
from virksom.office.store.vault.hold import held
from virksom.office.store.vault.sealing import opened, seal
from virksom.programme.kernel import Json, canonical, digest


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A version of what is being written.

    Args:
        kind: of what.
        subject: code of whom it is about.
        version: from 1.
        digest: of the content as canonical JSON; what a signature names.
        content: as it was saved.
        by: code of who saved it.
        written_at: when.
    """

    kind: str
    subject: str
    version: int
    digest: str
    content: Mapping[str, Json]
    by: str
    written_at: datetime


def save(
    programme: str,
    kind: str,
    *,
    subject: str,
    content: Mapping[str, Json],
    by: str,
    moment: datetime,
) -> DraftRow:
    """Save what was written, as a new version unless it is the last one unchanged; return it.

    Two who save at once are let in one after the other.

    Raises:
        NoSuchProgramme: there is none with that code.
        Refusal: the keys are missing or do not fit.
    """
    written = canonical(content)
    with transaction.atomic():
        home = held(programme)
        last = Draft.objects.filter(programme=home, kind=kind, subject=subject).last()
        if last is not None and last.digest == digest(written):
            return _row(last)
        return _row(
            Draft.objects.create(
                programme=home,
                kind=kind,
                subject=subject,
                version=1 if last is None else last.version + 1,
                digest=digest(written),
                content_sealed=seal(written),
                by=by,
                written_at=moment,
            )
        )


def latest(programme: str, kind: str, *, subject: str) -> DraftRow | None:
    """Return the last version; None when nothing was written.

    Raises:
        Refusal: the keys are missing or do not fit.
    """
    found = Draft.objects.filter(programme__code=programme, kind=kind, subject=subject).last()
    return None if found is None else _row(found)


def version(programme: str, kind: str, *, subject: str, number: int) -> DraftRow | None:
    """Return one version; None when there is none with that number.

    Raises:
        Refusal: the keys are missing or do not fit.
    """
    found = Draft.objects.filter(
        programme__code=programme, kind=kind, subject=subject, version=number
    ).first()
    return None if found is None else _row(found)


def drop(programme: str, kind: str, *, subject: str) -> int:
    """Delete every version, as once it is issued or given up; return how many there were."""
    found = Draft.objects.filter(programme__code=programme, kind=kind, subject=subject)
    gone, _ = found.delete()
    return gone


def drop_before(programme: str, kind: str, *, moment: datetime) -> int:
    """Delete every version of a kind that was written before a moment; return how many."""
    found = Draft.objects.filter(programme__code=programme, kind=kind, written_at__lt=moment)
    gone, _ = found.delete()
    return gone


def drop_all(programme: str, kind: str) -> int:
    """Delete every version of a kind, whomever it is about; return how many."""
    gone, _ = Draft.objects.filter(programme__code=programme, kind=kind).delete()
    return gone


def _row(draft: Draft) -> DraftRow:
    return DraftRow(
        kind=draft.kind,
        subject=draft.subject,
        version=draft.version,
        digest=draft.digest,
        content=json.loads(opened(draft.content_sealed)),
        by=draft.by,
        written_at=draft.written_at,
    )
