"""A session that has lasted or rested too long ends; the clock is read here."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from virksom.office.store import session_marks


class IdleMiddleware:
    """Stands before anybody is asked who they are."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """End the session when its time is over; a visitor without one costs nothing."""
        session_marks.keep(request, moment=timezone.now())
        return self.get_response(request)
