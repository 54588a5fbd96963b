"""Addresses for tests of the site: pages that are open, closed, unguarded, or fail."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from virksom.office.access import Deed, OfficeRequest, guarded
from virksom.office.site.urls import handler400, handler403, handler404, handler500, urlpatterns

__all__ = ["handler400", "handler403", "handler404", "handler500"]


@guarded(Deed.SIGN_IN)
def language(request: OfficeRequest) -> HttpResponse:
    return HttpResponse(f"{request.LANGUAGE_CODE} {request.actor.username}")


@guarded(Deed.SIGN_IN)
def keep(request: OfficeRequest) -> HttpResponse:
    request.session["kept"] = 1
    return HttpResponse("kept")


@guarded(Deed.SIGN_IN)
def fail(_request: OfficeRequest) -> HttpResponse:
    raise ZeroDivisionError


@guarded(Deed.SEE_CANDIDATES)
def closed(_request: OfficeRequest) -> HttpResponse:
    return HttpResponse("candidates")


def unguarded(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("secret")


urlpatterns = [
    *urlpatterns,
    path("proeve/sprog", language),
    path("proeve/gem", keep),
    path("proeve/fejl", fail),
    path("proeve/lukket", closed),
    path("proeve/uden", unguarded),
]
