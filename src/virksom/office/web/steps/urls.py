"""The addresses of a candidate's steps."""

from django.urls import URLPattern, path

from virksom.office.web.catalogue import urls as catalogue
from virksom.office.web.correction import urls as correction
from virksom.office.web.statusnotat import urls as statusnotat
from virksom.office.web.steps import after, follow_up, leave, link, same, work
from virksom.office.web.steps import path as way

WHOM = "kandidater/<str:candidate>"

urlpatterns: list[URLPattern] = [
    path(f"{WHOM}/element", way.element, name="element"),
    path(f"{WHOM}/joblaering", way.training, name="training"),
    path(f"{WHOM}/uddannelse", way.education, name="education"),
    path(f"{WHOM}/slut/<str:fact>", way.end, name="end_stretch"),
    path(f"{WHOM}/job", work.employment, name="employment"),
    path(f"{WHOM}/job/<str:employment>/timer", work.hours, name="hours"),
    path(f"{WHOM}/job/<str:employment>/slut", work.end, name="end_employment"),
    path(f"{WHOM}/job/<str:employment>/efter", after.after, name="after_job"),
    path("opfoelgning", follow_up.follow_ups, name="follow_ups"),
    path(f"{WHOM}/opfoelgning", follow_up.follow_up, name="follow_up"),
    path(f"{WHOM}/svar", follow_up.check_in, name="check_in"),
    path(f"{WHOM}/afmeld", leave.withdraw, name="withdraw"),
    path(f"{WHOM}/genaabn", leave.reopen, name="reopen"),
    path(f"{WHOM}/samme-person", same.same, name="same"),
    path(f"{WHOM}/skil-ad", same.apart, name="apart"),
    path(f"{WHOM}/link", link.link, name="send_link"),
    *catalogue.urlpatterns,
    *correction.urlpatterns,
    *statusnotat.urlpatterns,
]
