"""The addresses of evidence."""

from django.urls import URLPattern, path

from virksom.office.web.evidence import ask, company, lists, reconcile, vouch

_MONTH = "virksomhed/bekraeft/<str:month>"

urlpatterns: list[URLPattern] = [
    path("beviser", lists.evidence, name="evidence"),
    path("beviser/fil", lists.sheet, name="evidence_sheet"),
    path("beviser/spoerg", ask.month, name="ask_month"),
    path("afstemning", reconcile.page, name="reconcile"),
    path("afstemning/fil", reconcile.sheet, name="reconcile_sheet"),
    path("afstemning/smid-ud", reconcile.drop, name="reconcile_drop"),
    path("beviser/dokument", vouch.add_paper, name="vouch"),
    path("kandidater/<str:candidate>/bekraeft", ask.job, name="ask_confirmation"),
    path(_MONTH, company.month, name="confirm_month"),
    path(f"{_MONTH}/alle", company.everybody, name="confirm_all"),
    path(f"{_MONTH}/<str:candidate>", company.answer, name="confirm_weeks"),
]
