"""The addresses of the effect's pages."""

from django.urls import URLPattern, path

from virksom.office.web.effect.over_time import over_time

urlpatterns: list[URLPattern] = [
    path("effekt", over_time, name="effect"),
]
