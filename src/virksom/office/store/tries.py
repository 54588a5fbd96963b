"""Wrong tries to sign in, kept in axes' table by a digest of the username and nothing else."""

from datetime import datetime

from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Case, F, Q, When
from django.http import HttpRequest
from django.utils.crypto import salted_hmac

_NOWHERE = "0.0.0.0"  # noqa: S104  # a column that must hold an address, not a socket


class Tries(AxesDatabaseHandler):  # type: ignore[misc]  # axes has no types
    """Axes' own handler, told of a try before it is made.

    Axes counts a try when it has failed, so that many at once would all be made. It is also told
    less here: no username, no address, no browser, nothing of the form.
    """

    def user_login_failed(self, *_args: object, **_kw: object) -> None:
        """Count nothing: ``take`` did."""


def take(username: str, *, moment: datetime) -> bool:
    """Count a try as wrong before it is made; False when the door is closed.

    One statement counts and looks, so that many tries at once are no more than one by one. A
    username that nobody has is counted alike. Signing in takes the count back.
    """
    name = _digest(username)
    if _count(name, moment):
        return True
    row, first = AccessAttempt.objects.get_or_create(
        username=name,
        ip_address=_NOWHERE,
        user_agent="",
        defaults={"failures_since_start": 1},
    )
    if first:
        AccessAttempt.objects.filter(pk=row.pk).update(attempt_time=moment)
    return bool(first) or _count(name, moment)


def give_back(username: str) -> None:
    """Take back one try that was right, where more is asked before the door opens."""
    tries = AccessAttempt.objects.filter(username=_digest(username), failures_since_start__gt=0)
    tries.update(failures_since_start=F("failures_since_start") - 1)


def closed(username: str, *, moment: datetime) -> bool:
    """Say whether the door is closed for a username, be it anybody's or nobody's."""
    tries = AccessAttempt.objects.filter(~_over(moment), username=_digest(username))
    return bool(tries.filter(failures_since_start__gte=settings.AXES_FAILURE_LIMIT).exists())


def forget(*, before: datetime) -> int:
    """Remove what was last tried before a moment; return how many usernames it was."""
    removed, _ = AccessAttempt.objects.filter(attempt_time__lt=before).delete()
    return int(removed)


def username_of(_request: HttpRequest | None, credentials: dict[str, str] | None = None) -> str:
    """Return what axes is told instead of a username."""
    return _digest((credentials or {}).get("username", ""))


def address_of(_request: HttpRequest | None) -> str:
    """Return what axes is told instead of an address."""
    return _NOWHERE


def _count(name: str, moment: datetime) -> bool:
    over = _over(moment)
    left = over | Q(failures_since_start__lt=settings.AXES_FAILURE_LIMIT)
    counted = AccessAttempt.objects.filter(left, username=name).update(
        failures_since_start=Case(When(over, then=1), default=F("failures_since_start") + 1),
        attempt_time=moment,
    )
    return bool(counted)


def _over(moment: datetime) -> Q:
    return Q(attempt_time__lte=moment - settings.AXES_COOLOFF_TIME)


def _digest(username: str) -> str:
    """Return a keyed digest: some type their password where the username belongs."""
    plain = username.strip().casefold()
    return salted_hmac("virksom.tries", plain, algorithm="sha256").hexdigest()
