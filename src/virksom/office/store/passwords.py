"""Passwords of those who have one: checked once more, and changed."""

from datetime import datetime

from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from virksom.office.store import session_list, tries
from virksom.office.store.backend import HASHING
from virksom.office.store.models import User


def fits(user_id: int, password: str, *, moment: datetime) -> bool:
    """Say whether it is the user's password; each wrong one counts as one at the door."""
    user = User.objects.get(pk=user_id)
    if not tries.take(user.username, moment=moment):
        return False
    with HASHING:
        right = user.check_password(password)
    if right:
        tries.give_back(user.username)
    return right


def choose(user_id: int, password: str) -> None:
    """Give the user a password; every session they have is over, as it was begun with another."""
    with HASHING:
        hashed = make_password(password)
    User.objects.filter(pk=user_id).update(password=hashed)


def stay(request: HttpRequest, user_id: int) -> None:
    """Let this session go on after the user chose another password, under a new key."""
    before = request.session.session_key
    update_session_auth_hash(request, User.objects.get(pk=user_id))
    session_list.follow(request, before=before)
