"""Where somebody is signed in: listed, and ended one by one or all at once."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib import auth
from django.http import HttpRequest

from virksom.office.store import session_marks
from virksom.office.store.session_rows import SessionStore


@dataclass(frozen=True, slots=True)
class SessionRow:
    """One place where somebody is signed in.

    Args:
        id: its number.
        browser: family and system, such as ``Firefox · Windows``; "" when unknown.
        began_at: when they signed in.
        here: whether it is the session that asks.
    """

    id: int
    browser: str
    began_at: datetime
    here: bool


def sessions_of(user_id: int, *, key: str | None, moment: datetime) -> tuple[SessionRow, ...]:
    """Return where a user is signed in, the session with this key first, then the newest."""
    rows = [
        SessionRow(kept.pk, kept.user_agent, kept.created_at, kept.session_key == key)
        for kept in UserSession.objects.filter(user_id=user_id).order_by("-pk")
        if _alive(kept, moment)
    ]
    return tuple(sorted(rows, key=lambda row: not row.here))


def end(user_id: int, session: int) -> bool:
    """End one of the user's sessions; False when they have none of that number."""
    kept = UserSession.objects.filter(user_id=user_id, pk=session)
    return _end(kept) > 0


def end_all(user_id: int, *, but: HttpRequest | None = None) -> None:
    """End every session of the user, that of ``but`` excepted."""
    kept = UserSession.objects.filter(user_id=user_id)
    if but is not None:
        kept = kept.exclude(session_key=but.session.session_key)
    _end(kept)


def follow(request: HttpRequest, *, before: str | None) -> None:
    """List the session of the request under the key it was given in place of ``before``."""
    UserSession.objects.filter(session_key=before).update(session_key=request.session.session_key)


def forget(*, before: datetime) -> int:
    """Remove what is listed of sessions begun before a moment; return how many it was."""
    removed, _ = UserSession.objects.filter(created_at__lt=before).delete()
    return int(removed)


def _end(kept: Iterable[UserSession]) -> int:
    ended = 0
    for each in kept:
        SessionStore(each.session_key).delete()
        each.delete()
        ended += 1
    return ended


def _alive(kept: UserSession, moment: datetime) -> bool:
    """Say whether the session goes on; one that does not is no longer listed."""
    inside = SessionStore(kept.session_key).load()
    marks = session_marks.marks_in(inside)
    if auth.SESSION_KEY in inside and marks and not session_marks.over(marks, moment=moment):
        return True
    kept.delete()
    return False
