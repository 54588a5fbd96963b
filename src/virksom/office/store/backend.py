"""How Django checks who signs in: password, lock, and that demo users stay in a demo."""

from datetime import datetime
from threading import BoundedSemaphore

from axes.backends import AxesStandaloneBackend
from django.contrib.auth.hashers import make_password
from django.http import HttpRequest

from virksom.office.store import tries
from virksom.office.store.models import Programme, User
from virksom.office.store.users import named

HASHING = BoundedSemaphore(2)
"""Passwords hashed at once: each takes 100 MB by design, and anybody may ask for one."""


class OfficeBackend(AxesStandaloneBackend):  # type: ignore[misc]  # axes has no types
    """Users of the office, by username and password."""

    def authenticate(
        self, _request: HttpRequest | None, *, username: str, password: str, moment: datetime
    ) -> User | None:
        """Return the user, or None when anything at all is wrong.

        A locked-out user is refused whatever the password. The work is about the same for a
        user who does not exist, so that the answer's time tells nothing. A try that was right
        stays counted until the door has opened.
        """
        user = named(username)
        if not tries.take(username, moment=moment) or user is None or not welcome(user):
            with HASHING:
                make_password(password)
            return None
        with HASHING:
            fits = user.check_password(password)
        return user if fits else None

    def get_user(self, user_id: int) -> User | None:
        """Return the user of a session; None once they may no longer be here."""
        user = User.objects.filter(pk=user_id).first()
        return user if user is not None and welcome(user) else None


def welcome(user: User) -> bool:
    """Demo users are refused as soon as the database holds one programme that is real."""
    if user.demo and Programme.objects.filter(invented=False).exists():
        return False
    return user.is_active
