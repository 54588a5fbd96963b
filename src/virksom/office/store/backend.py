"""How Django checks who signs in: password, lock, and that demo users stay in a demo."""

from datetime import datetime, timedelta
from threading import BoundedSemaphore

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import make_password
from django.db.models import Case, F, Q, When
from django.http import HttpRequest

from virksom.office.store.models import Programme, User

MOST_FAILURES = 5
"""Wrong passwords in a row before a user is locked out for a while."""

LOCKED_FOR = timedelta(minutes=15)
"""How long, from the last wrong password."""

HASHING = BoundedSemaphore(2)
"""Passwords hashed at once: each takes 100 MB by design, and anybody may ask for one."""


class OfficeBackend(BaseBackend):
    """Users of the office, by username and password."""

    def authenticate(  # type: ignore[override]  # the moment is passed in, not looked up
        self, _request: HttpRequest | None, *, username: str, password: str, moment: datetime
    ) -> User | None:
        """Return the user, or None when anything at all is wrong.

        A locked-out user is refused whatever the password. The work is about the same for a
        user who does not exist, so that the answer's time tells nothing.
        """
        user = _named(username)
        if user is None or not _welcome(user) or not _takes_a_try(user, moment):
            with HASHING:
                make_password(password)
            return None
        with HASHING:
            fits = user.check_password(password)
        if not fits:
            return None
        User.objects.filter(pk=user.pk).update(failures=0, failed_at=None)
        return user

    def get_user(self, user_id: int) -> User | None:
        """Return the user of a session; None once they may no longer be here."""
        user = User.objects.filter(pk=user_id).first()
        return user if user is not None and _welcome(user) else None


def _welcome(user: User) -> bool:
    """Demo users are refused as soon as the database holds one programme that is real."""
    if user.demo and Programme.objects.filter(invented=False).exists():
        return False
    return user.is_active


def _named(username: str) -> User | None:
    """Return who signs in with it; a sign that PostgreSQL cannot hold is in nobody's name."""
    if "\0" in username:
        return None
    return User.objects.filter(username=username.strip().casefold()).first()


def _takes_a_try(user: User, moment: datetime) -> bool:
    """Count a try as wrong before it is made; False when the door is closed.

    One statement counts and looks, so that many tries at once are no more than one by one. The
    right password takes the count back.
    """
    over = Q(failed_at=None) | Q(failed_at__lte=moment - LOCKED_FOR)
    counted = User.objects.filter(over | Q(failures__lt=MOST_FAILURES), pk=user.pk).update(
        failures=Case(When(over, then=1), default=F("failures") + 1), failed_at=moment
    )
    return counted == 1
