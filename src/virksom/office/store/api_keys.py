"""Keys by which an organisation's own system asks the API; only their digests are kept."""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime

from virksom.office.store import users
from virksom.office.store.models import ApiKey, Programme, User
from virksom.office.store.users import NewUser, UserRow

_BYTES = 32
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class ApiKeyRow:
    """A key that somebody can use: the code it acts under, and when it was made."""

    code: str
    made_at: datetime


def make(programme: str, holder: NewUser, *, moment: datetime) -> str:
    """Make a key for a new user of its own; return it: it is shown this once.

    Args:
        programme: code of the programme.
        holder: whom the key acts as; without a password.
        moment: when it is made.
    """
    users.add(programme, [holder])
    key = secrets.token_urlsafe(_BYTES)
    ApiKey.objects.create(
        programme=Programme.objects.get(code=programme),
        user=User.objects.get(username=holder.username),
        digest=_digest(key),
        made_at=moment,
    )
    return key


def holder_of(key: str) -> UserRow | None:
    """Return whom a key acts as; None for a key nobody has, or whose door is shut."""
    if not key.isascii() or len(key) > _LONGEST:
        return None
    found = ApiKey.objects.filter(digest=_digest(key), user__is_active=True).first()
    return None if found is None else users.row(found.user)


def api_keys(programme: str) -> tuple[ApiKeyRow, ...]:
    """Return the keys of a programme that are in use, oldest first."""
    rows = ApiKey.objects.filter(programme__code=programme, user__is_active=True).order_by("pk")
    return tuple(ApiKeyRow(row.user.username, row.made_at) for row in rows.select_related("user"))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
