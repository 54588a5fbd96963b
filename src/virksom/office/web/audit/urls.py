"""The addresses of looks and of broken glass."""

from django.urls import URLPattern, path

from virksom.office.web.audit import views

urlpatterns: list[URLPattern] = [
    path("indblik", views.looks, name="looks"),
    path("noedadgang", views.glasses, name="glasses"),
    path("kandidater/<str:candidate>/noedadgang", views.break_glass, name="break_glass"),
]
