"""How Django checks who signs in: password, lock, and that demo users stay in a demo."""

from datetime import datetime, timedelta

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.hashers import make_password
from django.db.models import F
from django.http import HttpRequest

from virksom.office.store.models import Programme, User

MOST_FAILURES = 5
"""Wrong passwords in a row before a user is locked out for a while."""

LOCKED_FOR = timedelta(minutes=15)
"""How long, from the last wrong password."""


class OfficeBackend(BaseBackend):
    """Users of the office, by username and password."""

    def authenticate(  # type: ignore[override]  # the moment is passed in, not looked up
        self, _request: HttpRequest | None, *, username: str, password: str, moment: datetime
    ) -> User | None:
        """Return the user, or None when anything at all is wrong.

        A locked-out user is refused whatever the password. The work is about the same for a
        user who does not exist, so that the answer's time tells nothing.
        """
        user = User.objects.filter(username=username.strip().casefold()).first()
        if user is None or not _welcome(user) or _locked(user, moment):
            make_password(password)
            return None
        if user.check_password(password):
            User.objects.filter(pk=user.pk).update(failures=0, failed_at=None)
            return user
        _count(user, moment)
        return None

    def get_user(self, user_id: int) -> User | None:
        """Return the user of a session; None once they may no longer be here."""
        user = User.objects.filter(pk=user_id).first()
        return user if user is not None and _welcome(user) else None


def _welcome(user: User) -> bool:
    """Demo users are refused as soon as the database holds one programme that is real."""
    if user.demo and Programme.objects.filter(invented=False).exists():
        return False
    return user.is_active


def _locked(user: User, moment: datetime) -> bool:
    return user.failures >= MOST_FAILURES and not _over(user, moment)


def _over(user: User, moment: datetime) -> bool:
    return user.failed_at is None or moment >= user.failed_at + LOCKED_FOR


def _count(user: User, moment: datetime) -> None:
    failures = 1 if _over(user, moment) else F("failures") + 1
    User.objects.filter(pk=user.pk).update(failures=failures, failed_at=moment)
