"""Whether the office lives, and whether it is ready; tells nothing about where its data lies."""

import shutil

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse

from virksom.office.access import Deed, guarded
from virksom.office.site.watchers import watches
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
def ready(request: HttpRequest) -> HttpResponse:
    """Answer 200 when everything that is looked at holds, else 503; each look by its name.

    ``restored`` says that no restore stands half-way, ``database`` that it answers, ``migrations``
    that all are applied, ``keys`` that they open the vault, ``chain`` that it holds at its end, and
    ``disk`` that there is room. The first that fails makes those after it unknown (null), but for
    the disk. Strangers are told yes or no alone.
    """
    looks = {
        "restored": store_health.restored,
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
    told = found if watches(request) else {}
    return JsonResponse({"ready": whole, **told}, status=200 if whole else _NOT_READY)


def _room() -> bool:
    folder = next((each for each in (settings.KEPT, *settings.KEPT.parents) if each.exists()), None)
    return folder is not None and shutil.disk_usage(folder).free >= LEAST_FREE
