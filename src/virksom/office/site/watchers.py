"""Who watches the office from outside: this machine itself, or whoever has the watchers' key.

Source:
    Decision 0047.
"""

import hmac

from django.conf import settings
from django.http import HttpRequest

_HERE = frozenset({"127.0.0.1", "::1"})
_THROUGH = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP")


def watches(request: HttpRequest) -> bool:
    """Say whether one who asks may see more than yes or no.

    By the key of ``VIRKSOM_METRICS_TOKEN``; where none is set, on this machine alone, and not
    when a proxy passed the request on.
    """
    key = settings.METRICS_TOKEN
    if key:
        given = request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {key}".encode())
    through = any(name in request.META for name in _THROUGH)
    return request.META.get("REMOTE_ADDR") in _HERE and not through
