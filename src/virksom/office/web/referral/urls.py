"""The addresses of a referral."""

from django.urls import URLPattern, path

from virksom.office.web.referral import listing, views
from virksom.office.web.referral.person import edit_person

urlpatterns: list[URLPattern] = [
    path("henvisninger/ny", views.refer, name="refer"),
    path("henvisninger/liste", listing.refer_list, name="refer_list"),
    path("henvisninger/liste/henvis", listing.load, name="refer_list_load"),
    path("henvisninger/liste/smid-ud", listing.drop, name="refer_list_drop"),
    path("henvisninger/liste/mangler", listing.missing, name="refer_list_missing"),
    path("henvisninger/liste/skema", listing.form, name="refer_list_form"),
    path("henvisninger/undervejs", views.awaited, name="awaited"),
    path("kandidater/<str:candidate>/oplysninger", edit_person, name="edit_person"),
]
"""The pages of the adviser."""
