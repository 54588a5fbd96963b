"""Signing in and out: the session belongs to the user who passed the door."""

from datetime import datetime

from django.contrib import auth
from django.http import HttpRequest

from virksom.office.store.models import User
from virksom.office.store.users import UserRow, row


def sign_in(
    request: HttpRequest, username: str, *, password: str, moment: datetime
) -> UserRow | None:
    """Begin a session under a new key; None when the two do not fit or the user is locked out."""
    user = auth.authenticate(request, username=username, password=password, moment=moment)
    if not isinstance(user, User):
        return None
    auth.login(request, user)
    return row(user)


def sign_out(request: HttpRequest) -> None:
    """End the session and forget everything in it."""
    auth.logout(request)


def signed_in(request: HttpRequest) -> UserRow | None:
    """Return whose session it is; None when nobody's, or when they may no longer be here."""
    user = auth.get_user(request)
    return row(user) if isinstance(user, User) else None
