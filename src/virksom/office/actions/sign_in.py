"""Sign in by username and password."""

from datetime import datetime

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from virksom.office.store import sessions
from virksom.office.store.users import UserRow
from virksom.programme.kernel import Refusal, Text


class CannotSignIn(Refusal):
    """Username and password do not fit, or there were too many tries.

    One sentence for all of it, so that nobody learns which usernames exist.
    """


def sign_in(request: HttpRequest, username: str, *, password: str, moment: datetime) -> UserRow:
    """Begin a session for the user under a new key.

    Raises:
        CannotSignIn: unknown user, wrong password, locked out, or a demo user outside a demo.
    """
    user = sessions.sign_in(request, username, password=password, moment=moment)
    if user is None:
        raise CannotSignIn(
            Text(
                "Brugernavn og adgangskode passer ikke sammen. "
                "Efter fem forkerte forsøg er der lukket i et kvarter.",
                "Username and password do not fit. "
                "After five wrong tries the door is closed for a quarter of an hour.",
            )
        )
    return user


def safe_next(request: HttpRequest, address: str) -> str:
    """Return ``address`` when it lies in this office; "" for anything that leads elsewhere."""
    inside = url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )
    return address if inside else ""
