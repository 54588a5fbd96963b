"""What a Prometheus server fetches: numbers of requests and of what waits, and never a name.

Labels are few: the room a page belongs to, the class of the answer, the programme's code. With
``PROMETHEUS_MULTIPROC_DIR`` set, several processes count together.

Source:
    Prometheus text format 0.0.4; invariant 3.
"""

import os
from collections.abc import Iterator

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from prometheus_client import (
    CONTENT_TYPE_LATEST,
    REGISTRY,
    CollectorRegistry,
    Counter,
    Histogram,
    generate_latest,
)
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector

from virksom.office.access import Deed, Denied, guarded
from virksom.office.site.watchers import watches
from virksom.office.store import health
from virksom.programme.kernel import Text

_TOGETHER = "PROMETHEUS_MULTIPROC_DIR"

REQUESTS = Counter("virksom_requests", "Requests answered.", ("room", "answer"))
SECONDS = Histogram(
    "virksom_request_seconds",
    "How long a request took.",
    ("room",),
    buckets=(0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1.0, 2.5, 10.0),
)
_NOT_YOURS = Text(
    "Tallene hentes på maskinen selv, eller med nøglen i VIRKSOM_METRICS_TOKEN.",
    "The numbers are fetched on the machine itself, or with the key of VIRKSOM_METRICS_TOKEN.",
)


class Waiting:
    """What is asked of the database when the numbers are fetched."""

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield whether the office is up, and the facts and waiting mails of each programme."""
        try:
            counts, up = health.counts(), 1
        except DatabaseError:
            counts, up = {}, 0
        yield GaugeMetricFamily("virksom_database_up", "Whether the database answers.", value=up)
        for name, told in (
            ("facts", "Facts in the log."),
            ("mails_waiting", "Mails that wait to go out."),
        ):
            family = GaugeMetricFamily(f"virksom_{name}", told, labels=("programme",))
            for code, numbers in counts.items():
                family.add_metric((code,), numbers[name])
            yield family


@guarded(Deed.SEE_HEALTH)
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """Answer with the numbers, to who may have them.

    Raises:
        Denied: the key is missing or another; or without one, the request is from elsewhere.
    """
    if not watches(request):
        raise Denied(_NOT_YOURS)
    registry = CollectorRegistry()
    registry.register(Waiting())
    if os.environ.get(_TOGETHER):
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]  # it has none
        told = generate_latest(registry)
    else:
        told = generate_latest(REGISTRY) + generate_latest(registry)
    return HttpResponse(told, content_type=CONTENT_TYPE_LATEST)


def count(room: str, status: int, *, seconds: float) -> None:
    """Count an answer.

    Args:
        room: where the page belongs.
        status: of the answer; its class is what is counted.
        seconds: how long it took.
    """
    REQUESTS.labels(room, f"{status // 100}xx").inc()
    SECONDS.labels(room).observe(seconds)
