"""Sign in by username and password."""

from datetime import datetime

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from virksom.office.store import sessions
from virksom.office.store.backend import MOST_FAILURES
from virksom.office.store.users import UserRow
from virksom.programme.kernel import Refusal, Text


class CannotSignIn(Refusal):
    """Username and password do not fit, or there were too many tries.

    One sentence for all of it, so that nobody learns which usernames exist.
    """


_WRONG = Text(
    "Brugernavn eller adgangskode passer ikke. Efter fem forkerte forsøg lukkes der i et kvarter.",
    "Username or password does not fit. "
    "After five wrong tries the door closes for a quarter of an hour.",
)
_CLOSED = Text(
    "Der er lukket i et kvarter efter fem forkerte forsøg. Vent, og prøv så igen.",
    "The door is closed for a quarter of an hour after five wrong tries. Wait, then try again.",
)


def why_shut(tries: int) -> Text:
    """Return what is told after so many wrong tries in a row with one username.

    The tries are the reader's own count: it is told alike of a username that nobody has.
    """
    return _CLOSED if tries >= MOST_FAILURES else _WRONG


def sign_in(request: HttpRequest, username: str, *, password: str, moment: datetime) -> UserRow:
    """Begin a session for the user under a new key.

    Raises:
        CannotSignIn: unknown user, wrong password, locked out, or a demo user outside a demo.
    """
    user = sessions.sign_in(request, username, password=password, moment=moment)
    if user is None:
        raise CannotSignIn(_WRONG)
    return user


def safe_next(request: HttpRequest, address: str) -> str:
    """Return ``address`` when it lies in this office; "" for anything that leads elsewhere."""
    inside = url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )
    return address if inside else ""
