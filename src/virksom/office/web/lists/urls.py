"""The addresses of lists and of the search."""

from django.urls import URLPattern, path

from virksom.office.web.lists import candidates, filters, search, sheet

urlpatterns: list[URLPattern] = [
    path("kandidater", candidates.candidates, name="candidates"),
    path("kandidater/filtre/gem", filters.keep, name="save_filter"),
    path("kandidater/filtre/slet", filters.let_go, name="drop_filter"),
    path("kandidater/udtraek", sheet.sheet, name="candidates_sheet"),
    path("soeg", search.search, name="search"),
]
