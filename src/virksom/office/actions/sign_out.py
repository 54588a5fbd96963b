"""Sign out."""

from django.http import HttpRequest

from virksom.office.store import sessions


def sign_out(request: HttpRequest) -> None:
    """End the session and forget everything in it; signed out already is fine too."""
    sessions.sign_out(request)
