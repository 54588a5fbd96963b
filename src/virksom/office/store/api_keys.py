"""Keys by which an organisation's own system asks the API; only their digests are kept."""

import hashlib
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from virksom.office.store import users
from virksom.office.store.models import ApiKey, Programme, User
from virksom.office.store.users import NewUser, UserRow

_BYTES = 32
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class ApiKeyRow:
    """A key that somebody can use: the code it acts under, when it was made, what it opens."""

    code: str
    made_at: datetime
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Holder:
    """Whom a key acts as, in which programme and no other, and the codes of what it opens."""

    user: UserRow
    programme: str
    scopes: frozenset[str]


def make(programme: str, holder: NewUser, *, scopes: Iterable[str] = (), moment: datetime) -> str:
    """Make a key for a new user of its own; return it: it is shown this once.

    Args:
        programme: code of the programme.
        holder: whom the key acts as; without a password.
        scopes: codes of what it opens; none opens nothing.
        moment: when it is made.
    """
    users.add(programme, [holder])
    key = secrets.token_urlsafe(_BYTES)
    ApiKey.objects.create(
        programme=Programme.objects.get(code=programme),
        user=User.objects.get(username=holder.username),
        digest=_digest(key),
        scopes=" ".join(scopes),
        made_at=moment,
    )
    return key


def holder_of(key: str) -> Holder | None:
    """Return whom a key acts as; None for a key nobody has, or whose door is shut."""
    if not key.isascii() or len(key) > _LONGEST:
        return None
    rows = ApiKey.objects.filter(digest=_digest(key), user__is_active=True)
    found = rows.select_related("programme", "user").first()
    if found is None:
        return None
    return Holder(users.row(found.user), found.programme.code, _scopes(found))


def api_keys(programme: str) -> tuple[ApiKeyRow, ...]:
    """Return the keys of a programme that are in use, oldest first."""
    rows = ApiKey.objects.filter(programme__code=programme, user__is_active=True).order_by("pk")
    return tuple(
        ApiKeyRow(row.user.username, row.made_at, tuple(row.scopes.split()))
        for row in rows.select_related("user")
    )


def _scopes(row: ApiKey) -> frozenset[str]:
    return frozenset(row.scopes.split())


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
