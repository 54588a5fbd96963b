"""The addresses of proposals."""

from django.urls import URLPattern, path

from virksom.office.web.proposals import answers, steps, views

OPENING = "jobaabninger/<str:opening>"
WHICH = f"{OPENING}/forslag/<str:candidate>"

urlpatterns: list[URLPattern] = [
    path("forslag", views.board, name="proposals"),
    path(f"{OPENING}/foreslaa/<str:candidate>", views.propose, name="propose"),
    path(WHICH, views.proposal, name="proposal"),
    path(f"{WHICH}/svar", answers.answer, name="answer_proposal"),
    path(f"{WHICH}/nej", answers.decline, name="decline_proposal"),
    path(f"{WHICH}/samtale", steps.conversation, name="plan_conversation"),
    path(f"{WHICH}/proevedag", steps.trial_day, name="trial_day"),
    path(f"{WHICH}/ansaet", steps.employ, name="employ"),
]
