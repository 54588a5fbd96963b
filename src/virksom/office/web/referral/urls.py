"""The addresses of a referral."""

from django.urls import URLPattern, path

from virksom.office.web.referral import views
from virksom.office.web.referral.person import edit_person

urlpatterns: list[URLPattern] = [
    path("henvisninger/ny", views.refer, name="refer"),
    path("henvisninger/undervejs", views.awaited, name="awaited"),
    path("kandidater/<str:candidate>/oplysninger", edit_person, name="edit_person"),
]
"""The pages of the adviser."""
