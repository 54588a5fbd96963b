"""The addresses of the match."""

from django.urls import URLPattern, path

from virksom.office.web.matching import profile, telling, views

urlpatterns: list[URLPattern] = [
    path("match", views.of_all, name="assignment"),
    path("jobaabninger/<str:opening>/match", views.of_opening, name="opening_matches"),
    path("kandidater/<str:candidate>/match", views.of_candidate, name="candidate_matches"),
    path("kandidater/<str:candidate>/profil", profile.profile, name="profile"),
    path("kandidater/<str:candidate>/fortael", telling.tell, name="tell"),
    path("min-side/fortael", telling.own_tell, name="own_tell"),
    path("min-side/profil", profile.own_profile, name="own_profile"),
]
