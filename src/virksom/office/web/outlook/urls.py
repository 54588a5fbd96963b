"""The addresses of the forecast and of what if."""

from django.urls import URLPattern, path

from virksom.office.web.outlook.forecast import forecast
from virksom.office.web.outlook.hindsight import hindsight
from virksom.office.web.outlook.scenario import drop, keep, scenario, share, unshare
from virksom.office.web.outlook.told import told_forecast

urlpatterns: list[URLPattern] = [
    path("prognose", forecast, name="forecast"),
    path("prognose/ekstern", told_forecast, name="told_forecast"),
    path("prognose/bagud", hindsight, name="hindsight"),
    path("prognose/hvad-nu-hvis", scenario, name="scenario"),
    path("prognose/hvad-nu-hvis/gem", keep, name="keep_scenario"),
    path("prognose/hvad-nu-hvis/slet", drop, name="drop_scenario"),
    path("prognose/hvad-nu-hvis/del", share, name="share_scenario"),
    path("prognose/hvad-nu-hvis/tag-tilbage", unshare, name="unshare_scenario"),
]
