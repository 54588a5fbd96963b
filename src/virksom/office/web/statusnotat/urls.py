"""The addresses of the statusnotat and of issued documents."""

from django.urls import URLPattern, path

from virksom.office.web.statusnotat import views
from virksom.office.web.statusnotat.document import document

urlpatterns: list[URLPattern] = [
    path("statusnotater", views.statusnotater, name="statusnotater"),
    path("kandidater/<str:candidate>/statusnotat", views.write, name="statusnotat"),
    path("kandidater/<str:candidate>/statusnotat/udsted", views.issue, name="issue_statusnotat"),
    path("dokumenter/<str:number>", document, name="document"),
]
