"""The office's addresses: its health, and the pages of ``office.web``."""

from django.urls import include, path

from virksom.office.rest.api import addresses
from virksom.office.site.health import health, ready
from virksom.office.site.metrics import metrics

handler400 = "virksom.office.site.errors.bad"
handler403 = "virksom.office.site.errors.denied"
handler404 = "virksom.office.site.errors.not_found"
handler500 = "virksom.office.site.errors.failed"

urlpatterns = [
    path("sundhed", health, name="health"),
    path("sundhed/klar", ready, name="ready"),
    path("metrics", metrics, name="metrics"),
    path("api/1/", include(addresses())),
    path("", include("virksom.office.web.urls")),
]
