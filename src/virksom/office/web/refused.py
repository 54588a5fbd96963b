"""What a reader sees when the programme cannot answer: its own sentence, as it is."""

from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from virksom.office.access import OfficeRequest
from virksom.office.store.room import NoRoom, no_room
from virksom.programme.kernel import Refusal


class RefusedMiddleware:
    """Shows a refusal that no page has told at a field of its own."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Leave requests as they are."""
        return self.get_response(request)

    def process_exception(
        self, request: OfficeRequest, exception: Exception
    ) -> HttpResponse | None:
        """Return the page with the sentence; None for anything but a refusal or a full disk."""
        refusal = exception if isinstance(exception, Refusal) else no_room(exception)
        if refusal is None:
            return None
        language = request.LANGUAGE_CODE
        context = {"reason": refusal.text.read(language), "language": language}
        status = HTTPStatus.INSUFFICIENT_STORAGE if isinstance(refusal, NoRoom) else 422
        return render(request, "refused.html", context, status=status)
