"""Recovery codes: ten that each open once, for whoever has lost their phone; shown once."""

from datetime import datetime, timedelta
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import transaction
from django.http import HttpRequest

from virksom.office.store.models import User

SHOWN_FOR = timedelta(minutes=10)
"""How long new codes can be read, in the session they were made in."""

_SHOWN = "codes_until"


def make(request: HttpRequest, user_id: int, *, moment: datetime) -> None:
    """Make new codes in place of the old, to be read in this session for a while."""
    with transaction.atomic():
        user = User.objects.select_for_update().get(pk=user_id)
        _of(user).delete()
        RecoveryCodes.activate(user)
    request.session[_SHOWN] = (moment + SHOWN_FOR).isoformat()


def shown(request: HttpRequest, user_id: int, *, moment: datetime) -> tuple[str, ...]:
    """Return the codes as they can be read now; empty when they are not to be shown again."""
    until = request.session.get(_SHOWN)
    if until is None or moment >= datetime.fromisoformat(until):
        return ()
    held = _of(User.objects.get(pk=user_id)).first()
    return () if held is None else tuple(RecoveryCodes(held).get_unused_codes())


def hide(request: HttpRequest) -> None:
    """Show them no more: they were kept."""
    request.session.pop(_SHOWN, None)


def left(user_id: int) -> int:
    """Return how many have not been used; 0 when there are none."""
    held = Authenticator.objects.filter(
        user_id=user_id, type=Authenticator.Type.RECOVERY_CODES
    ).first()
    return 0 if held is None else len(RecoveryCodes(held).get_unused_codes())


def fitting(user: User, code: str) -> Any:  # noqa: ANN401  # allauth has no types
    """Return the user's codes when this is one that was not used; it is used now."""
    held = _of(user).first()
    return held if held is not None and RecoveryCodes(held).validate_code(code) else None


def _of(user: User) -> Any:  # noqa: ANN401  # the same
    return Authenticator.objects.filter(user=user, type=Authenticator.Type.RECOVERY_CODES)
