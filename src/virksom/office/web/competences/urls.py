"""The addresses of the catalogue of competences, and of travel times."""

from django.urls import URLPattern, path

from virksom.office.web.competences import edit, travel, views

WHICH = "kompetencer/<str:competence>"

urlpatterns: list[URLPattern] = [
    path("kompetencer", views.competences, name="competences"),
    path("kompetencer-ny", edit.add, name="add_competence"),
    path("kompetencer-tekst", views.from_words, name="competences_from_words"),
    path(WHICH, views.competence, name="competence"),
    path(f"{WHICH}/ret", edit.change, name="edit_competence"),
    path(f"{WHICH}/ud", edit.use, {"in_use": False}, name="retire_competence"),
    path(f"{WHICH}/ind", edit.use, {"in_use": True}, name="revive_competence"),
    path(f"{WHICH}/fortryd", edit.restore, name="restore_competence"),
    path("rejsetid", travel.note, name="note_travel"),
]
