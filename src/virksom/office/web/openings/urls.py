"""The addresses of openings."""

from django.urls import URLPattern, path

from virksom.office.web.openings import closing, posting, public, views
from virksom.office.web.openings.unfilled import unfilled

_ONE = "jobaabninger/<str:opening>"

urlpatterns: list[URLPattern] = [
    path("jobaabning", public.ask, name="ask_opening"),
    path("jobaabning/til/<str:programme>", public.ask, name="ask_opening_of"),
    path("jobaabning/sendt", public.asked, name="opening_asked"),
    path("jobaabning/<str:token>", public.confirm, name="confirm_opening"),
    path("hos-os/jobaabning", posting.post_own, name="post_own_opening"),
    path("jobaabninger", views.board, name="openings"),
    path("jobaabninger/regneark", views.sheet, name="openings_sheet"),
    path("jobaabninger/ubesat", unfilled, name="unfilled"),
    path("jobaabninger/ny", posting.post, name="post_opening"),
    path(_ONE, views.opening, name="opening"),
    path(f"{_ONE}/ret", posting.change, name="change_opening"),
    path(f"{_ONE}/luk", closing.close, name="close_opening"),
    path(f"{_ONE}/aabn", closing.reopen, name="reopen_opening"),
    path(f"{_ONE}/svar", closing.answer, name="answer_opening"),
]
