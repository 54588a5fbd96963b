"""The addresses of the agreement."""

from django.urls import URLPattern, path

from virksom.office.web.agreement import views

WHOM = "kandidater/<str:candidate>/aftale"

urlpatterns: list[URLPattern] = [
    path(WHOM, views.agreement, name="agreement"),
    path(f"{WHOM}/skriv", views.write, name="write_agreement"),
    path(f"{WHOM}/underskriv", views.sign, name="sign_agreement"),
    path(f"{WHOM}/send", views.send, name="send_agreement"),
    path(f"{WHOM}/udsted", views.issue, name="issue_agreement"),
]
"""The pages of the agreement."""
