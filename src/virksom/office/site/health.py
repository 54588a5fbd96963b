"""Whether the office lives, and whether it is ready; tells nothing about where its data lies."""

import shutil

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse

from virksom.office.access import Deed, guarded
from virksom.office.store import health as store_health

LEAST_FREE = 256 * 1024 * 1024
"""Bytes of disk that must be free beside the office's files, for it to be called ready."""

_NOT_READY = 503


@guarded(Deed.SEE_HEALTH)
def health(_request: HttpRequest) -> HttpResponse:
    """Answer 200 »ok«, or 503 when the database does not answer or lacks a migration."""
    if store_health.answers():
        return HttpResponse("ok\n", content_type="text/plain; charset=utf-8")
    return HttpResponse("database\n", status=503, content_type="text/plain; charset=utf-8")


@guarded(Deed.SEE_HEALTH)
def ready(_request: HttpRequest) -> HttpResponse:
    """Answer 200 when everything that is looked at holds, else 503; each look by its name.

    ``database`` answers, ``migrations`` are all applied, ``keys`` open the vault, ``chain`` holds
    at its end, and ``disk`` has room. The first that fails makes those after it unknown (null),
    but for the disk.
    """
    looks = {
        "database": store_health.answers,
        "migrations": store_health.migrated,
        "keys": store_health.keys_fit,
        "chain": store_health.chains_hold,
    }
    found: dict[str, bool | None] = {}
    for name, look in looks.items():
        found[name] = look() if all(found.values()) else None
    found["disk"] = _room()
    whole = all(found.values())
    return JsonResponse({"ready": whole, **found}, status=200 if whole else _NOT_READY)


def _room() -> bool:
    folder = next((each for each in (settings.KEPT, *settings.KEPT.parents) if each.exists()), None)
    return folder is not None and shutil.disk_usage(folder).free >= LEAST_FREE
