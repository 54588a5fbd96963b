"""Where to go afterwards: a page of ours that only shows."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from django.urls import Resolver404, resolve

from virksom.office.actions.sign_in import safe_next

_ONLY_SENT = frozenset(
    {
        "codes_kept",
        "end_session",
        "forget_factors",
        "invite_member",
        "language",
        "link_account",
        "openid_answer",
        "remove_app",
        "remove_passkey",
        "sign_in_elsewhere",
        "sign_out",
        "sign_out_everywhere",
        "unlink_account",
    }
)
"""Addresses that do something when they are sent to, and show nothing."""


def after(request: HttpRequest, address: str) -> str:
    """Return the address when it is a page of ours that only shows; "" for anything else."""
    inside = safe_next(request, address)
    try:
        found = resolve(urlsplit(inside).path)
    except Resolver404:
        return inside
    return "" if found.url_name in _ONLY_SENT else inside
