"""Choose a password: in place of another, or the first one after an administrator's link."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from virksom.office.store import links, passwords, session_list
from virksom.programme.kernel import Refusal, Text


class NotThePassword(Refusal):
    """The password they have now was not typed."""


class CannotChoose(Refusal):
    """The new password is too easily guessed, or was typed in two ways."""


NOT_THE_PASSWORD = Text(
    "Det er ikke din adgangskode. Efter fem forkerte forsøg lukkes der i et kvarter.",
    "That is not your password. After five wrong tries the door closes for a quarter of an hour.",
)


def change_password(
    request: HttpRequest, user_id: int, *, old: str, new: str, again: str, moment: datetime
) -> None:
    """Choose another password; every other session of the user ends.

    Raises:
        NotThePassword: ``old`` is not theirs.
        CannotChoose: ``new`` and ``again`` differ, or it is too easily guessed.
    """
    check_password(new, again=again)
    if not passwords.fits(user_id, old, moment=moment):
        raise NotThePassword(NOT_THE_PASSWORD)
    passwords.choose(user_id, new)
    passwords.stay(request, user_id)
    session_list.end_all(user_id, but=request)


def choose_password(user_id: int, *, new: str, again: str, moment: datetime) -> None:
    """Choose a password after a link; sessions end, and links not used yet open no more.

    Raises:
        CannotChoose: ``new`` and ``again`` differ, or it is too easily guessed.
    """
    check_password(new, again=again)
    passwords.choose(user_id, new)
    session_list.end_all(user_id)
    links.void(user_id, moment=moment)


def check_password(new: str, *, again: str) -> None:
    """Do nothing when a password can be chosen.

    Raises:
        CannotChoose: the two differ, or it is too easily guessed; the sentence is in the
            reader's language.
    """
    if new != again:
        raise CannotChoose(
            Text("De to adgangskoder er ikke ens.", "The two passwords are not the same.")
        )
    try:
        validate_password(new)
    except ValidationError as weak:
        why = " ".join(weak.messages)
        raise CannotChoose(Text(why, why)) from None
