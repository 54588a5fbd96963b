"""The addresses of the guide."""

from django.urls import URLPattern, path

from virksom.office.web.guide import views

urlpatterns: list[URLPattern] = [
    path("hjaelp", views.own, name="guide"),
    path("hjaelp/<slug:guide>", views.guide, name="guide_of"),
]
