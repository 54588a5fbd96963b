"""The addresses of the catalogue."""

from django.urls import URLPattern, path

from virksom.office.web.catalogue import views

WHICH = "katalog/<str:element>"

urlpatterns: list[URLPattern] = [
    path("katalog", views.elements, name="catalogue"),
    path("katalog/nyt", views.add, name="add_element"),
    path(f"{WHICH}/navn", views.rename, name="rename_element"),
    path(f"{WHICH}/op", views.move, {"up": True}, name="raise_element"),
    path(f"{WHICH}/ned", views.move, {"up": False}, name="lower_element"),
    path(f"{WHICH}/ud", views.use, {"in_use": False}, name="retire_element"),
    path(f"{WHICH}/ind", views.use, {"in_use": True}, name="revive_element"),
]
