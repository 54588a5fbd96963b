"""The addresses of a candidate's steps."""

from django.urls import URLPattern, path

from virksom.office.web.steps import work

WHOM = "kandidater/<str:candidate>"

urlpatterns: list[URLPattern] = [
    path(f"{WHOM}/job", work.employment, name="employment"),
    path(f"{WHOM}/job/<str:employment>/timer", work.hours, name="hours"),
    path(f"{WHOM}/job/<str:employment>/slut", work.end, name="end_employment"),
]
