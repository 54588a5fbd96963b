"""The addresses of interviews and of one's own calendar."""

from django.urls import URLPattern, path

from virksom.office.web.interview import views
from virksom.office.web.interview.calendar import calendar, feed

WHOM = "kandidater/<str:candidate>"

urlpatterns: list[URLPattern] = [
    path(f"{WHOM}/samtale", views.interview, name="interview"),
    path(f"{WHOM}/samtale/tid", views.time, name="interview_time"),
    path(f"{WHOM}/samtale/aflys", views.off, name="interview_off"),
    path(f"{WHOM}/samtale/fremmoede", views.attendance, name="attendance"),
    path(f"{WHOM}/samtale/udfald", views.outcome, name="interview_outcome"),
    path("kalender", calendar, name="calendar"),
    path("kalender/<str:secret>.ics", feed, name="feed"),
]
"""The pages of interviews."""
