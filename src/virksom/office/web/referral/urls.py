"""The addresses of a referral."""

from django.urls import URLPattern, path

from virksom.office.web.referral import views

urlpatterns: list[URLPattern] = [
    path("henvisninger/ny", views.refer, name="refer"),
    path("henvisninger/undervejs", views.awaited, name="awaited"),
]
"""The pages of the adviser."""
