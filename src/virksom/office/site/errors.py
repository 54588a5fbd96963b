"""What a reader sees when a page is closed, is not there, or fails."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from virksom.office.access import NOBODY, Deed, Denied, why_not
from virksom.programme.kernel import Text

_API = "/api/"
"""How addresses begin that other systems ask: they are answered in JSON, whatever is wrong."""

_DENIED = Text(
    "Siden har stået åben for længe til at blive sendt. Gå tilbage, genindlæs, og prøv igen.",
    "The page was open for too long to be sent. Go back, reload and try again.",
)


_CHANGED = Text(
    "Siden er åbnet, før du skiftede program, eller har stået åben for længe. Intet er gemt; gå "
    "tilbage, se øverst, hvilket program du er i, genindlæs, og prøv igen.",
    "The page was opened before you changed programme, or was open for too long. Nothing is saved; "
    "go back, see at the top which programme you are in, reload and try again.",
)


def denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Show the reason: the same sentence that stands at a closed button."""
    reason = exception.reason if isinstance(exception, Denied) else _DENIED
    home = why_not(getattr(request, "actor", NOBODY), Deed.SEE_OVERVIEW) is None
    return _page(request, status=403, reason=reason, home=home)


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  # Django's own words, for developers
    """Say that a form was not sent from a page of ours that is still fresh."""
    several = getattr(request, "actor", NOBODY).elsewhere
    reason_told = _CHANGED if several else _DENIED
    return _page(request, status=403, reason=reason_told, template="trouble.html")


def bad(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  # Django passes it by name
    """Say that nobody can make sense of what was sent, or of the name it was sent to."""
    reason = Text(
        "Det sendte kan ikke læses; gå tilbage, og prøv igen.",
        "What was sent cannot be read; go back and try again.",
    )
    return _page(request, status=400, reason=reason, template="trouble.html")


def too_big(request: HttpRequest) -> HttpResponse:
    """Say that more was sent than any form here can hold."""
    reason = Text("Det sendte fylder for meget.", "What was sent is too big.")
    return _page(request, status=413, reason=reason, template="trouble.html")


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  # Django passes it by name
    """Say that there is nothing at the address."""
    reason = Text("Siden findes ikke.", "There is no such page.")
    home = getattr(request, "actor", NOBODY).signed_in
    return _page(request, status=404, reason=reason, home=home)


def failed(request: HttpRequest) -> HttpResponse:
    """Say that the fault is ours; asks the database nothing."""
    reason = Text(
        "Noget gik galt hos os. Intet er gemt; prøv igen om lidt.",
        "Something went wrong on our side. Nothing was saved; try again shortly.",
    )
    return _page(request, status=500, reason=reason)


def closed(request: HttpRequest) -> HttpResponse:
    """Say that the office is being restored; asks the database nothing."""
    reason = Text(
        "Kontoret er ved at blive gendannet. Prøv igen om lidt.",
        "The office is being restored. Try again shortly.",
    )
    return _page(request, status=503, reason=reason, template="trouble.html")


def _page(
    request: HttpRequest,
    *,
    status: int,
    reason: Text,
    template: str | None = None,
    home: bool = True,
) -> HttpResponse:
    if request.path.startswith(_API):
        told = {"da": reason.da, "en": reason.en}
        return JsonResponse(told, status=status, json_dumps_params={"ensure_ascii": False})
    language = getattr(request, "LANGUAGE_CODE", "da")
    context = {"reason": reason.read(language), "language": language, "home": home}
    return render(request, template or f"{status}.html", context, status=status)
