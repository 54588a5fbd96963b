"""The addresses of personal data: kept, told of, erased and handed out."""

from django.urls import URLPattern, path

from virksom.office.web.keeping import longer, views
from virksom.office.web.keeping.person import export_person

urlpatterns: list[URLPattern] = [
    path("persondata", views.keeping, name="keeping"),
    path("persondata/varsel", views.tell_erasure, name="tell_erasure"),
    path("persondata/slet", views.erase_told, name="erase_told"),
    path("persondata/laengere", longer.keep, name="keep_longer"),
    path("persondata/laengere/<str:candidate>/ophaev", longer.end, name="end_keeping"),
    path("persondata/fakta/<str:written>", views.export_facts, name="export_facts"),
    path("kandidater/<str:candidate>/alt/<str:form>", export_person, name="export_person"),
]
