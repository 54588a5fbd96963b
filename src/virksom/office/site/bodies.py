"""How much may be sent: the forms of the office are small, and one address takes a file."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from virksom.office.site.errors import too_big


class BodiesMiddleware:
    """Refuses a big body before any of it is read; a file would else be put on the disk whole."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer 413 when more is announced than a form holds; what is not announced is empty."""
        most = settings.UPLOADS.get(request.path, settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
        if _fits(request.META.get("CONTENT_LENGTH") or "0", most):
            return self.get_response(request)
        return too_big(request)


def _fits(announced: str, most: int) -> bool:
    short = announced.isdecimal() and len(announced) < len("1000000000")
    return short and int(announced) <= most
