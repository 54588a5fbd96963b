"""The addresses of the registers."""

from django.urls import URLPattern, path

from virksom.office.web.registers import views

urlpatterns: list[URLPattern] = [
    path("registre", views.registers, name="registers"),
    path("registre/laes-ind", views.load, name="registers_load"),
    path("registre/smid-ud", views.drop, name="registers_drop"),
    path("registre/mangler", views.missing, name="registers_missing"),
    path("registre/eksempel", views.example, name="registers_example"),
]
