"""Codes of an app that shows a new one every half minute (TOTP): made known, checked, removed.

Source:
    RFC 6238; allauth keeps the secret, sealed.
"""

from datetime import datetime
from typing import Any

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from allauth.mfa.utils import decrypt, encrypt
from django.db import IntegrityError, transaction
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare

from virksom.office.store.models import User

_PERIOD = 30
_EACH_WAY = 1
_KEPT = "code_app"
_LAST = "last"


def proposed(request: HttpRequest, *, anew: bool) -> str:
    """Return the secret that an app is to be told, kept sealed in the session until it is in use.

    Args:
        request: in whose session it lies.
        anew: whether to make another; else the one proposed before, when there is one.
    """
    kept = request.session.get(_KEPT)
    if kept and not anew:
        return str(decrypt(kept))
    secret: str = generate_totp_secret()
    request.session[_KEPT] = encrypt(secret)
    return secret


def picture(user_id: int, secret: str) -> str:
    """Return what an app reads, as a picture in SVG."""
    adapter = get_adapter()
    address = adapter.build_totp_url(User.objects.get(pk=user_id), secret)
    return str(adapter.build_totp_svg(address))


def add(request: HttpRequest, user_id: int, *, code: str, moment: datetime) -> bool:
    """Take the proposed secret into use when the app shows a code that fits.

    Returns:
        False when it does not fit, or the user has an app already.
    """
    secret = proposed(request, anew=False)
    step = _step(secret, code, moment=moment)
    if step is None:
        return False
    user = User.objects.get(pk=user_id)
    try:
        with transaction.atomic():
            app = TOTP.activate(user, secret).instance
            app.data[_LAST] = step
            app.save(update_fields=["data"])
    except IntegrityError:
        return False
    del request.session[_KEPT]
    return True


def fitting(user: User, code: str, *, moment: datetime) -> Any:  # noqa: ANN401  # allauth has no types
    """Return the user's app when it shows this code now; None when not, or when it was used.

    A phone's clock may be half a minute off. A code fits once: none but a later one fits after it.
    """
    with transaction.atomic():
        rows = Authenticator.objects.select_for_update()
        app = rows.filter(user=user, type=Authenticator.Type.TOTP).first()
        step = app and _step(decrypt(app.data["secret"]), code, moment=moment)
        if step is None or step <= app.data.get(_LAST, 0):
            return None
        app.data[_LAST] = step
        app.save(update_fields=["data"])
    return app


def _step(secret: str, code: str, *, moment: datetime) -> int | None:
    """Return which half minute the code belongs to; None when to none near the moment."""
    typed = "".join(code.split())
    now = int(moment.timestamp()) // _PERIOD
    for step in range(now - _EACH_WAY, now + _EACH_WAY + 1):
        if constant_time_compare(typed, format_hotp_value(hotp_value(secret, step))):
            return step
    return None
