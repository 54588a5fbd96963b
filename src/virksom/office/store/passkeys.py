"""Passkeys: a phone, a computer or a security key that shows who it belongs to (WebAuthn).

Each is made to be enough alone: it knows its user and checks them with a finger, a face or a PIN.
"""

import json
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.webauthn.internal import auth
from django.core.exceptions import ValidationError
from django.http import HttpRequest

from virksom.office.store.asked import asked
from virksom.office.store.browser_names import browser_name
from virksom.office.store.models import User

_LONGEST = 20_000
_GARBAGE = (
    ValidationError,
    ValueError,
    TypeError,
    KeyError,
    IndexError,
    AttributeError,
    RuntimeError,
)
"""What comes up when an answer is of no form that a browser would send."""


def question(request: HttpRequest, *, user_id: int | None, moment: datetime) -> dict[str, Any]:
    """Return what the browser is to ask a passkey, as JSON; a new challenge each time.

    Args:
        request: in whose session the challenge waits for its answer.
        user_id: whose passkeys are asked; None for whichever the reader picks.
        moment: when it is asked.
    """
    user = None if user_id is None else User.objects.get(pk=user_id)
    with asked(request, moment=moment):
        return _plain(auth.begin_authentication(user))


def invitation(request: HttpRequest, *, user_id: int, moment: datetime) -> dict[str, Any]:
    """Return what the browser is to tell a new passkey of the user, as JSON."""
    with asked(request, moment=moment):
        return _plain(auth.begin_registration(User.objects.get(pk=user_id), True))  # noqa: FBT003  # allauth's own form


def add(request: HttpRequest, *, user_id: int, answer: str, moment: datetime) -> bool:
    """Keep a new passkey under its browser's name; False when the answer fits not."""
    user = User.objects.get(pk=user_id)
    with asked(request, moment=moment):
        credential = _read(answer)
        try:
            auth.parse_registration_response(credential)
            auth.complete_registration(credential)
        except _GARBAGE:
            return False
        finally:
            auth.clear_state()
        auth.WebAuthn.add(user, browser_name(request.META.get("HTTP_USER_AGENT", "")), credential)
    return True


def answered(answer: str, *, user: User | None = None) -> Any:  # noqa: ANN401  # allauth has no types
    """Return the passkey that gave this answer; None when it fits not. A challenge fits once.

    Call it inside ``asked``.

    Args:
        answer: what the browser sent, JSON.
        user: whose it must be; None lets the passkey tell.
    """
    credential = _read(answer)
    try:
        auth.parse_authentication_response(credential)
        holder = user or auth.extract_user_from_response(credential)
        return auth.complete_authentication(holder, credential)
    except _GARBAGE:
        return None
    finally:
        auth.clear_state()


def remove(user_id: int, key: int) -> bool:
    """Remove one of the user's passkeys; False when they have none of that number."""
    held = Authenticator.objects.filter(user_id=user_id, type=Authenticator.Type.WEBAUTHN, pk=key)
    return bool(held.delete()[0])


def _read(answer: str) -> Any:  # noqa: ANN401  # whatever was sent
    try:
        return json.loads(answer[:_LONGEST])
    except (ValueError, RecursionError):
        return None


def _plain(options: dict[str, Any]) -> dict[str, Any]:
    plain: dict[str, Any] = json.loads(json.dumps(options, default=dict))
    return plain
