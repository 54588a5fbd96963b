"""The addresses of the effect's pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
