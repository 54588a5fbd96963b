"""The addresses of the match."""

from django.urls import URLPattern, path

from virksom.office.web.matching import profile

urlpatterns: list[URLPattern] = [
    path("kandidater/<str:candidate>/profil", profile.profile, name="profile"),
    path("min-side/profil", profile.own_profile, name="own_profile"),
]
