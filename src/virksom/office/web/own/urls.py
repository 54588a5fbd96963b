"""The addresses of pages of one's own: the candidate's, the company's, the trainer's."""

from django.urls import URLPattern, path

from virksom.office.web.company.views import company
from virksom.office.web.own import views
from virksom.office.web.training.views import trainees

urlpatterns: list[URLPattern] = [
    path("min-side", views.own, name="own"),
    path("min-side/vej", views.way, name="own_path"),
    path("min-side/set", views.looks, name="own_looks"),
    path("min-side/oplysninger", views.data, name="own_data"),
    path("min-side/oplysninger.json", views.export, name="own_export"),
    path("min-side/oplysninger.pdf", views.paper, name="own_paper"),
    path("min-side/alt.pdf", views.everything, name="own_everything"),
    path("min-side/moeder.ics", views.calendar, name="own_calendar"),
    path("min-side/samtykke/<str:consent>", views.consent, name="consent"),
    path("vores-medarbejdere", company, name="company"),
    path("hos-os", trainees, name="trainees"),
]
