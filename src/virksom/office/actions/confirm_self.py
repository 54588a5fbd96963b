"""Confirm that it is still the same person, before something about their access is changed."""

from datetime import datetime

from django.http import HttpRequest

from virksom.office.actions.change_password import NOT_THE_PASSWORD, NotThePassword
from virksom.office.store import passwords, session_marks


def confirm_self(request: HttpRequest, user_id: int, *, password: str, moment: datetime) -> None:
    """Let changes be made in this session for a quarter of an hour.

    Raises:
        NotThePassword: it is not theirs, or there were too many tries.
    """
    if not passwords.fits(user_id, password, moment=moment):
        raise NotThePassword(NOT_THE_PASSWORD)
    session_marks.prove(request, moment=moment)
