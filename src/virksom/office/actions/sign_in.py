"""Sign in: a password or a passkey, and the second factor of those who have one."""

from datetime import datetime

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from virksom.office.store import sessions, tries
from virksom.office.store.sessions import Entry
from virksom.programme.kernel import Refusal, Text


class CannotSignIn(Refusal):
    """Username and password do not fit, or there were too many tries.

    One sentence for all of it, so that nobody learns which usernames exist.
    """


class NotTheCode(Refusal):
    """The second factor was not shown, or there were too many tries."""


_WRONG = Text(
    "Brugernavn eller adgangskode passer ikke. Efter fem forkerte forsøg lukkes der i et kvarter.",
    "Username or password does not fit. "
    "After five wrong tries the door closes for a quarter of an hour.",
)
_CLOSED = Text(
    "Der er lukket i et kvarter efter fem forkerte forsøg. Vent, og prøv så igen.",
    "The door is closed for a quarter of an hour after five wrong tries. Wait, then try again.",
)
_NOT_THE_CODE = Text(
    "Koden passer ikke. Skriv den, som appen viser nu, eller en nødkode, du ikke har brugt.",
    "The code does not fit. Type the one that the app shows now, or a recovery code not yet used.",
)
_NOT_THE_KEY = Text(
    "Adgangsnøglen passer ikke her. Prøv en anden, eller log ind på en anden måde.",
    "The passkey does not fit here. Try another, or sign in another way.",
)


def sign_in(
    request: HttpRequest, username: str, *, password: str, moment: datetime, after: str = ""
) -> Entry:
    """Pass the first step; without a second factor, a session begins under a new key.

    Args:
        request: who asks.
        username: whatever was typed.
        password: whatever was typed.
        moment: the real moment it is.
        after: where they were going, a page of this office; "" for nowhere in particular.

    Raises:
        CannotSignIn: unknown user, wrong password, locked out, or a demo user outside a demo.
    """
    entry = sessions.sign_in(request, username, password=password, moment=moment, after=after)
    if entry is None:
        shut = tries.closed(username, moment=moment)
        raise CannotSignIn(_CLOSED if shut else _WRONG)
    return entry


def sign_in_by_passkey(
    request: HttpRequest, answer: str, *, moment: datetime, after: str = ""
) -> Entry:
    """Begin a session for whoever the passkey belongs to.

    Raises:
        CannotSignIn: it is nobody's, its answer fits not, or its user may not be here.
    """
    entry = sessions.sign_in_by_passkey(request, answer, moment=moment, after=after)
    if entry is None:
        raise CannotSignIn(_NOT_THE_KEY)
    return entry


def pass_code(request: HttpRequest, code: str, *, moment: datetime) -> Entry:
    """Begin a session for one who passed the first step, with a code of an app or a recovery code.

    Raises:
        NotTheCode: it fits not, was used, or the door is closed.
    """
    entry = sessions.pass_code(request, code, moment=moment)
    if entry is None:
        user = sessions.waiting(request)
        shut = user is not None and tries.closed(user.username, moment=moment)
        raise NotTheCode(_CLOSED if shut else _NOT_THE_CODE)
    return entry


def pass_passkey(request: HttpRequest, answer: str, *, moment: datetime) -> Entry:
    """Begin a session for one who passed the first step, with a passkey of theirs.

    Raises:
        NotTheCode: it is not theirs, or its answer fits not.
    """
    entry = sessions.pass_passkey(request, answer, moment=moment)
    if entry is None:
        raise NotTheCode(_NOT_THE_KEY)
    return entry


def safe_next(request: HttpRequest, address: str) -> str:
    """Return ``address`` when it lies in this office; "" for anything that leads elsewhere."""
    inside = url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )
    return address if inside else ""
