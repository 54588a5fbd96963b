"""What writes by the API were answered, by idempotency key: the same question, the same answer.

The row of a key stands in the transaction of the deed itself: both are kept, or neither. Two who
send one key at once are let in one after the other, and the second is given the first's answer.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from virksom.office.store.models import ApiAnswer, Programme
from virksom.office.store.vault.sealing import opened, seal

KEPT = timedelta(days=7)
"""How long an answer is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A write that is asked for under a key.

    Args:
        programme: code of the programme.
        user: number of the key's holder.
        key: the idempotency key.
        digest: of all that was sent.
    """

    programme: str
    user: int
    key: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An answer that was given before.

    Args:
        digest: of what was sent then.
        status: its status.
        content: its body, JSON.
    """

    digest: str
    status: int
    content: str


def begin(question: Question, *, moment: datetime) -> int | None:
    """Take a key inside a transaction; return the row's number, None when it is taken already.

    Where somebody is at it in another transaction, this waits until that ends.
    """
    try:
        with transaction.atomic():
            row = ApiAnswer.objects.create(
                programme=Programme.objects.get(code=question.programme),
                user_id=question.user,
                digest=_digest(question.key),
                asked_sealed=seal(question.digest),
                status=0,
                made_at=moment,
            )
    except IntegrityError:
        return None
    return int(row.pk)


def kept(question: Question) -> Kept | None:
    """Return what was answered under a key; None when it was never used, or is forgotten."""
    row = ApiAnswer.objects.filter(
        programme__code=question.programme, user_id=question.user, digest=_digest(question.key)
    ).first()
    if row is None:
        return None
    return Kept(
        digest=opened(row.asked_sealed), status=row.status, content=opened(row.content_sealed)
    )


def finish(number: int, *, status: int, content: str) -> None:
    """Keep what was answered."""
    ApiAnswer.objects.filter(pk=number).update(status=status, content_sealed=seal(content))


def forget(number: int) -> None:
    """Let a key be used again, as nothing was done under it."""
    ApiAnswer.objects.filter(pk=number).delete()


def forget_old(programme: str, *, moment: datetime) -> int:
    """Forget the answers that are older than ``KEPT``; return how many it was."""
    rows = ApiAnswer.objects.filter(programme__code=programme, made_at__lt=moment - KEPT)
    return rows.delete()[0]


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
