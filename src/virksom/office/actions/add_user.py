"""Let somebody in: a username, a password and a role in a programme."""

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError

from virksom.office.access import Role
from virksom.office.store import read, users
from virksom.office.store.users import NewUser
from virksom.programme.kernel import Refusal, Text

_LONGEST = 150


class CannotAdd(Refusal):
    """Somebody cannot be let in as asked."""


def add_user(programme: str, username: str, *, password: str, role: Role) -> None:
    """Add somebody with one role in a programme.

    Raises:
        NoSuchProgramme: there is none with that code.
        CannotAdd: the username is empty, too long or taken, or the password is too easily
            guessed.
    """
    read.programme(programme)
    if not username.strip().isprintable() or not 0 < len(username.strip().casefold()) <= _LONGEST:
        raise CannotAdd(
            Text(
                f"Et brugernavn har 1–{_LONGEST} tegn på én linje.",
                f"A username has 1–{_LONGEST} signs on one line.",
            )
        )
    try:
        validate_password(password)
    except ValidationError as weak:
        why = " ".join(weak.messages)
        raise CannotAdd(Text(why, why)) from None
    if users.taken(username):
        raise CannotAdd(
            Text(
                "Brugernavnet er taget; vælg et andet.",
                "The username is taken; choose another.",
            )
        )
    users.add(programme, [NewUser(username=username, password=password, role=role)])
