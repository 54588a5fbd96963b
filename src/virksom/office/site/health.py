"""Whether the office can answer; tells nothing about where its data lies."""

from django.http import HttpRequest, HttpResponse

from virksom.office.access import Deed, guarded
from virksom.office.store import health as store_health


@guarded(Deed.SEE_HEALTH)
def health(_request: HttpRequest) -> HttpResponse:
    """Answer 200 »ok«, or 503 when the database does not answer or lacks a migration."""
    if store_health.answers():
        return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
    return HttpResponse("database\n", status=503, content_type="text/plain; charset=utf-8")
