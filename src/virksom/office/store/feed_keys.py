"""Secret addresses of calendars; only their digests are kept."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from virksom.office.store import users
from virksom.office.store.models import FeedKey, Programme
from virksom.office.store.users import UserRow

_BYTES = 32
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class FeedOwner:
    """Whose calendar an address leads to, and in which programme."""

    programme: str
    user: UserRow


def make(programme: str, user: int, *, moment: datetime) -> str:
    """Give a user a new secret address and end the one before; return the secret, shown once."""
    secret = secrets.token_urlsafe(_BYTES)
    with transaction.atomic():
        _of(programme, user).delete()
        FeedKey.objects.create(
            programme=Programme.objects.get(code=programme),
            user_id=user,
            digest=_digest(secret),
            made_at=moment,
        )
    return secret


def drop(programme: str, user: int) -> None:
    """End a user's secret address; without one nothing happens."""
    _of(programme, user).delete()


def made_at(programme: str, user: int) -> datetime | None:
    """Return when a user's address was made; None when they have none."""
    return _of(programme, user).values_list("made_at", flat=True).first()


def owner_of(secret: str) -> FeedOwner | None:
    """Return whose calendar it is; None for an address nobody has, or whose door is shut."""
    if not secret.isascii() or len(secret) > _LONGEST:
        return None
    rows = FeedKey.objects.filter(digest=_digest(secret), user__is_active=True)
    found = rows.select_related("programme", "user").first()
    return None if found is None else FeedOwner(found.programme.code, users.row(found.user))


def _of(programme: str, user: int) -> QuerySet[FeedKey]:
    return FeedKey.objects.filter(programme__code=programme, user_id=user)


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
