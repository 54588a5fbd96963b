"""The addresses of the effect's pages."""

from django.urls import URLPattern, path

from virksom.office.web.effect.mechanisms import mechanisms
from virksom.office.web.effect.over_time import over_time
from virksom.office.web.effect.report_list import indigo, issue, report_file, reports
from virksom.office.web.effect.report_view import book, draft, drawing, numbers, records, report
from virksom.office.web.effect.retention import retention, retention_csv, retention_svg
from virksom.office.web.effect.the_path import effect_path, path_moves, path_place

urlpatterns: list[URLPattern] = [
    path("effekt", over_time, name="effect"),
    path("effekt/vejen", effect_path, name="effect_path"),
    path("effekt/vejen/<slug:place>", path_place, name="path_place"),
    path("effekt/vejen/<slug:place>/<slug:following>", path_moves, name="path_moves"),
    path("effekt/fastholdelse", retention, name="retention"),
    path("effekt/fastholdelse/<str:curve>.csv", retention_csv, name="retention_csv"),
    path("effekt/fastholdelse/<str:curve>.svg", retention_svg, name="retention_svg"),
    path("effekt/mekanismer", mechanisms, name="mechanisms"),
    path("rapporter", reports, name="reports"),
    path("rapporter/udgiv", issue, name="issue_report"),
    path("rapporter/indigo.json", indigo, name="indigo"),
    path("rapporter/vis", report, name="report"),
    path("rapporter/vis/udkast.pdf", draft, name="report_draft"),
    path("rapporter/vis/tabeller.xlsx", book, name="report_book"),
    path("effekt/tal/<str:figure>.csv", numbers, name="report_csv"),
    path("effekt/tal/<str:figure>.json", records, name="report_json"),
    path("effekt/figur/<str:figure>.svg", drawing, name="report_svg"),
    path("rapporter/<str:number>", report_file, name="report_file"),
]
