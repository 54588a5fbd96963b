"""The addresses of corrections."""

from django.urls import URLPattern, path

from virksom.office.web.correction import views

urlpatterns: list[URLPattern] = [
    path("kandidater/<str:candidate>/ret", views.tellings, name="correct_list"),
    path("fakta/<str:fact>/ret", views.correct, name="correct"),
    path("fakta/<str:fact>/tag-tilbage", views.take_back, name="take_back"),
]
