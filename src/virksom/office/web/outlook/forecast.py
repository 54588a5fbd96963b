"""The forecast, as a page."""

from collections.abc import Generator

from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from virksom.office.access import Deed, OfficeRequest, guarded, why_not
from virksom.office.reports.outlook.forecast import ForecastPage, forecast_page, scenario_by
from virksom.office.reports.outlook.hindsight import HINDSIGHT, hindsight_page, looking_back
from virksom.office.reports.standpoint import Standpoint
from virksom.office.web.moment import shown_at_source
from virksom.office.web.outlook.fans import drawn_fans
from virksom.office.web.render import show
from virksom.office.web.working import Work, working
from virksom.programme.kernel import Text

WORK = Work(
    heading=Text("Prognosen regnes ud", "The forecast is being reckoned"),
    note=Text(
        "Forløbet spilles 2.000 gange igennem. Det tager et øjeblik; lad siden stå.",
        "The programme is played 2,000 times. It takes a moment; leave the page open.",
    ),
    here="forecast",
    back="/",
)
"""What is shown while a forecast is reckoned."""


@guarded(Deed.SEE_FORECAST)
@require_safe
def forecast(request: OfficeRequest) -> HttpResponse:
    """Show what is likely to come, and what is assumed."""
    at, shock = shown_at_source(request), scenario_by(request.GET.get("stoed", "")).shock
    seen, key, address = at.seen, f"forecast page {shock}", request.get_full_path()
    if not seen.has(key):
        signs = _signs(seen, key, shock=shock)
        return working(request, signs, work=WORK, then=lambda _: redirect(address))
    page = seen.keep(key, lambda: forecast_page(seen, shock=shock))
    chart = drawn_fans(seen, page, key=key, language=request.LANGUAGE_CODE)
    tries = why_not(request.actor, Deed.TRY_SCENARIO) is None
    more = {"chart": chart, "tries": tries}
    return show(request, "outlook/forecast.html", at=at, page=page, here="forecast", **more)


def _signs(seen: Standpoint, key: str, *, shock: str) -> Generator[Text, None, ForecastPage]:
    """Say what is done, and do it."""
    yield Text(
        f"Spiller {len(seen.people)} personers vej igennem …",
        f"Playing the paths of {len(seen.people)} persons …",
    )
    return seen.keep(key, lambda: forecast_page(seen, shock=shock))


@guarded(Deed.SEE_FORECAST)
@require_safe
def hindsight(request: OfficeRequest) -> HttpResponse:
    """Show what was forecast of each past quarter's end, and what came."""
    at = shown_at_source(request)
    seen, address = at.seen, request.get_full_path()
    if not seen.has(HINDSIGHT):
        return working(request, looking_back(seen), work=WORK, then=lambda _: redirect(address))
    page = hindsight_page(seen, tuple(seen.keep(HINDSIGHT, tuple)))
    return show(request, "outlook/hindsight.html", at=at, page=page, here="forecast")
