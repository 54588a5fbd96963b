"""Add and remove a second factor: an app with codes, a passkey, recovery codes."""

from datetime import datetime

from django.http import HttpRequest

from virksom.office.store import code_app, factors, passkeys, recovery_codes, session_marks
from virksom.programme.kernel import Refusal, Text


class CannotAddFactor(Refusal):
    """The app or the passkey has not shown that it works."""


class CannotRemoveFactor(Refusal):
    """It is the last one of somebody who must have one."""


_NOT_THE_CODE = Text(
    "Koden passer ikke. Se efter, om telefonens ur går rigtigt, og skriv den kode, appen viser nu.",
    "The code does not fit. See that the phone's clock is right, and type the code the app shows "
    "now.",
)
_NOT_THE_KEY = Text(
    "Adgangsnøglen blev ikke lavet. Prøv igen, eller brug en godkendelsesapp.",
    "The passkey was not made. Try again, or use an authenticator app.",
)
_LAST = Text(
    "Du skal have et andet trin. Tilføj et nyt, før du fjerner det sidste.",
    "You must have a second factor. Add another before you remove the last.",
)


def add_app(request: HttpRequest, user_id: int, *, code: str, moment: datetime) -> None:
    """Take an app into use; recovery codes are made when there are none.

    Raises:
        CannotAddFactor: the code is not the one that the app should show.
    """
    if not code_app.add(request, user_id, code=code, moment=moment):
        raise CannotAddFactor(_NOT_THE_CODE)
    _added(request, user_id, moment=moment)


def add_passkey(request: HttpRequest, user_id: int, *, answer: str, moment: datetime) -> None:
    """Take a passkey into use; recovery codes are made when there are none.

    Raises:
        CannotAddFactor: what the browser sent is no answer to what it was asked.
    """
    if not passkeys.add(request, user_id=user_id, answer=answer, moment=moment):
        raise CannotAddFactor(_NOT_THE_KEY)
    _added(request, user_id, moment=moment)


def remove_app(user_id: int, *, must: bool) -> None:
    """Forget the app; recovery codes go with the last factor.

    Args:
        user_id: whose.
        must: whether they must have a second factor.

    Raises:
        CannotRemoveFactor: they must have one, and this is the last.
    """
    if factors.factors(user_id).app_since is not None:
        _keep_one(user_id, must=must)
        factors.remove_app(user_id)
        _tidy(user_id)


def remove_passkey(user_id: int, key: int, *, must: bool) -> None:
    """Forget a passkey; one that is not there is fine too.

    Raises:
        CannotRemoveFactor: they must have a second factor, and this is the last.
    """
    if key in {held.id for held in factors.factors(user_id).passkeys}:
        _keep_one(user_id, must=must)
        passkeys.remove(user_id, key)
        _tidy(user_id)


def make_codes(request: HttpRequest, user_id: int, *, moment: datetime) -> None:
    """Make new recovery codes in place of the old; without a second factor there are none."""
    if factors.factors(user_id).count:
        recovery_codes.make(request, user_id, moment=moment)


def _added(request: HttpRequest, user_id: int, *, moment: datetime) -> None:
    session_marks.add_factor(request, moment=moment)
    if not recovery_codes.left(user_id):
        recovery_codes.make(request, user_id, moment=moment)


def _keep_one(user_id: int, *, must: bool) -> None:
    if must and factors.factors(user_id).count == 1:
        raise CannotRemoveFactor(_LAST)


def _tidy(user_id: int) -> None:
    if not factors.factors(user_id).count:
        factors.remove_codes(user_id)
