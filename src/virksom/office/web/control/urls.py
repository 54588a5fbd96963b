"""The addresses of samples."""

from django.urls import URLPattern, path

from virksom.office.web.control import drawing, steps, views

_SAMPLE = "kontrol/<str:sample>"
_LINE = f"{_SAMPLE}/<str:number>/<str:line>"

urlpatterns: list[URLPattern] = [
    path("kontrol", views.samples, name="samples"),
    path("kontrol/ny", drawing.draw, name="draw_sample"),
    path(_SAMPLE, views.sample, name="sample"),
    path(f"{_SAMPLE}/regneark", views.sheet, name="sample_sheet"),
    path(f"{_SAMPLE}/fradrag/krav", steps.claim, name="claim_deduction"),
    path(f"{_SAMPLE}/fradrag/svar", steps.answer_claim, name="answer_deduction"),
    path(f"{_SAMPLE}/fradrag/afgoerelse", steps.rule_claim, name="rule_deduction"),
    path(f"{_LINE}/bevist", steps.proven, name="proven_line"),
    path(f"{_LINE}/fund", steps.find, name="find_line"),
    path(f"{_LINE}/svar", steps.answer, name="answer_control"),
    path(f"{_LINE}/afgoerelse", steps.rule, name="rule_line"),
]
