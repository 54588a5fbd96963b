"""What a reader sees when the programme cannot answer: its own sentence, as it is."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from virksom.office.access import OfficeRequest
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
        """Return the page with the sentence; None for anything but a refusal."""
        if not isinstance(exception, Refusal):
            return None
        language = request.LANGUAGE_CODE
        context = {"reason": exception.text.read(language), "language": language}
        return render(request, "refused.html", context, status=422)
