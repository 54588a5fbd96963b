"""The addresses of competences, their certificate, and the places in job training."""

from django.urls import URLPattern, path

from virksom.office.web.certificate import views
from virksom.office.web.own.competences import answer, own_competences
from virksom.office.web.training.places import seats, training_places
from virksom.office.web.training.views import record

WHOM = "kandidater/<str:candidate>"

urlpatterns: list[URLPattern] = [
    path(f"{WHOM}/kompetence", record, name="record_competence"),
    path(f"{WHOM}/kompetencebevis", views.issue, name="issue_certificate"),
    path("min-side/kompetencer", own_competences, name="own_competences"),
    path("min-side/kompetencer/<str:fact>", answer, name="answer_competence"),
    path("bevis", views.verify, name="verify"),
    path("traeningspladser", training_places, name="training_places"),
    path("traeningspladser/<str:company>", seats, name="training_seats"),
]
